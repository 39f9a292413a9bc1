import { useTranslation } from 'react-i18next';
import { type BodySide, positionAt, sideOf } from '../../shared/domain/body/body-space.ts';
import type { Panel } from '../../shared/domain/body/scenes.ts';
import classes from './body-map.module.css';
import type { MapWindow } from './use-map-window.ts';
import { boxOfPanel, edges, type ScreenBox } from './viewport.ts';

/** Pixels that the words in full need beside one side, and between two letters; with less room they are short. */
const roomFor = { oneSide: 88, twoSides: 136 } as const;
/** The narrowest caption, in pixels: it may stand out over its panel to both sides. */
const leastWidth = 50;

type Side = Exclude<BodySide, 'midline'>;

/** The patient's sides at the left and the right edge of what is seen of a panel. */
function sidesSeen(panel: Panel, box: ScreenBox, left: number, right: number): readonly [Side, Side] {
  const sideAt = (pixel: number, inward: number): Side => {
    const across = panel.across + ((pixel - box.left) / box.width) * panel.width;
    const side = sideOf(positionAt(panel.view, { across: across + inward, down: panel.down }));
    // An edge on the very midline belongs to what is seen beside it.
    if (side !== 'midline') return side;
    const beside = sideOf(positionAt(panel.view, { across: inward * panel.width, down: panel.down }));
    return beside === 'right' ? 'right' : 'left';
  };
  return [sideAt(left, 0.5), sideAt(right, -0.5)];
}

/**
 * The view and the side of every panel, on a bar that is one with the panel's own upper edge. With little room the
 * words are shorter; they go only with the panel, when next to nothing is seen of it any more.
 */
export function MapCaptions({ window }: { window: MapWindow }) {
  const { t } = useTranslation();
  const { scene, viewport, pane } = window;
  const letter = (side: Side) => (
    <abbr className={classes.letter} title={t(`body.patientSide.${side}`)}>
      {t(`body.sideLetter.${side}`)}
    </abbr>
  );
  return scene.panels.map((panel, index) => {
    const box = boxOfPanel(scene, viewport, pane, panel);
    const left = Math.max(0, box.left);
    const seen = Math.min(pane.width, box.left + box.width) - left;
    const top = Math.max(0, box.top - edges.caption);
    const isCut = seen < box.width - 1;
    const room = Math.min(pane.height, box.top + box.height) - top;
    if ((isCut && seen < leastWidth) || room < 2 * edges.caption) return null;
    const width = Math.max(leastWidth, seen);
    const [first, last] = sidesSeen(panel, box, left, left + seen);
    const isShort = width < (first === last ? roomFor.oneSide : roomFor.twoSides);
    const view = t(`body.${isShort ? 'viewShort' : 'view'}.${panel.view}`);
    const isSideView = panel.view === 'left' || panel.view === 'right';
    return (
      <div
        key={`${panel.x} ${panel.y}`}
        className={classes.caption}
        data-caption={index}
        data-close-up={scene.isCloseUp || undefined}
        style={{ transform: `translate(${left - (width - seen) / 2}px, ${top}px)`, width }}
      >
        {first !== last && letter(first)}
        <span className={classes.viewName}>
          {view}
          {first === last && (isShort || !isSideView) && (
            <>
              {' '}
              <abbr className={classes.side} title={t(`body.patientSide.${first}`)}>
                {isShort ? t(`body.sideLetter.${first}`) : t(`body.side.${first}`)}
              </abbr>
            </>
          )}
        </span>
        {first !== last && letter(last)}
      </div>
    );
  });
}
