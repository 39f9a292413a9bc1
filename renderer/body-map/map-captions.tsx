import { useTranslation } from 'react-i18next';
import classes from './body-map.module.css';
import type { MapWindow } from './use-map-window.ts';
import { boxOfView } from './viewport.ts';

/** A view of which less is to be seen has no letters: they would stand on each other. */
const leastWidth = 84;

/** Which side of the patient is which, at the edges of what is seen of each view. */
export function MapCaptions({ window }: { window: MapWindow }) {
  const { t } = useTranslation();
  const { scene, viewport, pane } = window;
  return scene.views.map((view) => {
    const box = boxOfView(scene, viewport, pane, view);
    const left = Math.max(0, box.left);
    const width = Math.min(pane.width, box.left + box.width) - left;
    if (width < leastWidth) return null;
    const [first, last] = view === 'front' ? (['right', 'left'] as const) : (['left', 'right'] as const);
    return (
      <div key={view} className={classes.caption} style={{ transform: `translateX(${left}px)`, width }}>
        <abbr className={classes.letter} title={t(`body.patientSide.${first}`)}>
          {t(`body.sideLetter.${first}`)}
        </abbr>
        <span className={classes.viewName}>{t(`body.view.${view}`)}</span>
        <abbr className={classes.letter} title={t(`body.patientSide.${last}`)}>
          {t(`body.sideLetter.${last}`)}
        </abbr>
      </div>
    );
  });
}
