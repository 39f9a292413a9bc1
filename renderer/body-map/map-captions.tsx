import { useTranslation } from 'react-i18next';
import type { BodySide } from '../../shared/domain/body/body-space.ts';
import type { Panel } from '../../shared/domain/body/scenes.ts';
import classes from './body-map.module.css';
import type { MapWindow } from './use-map-window.ts';
import { boxOfPanel, edges } from './viewport.ts';

/** A panel of which less is to be seen has no caption: its words and letters would stand on each other. */
const leastWidth = { words: 62, letter: 11 } as const;
const captionHeight = 24;

type Letters = readonly [Exclude<BodySide, 'midline'> | null, Exclude<BodySide, 'midline'> | null];

/** The patient's sides at the two edges of a panel; none beside a side view, one where it shows one half alone. */
function lettersOf({ view, across, width }: Panel): Letters {
  if (view === 'left' || view === 'right') return [null, null];
  const [first, last] = view === 'back' ? (['left', 'right'] as const) : (['right', 'left'] as const);
  return [across < 0 ? first : null, across + width > 0 ? last : null];
}

/** Which side of the patient is which, at the edges of what is seen of each panel. */
export function MapCaptions({ window }: { window: MapWindow }) {
  const { t } = useTranslation();
  const { scene, viewport, pane } = window;
  const letter = (side: Letters[number]) =>
    side === null ? (
      <span />
    ) : (
      <abbr className={classes.letter} title={t(`body.patientSide.${side}`)}>
        {t(`body.sideLetter.${side}`)}
      </abbr>
    );
  return scene.panels.map((panel) => {
    const box = boxOfPanel(scene, viewport, pane, panel);
    const left = Math.max(0, box.left);
    const width = Math.min(pane.width, box.left + box.width) - left;
    const top = Math.max(0, box.top - edges.top);
    const room = Math.min(pane.height, box.top + box.height) - top;
    const [first, last] = lettersOf(panel);
    const letters = Number(first !== null) + Number(last !== null);
    if (width < leastWidth.words + letters * leastWidth.letter || room < 2 * captionHeight) return null;
    return (
      <div
        key={`${panel.x} ${panel.y}`}
        className={classes.caption}
        style={{ transform: `translate(${left}px, ${top}px)`, width }}
      >
        {letter(first)}
        <span className={classes.viewName}>{t(`body.view.${panel.view}`)}</span>
        {letter(last)}
      </div>
    );
  });
}
