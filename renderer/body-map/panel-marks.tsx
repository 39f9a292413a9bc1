import { memo } from 'react';
import type { Panel } from '../../shared/domain/body/scenes.ts';
import classes from './body-map.module.css';
import { MapMark } from './map-mark.tsx';
import { type PaintedMark, placeInPanel } from './paint-marks.ts';
import type { DraggedMark } from './use-map-pointer.ts';

interface PanelMarksProps {
  panel: Panel;
  /** Pixels for a thousandth of body height. */
  scale: number;
  painted: readonly PaintedMark[];
  idPrefix: string;
  /** The mark of this panel that follows the pointer. */
  dragged: DraggedMark | null;
}

/** The marks of a panel, with a line to its site from each that had to stand aside. Panning leaves them alone. */
export const PanelMarks = memo(function PanelMarks(props: PanelMarksProps) {
  const { panel, scale, painted, dragged } = props;
  const placed = painted.map((one) => {
    const held = dragged?.id === one.mark.id ? placeInPanel(panel, dragged.position, scale) : null;
    return { ...one, site: held ?? one.site, place: held ?? one.place, held: held !== null };
  });
  const strayed = placed.filter(({ site, place }) => Math.hypot(site.x - place.x, site.y - place.y) > 3);
  return (
    <>
      {strayed.length > 0 && (
        <svg className={classes.layer} aria-hidden="true" focusable="false">
          {strayed.map(({ mark, site, place }) => (
            <g key={mark.id}>
              <line className={classes.leader} x1={site.x} y1={site.y} x2={place.x} y2={place.y} />
              <circle className={classes.site} cx={site.x} cy={site.y} r={2.5} />
            </g>
          ))}
        </svg>
      )}
      {placed.map(({ mark, number, place, held }) => (
        <MapMark
          key={mark.id}
          mark={mark}
          number={number}
          place={place}
          elementId={`${props.idPrefix}-${mark.id}`}
          dragged={held}
        />
      ))}
    </>
  );
});
