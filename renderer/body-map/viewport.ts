import {
  type BodyPoint,
  type BodyPosition,
  pointOf,
  positionAt,
} from '../../shared/domain/body/body-space.ts';
import type { Panel, Scene } from '../../shared/domain/body/scenes.ts';

/** A point on the screen, in pixels from the corner of the map. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** The room of the map on the screen, in pixels. */
export interface Pane {
  readonly width: number;
  readonly height: number;
}

/** A box on the screen, in pixels from the corner of the map. */
export interface ScreenBox extends Pane {
  readonly left: number;
  readonly top: number;
}

/** Which part of the plane is seen: its middle, and how much larger than when all of it is seen. */
export interface Viewport {
  readonly zoom: number;
  readonly middle: ScreenPoint;
}

/**
 * Pixels kept free above and below all panels: the letters of the sides, and the line of words. A close-up fills the
 * corners where the buttons are, and so stays above them; beside it there is room for its frame. A caption is as high
 * as a row of a close-up has above it in a window of the least height.
 */
export const edges = { top: 26, bottom: 24, belowCloseUp: 50, caption: 24, besideCloseUp: 2 } as const;

const bottomEdge = ({ isCloseUp }: Scene): number => (isCloseUp ? edges.belowCloseUp : edges.bottom);

export const zoomLimits = { least: 1, most: 6 } as const;

/** All of the plane. */
export function wholeScene({ width, height }: Scene): Viewport {
  return { zoom: zoomLimits.least, middle: { x: width / 2, y: height / 2 } };
}

/** Pixels for a thousandth of body height. */
export function scaleOf(scene: Scene, viewport: Viewport, pane: Pane): number {
  const { width, height } = scene;
  const room = Math.max(1, pane.height - edges.top - bottomEdge(scene));
  const across = pane.width - (scene.isCloseUp ? 2 * edges.besideCloseUp : 0);
  return viewport.zoom * Math.min(Math.max(1, across) / width, room / height);
}

function paneMiddle(scene: Scene, { width, height }: Pane): ScreenPoint {
  return { x: width / 2, y: (height + edges.top - bottomEdge(scene)) / 2 };
}

function toScreen(scene: Scene, viewport: Viewport, pane: Pane, point: ScreenPoint): ScreenPoint {
  const scale = scaleOf(scene, viewport, pane);
  const middle = paneMiddle(scene, pane);
  return {
    x: middle.x + (point.x - viewport.middle.x) * scale,
    y: middle.y + (point.y - viewport.middle.y) * scale,
  };
}

function toScene(scene: Scene, viewport: Viewport, pane: Pane, pointer: ScreenPoint): ScreenPoint {
  const scale = scaleOf(scene, viewport, pane);
  const middle = paneMiddle(scene, pane);
  return {
    x: viewport.middle.x + (pointer.x - middle.x) / scale,
    y: viewport.middle.y + (pointer.y - middle.y) / scale,
  };
}

function inScene(panel: Panel, { across, down }: BodyPoint): ScreenPoint {
  return { x: panel.x + across - panel.across, y: panel.y + down - panel.down };
}

/** The box a panel is painted in; partly or wholly outside the map when zoomed. */
export function boxOfPanel(scene: Scene, viewport: Viewport, pane: Pane, panel: Panel): ScreenBox {
  const scale = scaleOf(scene, viewport, pane);
  const corner = toScreen(scene, viewport, pane, panel);
  return { left: corner.x, top: corner.y, width: panel.width * scale, height: panel.height * scale };
}

/** The panel under a pointer, or the nearest to it. */
export function panelUnder(scene: Scene, viewport: Viewport, pane: Pane, pointer: ScreenPoint): Panel {
  const point = toScene(scene, viewport, pane, pointer);
  const beyond = (value: number, from: number, length: number) =>
    Math.max(from - value, 0, value - from - length);
  let nearest: Panel | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const panel of scene.panels) {
    const away = Math.hypot(beyond(point.x, panel.x, panel.width), beyond(point.y, panel.y, panel.height));
    if (away < best) {
      best = away;
      nearest = panel;
    }
  }
  if (nearest === undefined) throw new Error('a scene has at least one panel');
  return nearest;
}

