import { type BodyPosition, type BodyView, pointOf } from './body-space.ts';
import { figureFrame, figureMidline } from './figure/figure.ts';

/**
 * A window on a view of body space, and where it stands on the plane of its scene: thousandths of body height. The
 * figure in it is the figure of the whole view, so that a site is at the same place in every panel that shows it.
 */
export interface Panel {
  readonly view: BodyView;
  /** Of the window, from the midline of the view. */
  readonly across: number;
  /** Of the window, from the crown. */
  readonly down: number;
  readonly width: number;
  readonly height: number;
  /** Of the panel on the plane. */
  readonly x: number;
  readonly y: number;
}

export const sceneNames = [
  'whole',
  'sides',
  'headAndNeck',
  'shoulder',
  'sideOfChest',
  'forearmAndHand',
  'lumbarAndHip',
  'thighAndKnee',
  'leg',
  'feet',
] as const;
export type SceneName = (typeof sceneNames)[number];

/** Panels on one plane: all of the body, or a part of it closer by. */
export interface Scene {
  readonly name: SceneName;
  /** A close-up shows the finer lines of the drawing. */
  readonly isCloseUp: boolean;
  readonly panels: readonly Panel[];
  readonly width: number;
  readonly height: number;
}

type PanelWindow = Pick<Panel, 'view' | 'across' | 'down' | 'width' | 'height'>;

/** Air between two panels of a row. */
const gap = 14;
/** Air between two rows, where the names of the panels stand: a part of the height of all rows. */
const rowGapPart = 0.075;

const windowOn = (
  view: BodyView,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): PanelWindow => ({ view, across: left, down: top, width: right - left, height: bottom - top });

/** Rows of windows, one below the other, each in the middle. */
function scene(name: SceneName, isCloseUp: boolean, rows: readonly (readonly PanelWindow[])[]): Scene {
  const widthOf = (row: readonly PanelWindow[]) =>
    row.reduce((sum, { width }) => sum + width, 0) + (row.length - 1) * gap;
  const width = Math.max(...rows.map(widthOf));
  const heightOf = (row: readonly PanelWindow[]) => Math.max(...row.map(({ height }) => height));
  const rowGap = rowGapPart * rows.reduce((sum, row) => sum + heightOf(row), 0);
  const panels: Panel[] = [];
  let y = 0;
  for (const row of rows) {
    let x = (width - widthOf(row)) / 2;
    for (const one of row) {
      panels.push({ ...one, x, y });
      x += one.width + gap;
    }
    y += heightOf(row) + rowGap;
  }
  return { name, isCloseUp, panels, width, height: y - rowGap };
}

const wholeHeight = [figureFrame.top, figureFrame.top + figureFrame.height] as const;
const wholeWidth = [-figureMidline, figureMidline] as const;

function aroundTheBody(
  half: number,
  side: readonly [number, number],
  heights: readonly [number, number],
): readonly (readonly PanelWindow[])[] {
  const [behind, before] = side;
  return [
    [windowOn('front', [-half, half], heights), windowOn('back', [-half, half], heights)],
    [windowOn('left', [-before, -behind], heights), windowOn('right', side, heights)],
  ];
}

const all: readonly Scene[] = [
  scene('whole', false, [
    [windowOn('front', wholeWidth, wholeHeight), windowOn('back', wholeWidth, wholeHeight)],
  ]),
  scene('sides', false, [
    [windowOn('left', [-222, 96], wholeHeight), windowOn('right', [-96, 222], wholeHeight)],
  ]),
  scene('headAndNeck', true, aroundTheBody(92, [-84, 100], [-6, 196])),
  scene('shoulder', true, [
    [windowOn('front', [-160, 160], [138, 306])],
    [windowOn('back', [-160, 160], [138, 306])],
  ]),
  scene('sideOfChest', true, [
    [windowOn('left', [-78, 88], [140, 420]), windowOn('right', [-88, 78], [140, 420])],
  ]),
  scene('forearmAndHand', true, [
    [
      windowOn('front', [-222, -106], [332, 632]),
      windowOn('front', [106, 222], [332, 632]),
      windowOn('back', [-222, -106], [332, 632]),
      windowOn('back', [106, 222], [332, 632]),
    ],
    [windowOn('left', [-206, -26], [332, 592]), windowOn('right', [26, 206], [332, 592])],
  ]),
  scene('lumbarAndHip', true, aroundTheBody(112, [-94, 84], [322, 572])),
  scene('thighAndKnee', true, aroundTheBody(112, [-92, 84], [462, 776])),
  scene('leg', true, aroundTheBody(112, [-76, 120], [684, 1006])),
  scene('feet', true, [
    [windowOn('dorsum', [-88, 88], [836, 1007]), windowOn('sole', [-88, 88], [836, 1007])],
  ]),
];

/** The scene of a name. */
export function sceneOf(name: SceneName): Scene {
  const found = all.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no scene ${name}`);
  return found;
}

/** The panel of a scene that shows a position; undefined where none does. */
export function panelShowing(shown: Scene, position: BodyPosition): Panel | undefined {
  const { across, down } = pointOf(position);
  return shown.panels.find(
    (panel) =>
      panel.view === position.view &&
      across >= panel.across &&
      across <= panel.across + panel.width &&
      down >= panel.down &&
      down <= panel.down + panel.height,
  );
}

/** The scene that shows all of the view a position lies on. */
export function homeScene({ view }: Pick<BodyPosition, 'view'>): SceneName {
  switch (view) {
    case 'front':
    case 'back':
      return 'whole';
    case 'left':
    case 'right':
      return 'sides';
    case 'dorsum':
    case 'sole':
      return 'feet';
  }
}