/** The point of the window of a panel that is nearest to a point. */
export function keptInPanel(panel: Panel, { across, down }: BodyPoint): BodyPoint {
  return {
    across: Math.min(panel.across + panel.width, Math.max(panel.across, across)),
    down: Math.min(panel.down + panel.height, Math.max(panel.down, down)),
  };
}

/** The position under a pointer, in the panel under it or in the one that is told. */
export function positionUnder(
  scene: Scene,
  viewport: Viewport,
  pane: Pane,
  pointer: ScreenPoint,
  panel = panelUnder(scene, viewport, pane, pointer),
): BodyPosition {
  const point = toScene(scene, viewport, pane, pointer);
  const across = point.x - panel.x + panel.across;
  const down = point.y - panel.y + panel.down;
  return positionAt(panel.view, keptInPanel(panel, { across, down }));
}

/** Where a position is painted in a panel, in pixels from the corner of the map. */
export function paintedAt(
  scene: Scene,
  viewport: Viewport,
  pane: Pane,
  panel: Panel,
  position: Pick<BodyPosition, 'x' | 'y'>,
): ScreenPoint {
  return toScreen(scene, viewport, pane, inScene(panel, pointOf(position)));
}

/** The viewport with its window kept on the plane; one larger than the plane has the plane in its middle. */
export function kept(scene: Scene, viewport: Viewport, pane: Pane): Viewport {
  const scale = scaleOf(scene, viewport, pane);
  const room = pane.height - edges.top - bottomEdge(scene);
  const within = (value: number, length: number, shown: number): number =>
    shown >= length ? length / 2 : Math.min(length - shown / 2, Math.max(shown / 2, value));
  return {
    zoom: viewport.zoom,
    middle: {
      x: within(viewport.middle.x, scene.width, pane.width / scale),
      y: within(viewport.middle.y, scene.height, room / scale),
    },
  };
}

/** Larger or smaller by a factor, with the place under the pointer held where it is. */
export function zoomedAt(
  scene: Scene,
  viewport: Viewport,
  pane: Pane,
  factor: number,
  pointer: ScreenPoint = paneMiddle(scene, pane),
): Viewport {
  const zoom = Math.min(zoomLimits.most, Math.max(zoomLimits.least, viewport.zoom * factor));
  const held = toScene(scene, viewport, pane, pointer);
  const next = { zoom, middle: viewport.middle };
  const moved = toScene(scene, next, pane, pointer);
  const middle = {
    x: viewport.middle.x + held.x - moved.x,
    y: viewport.middle.y + held.y - moved.y,
  };
  return kept(scene, { zoom, middle }, pane);
}

/** Larger or smaller by a factor, with a position of a panel in the middle. */
export function zoomedTo(
  scene: Scene,
  viewport: Viewport,
  pane: Pane,
  factor: number,
  panel: Panel,
  position: Pick<BodyPosition, 'x' | 'y'>,
): Viewport {
  const { zoom } = zoomedAt(scene, viewport, pane, factor);
  return kept(scene, { zoom, middle: inScene(panel, pointOf(position)) }, pane);
}

/** Moves what is seen along with a pointer that moved by so many pixels. */
export function panned(scene: Scene, viewport: Viewport, pane: Pane, by: ScreenPoint): Viewport {
  const scale = scaleOf(scene, viewport, pane);
  const middle = { x: viewport.middle.x - by.x / scale, y: viewport.middle.y - by.y / scale };
  return kept(scene, { zoom: viewport.zoom, middle }, pane);
}

/** Moves what is seen by no more than it takes to have a position in sight, so far from the edge. */
export function bringingIntoSight(
  scene: Scene,
  viewport: Viewport,
  pane: Pane,
  panel: Panel,
  position: Pick<BodyPosition, 'x' | 'y'>,
  margin = 40,
): Viewport {
  const at = paintedAt(scene, viewport, pane, panel, position);
  const towards = (value: number, from: number, to: number): number => {
    if (value < from + margin) return from + margin - value;
    return value > to - margin ? to - margin - value : 0;
  };
  const by = {
    x: towards(at.x, 0, pane.width),
    y: towards(at.y, edges.top, pane.height - bottomEdge(scene)),
  };
  return by.x === 0 && by.y === 0 ? viewport : panned(scene, viewport, pane, by);
}
