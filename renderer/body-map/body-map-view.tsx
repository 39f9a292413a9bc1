import { useTranslation } from 'react-i18next';
import { type BodyPosition, type BodySide, positionAt } from '../../shared/domain/body/body-space.ts';
import { type Panel, panelShowing } from '../../shared/domain/body/scenes.ts';
import classes from './body-map.module.css';
import { FigureDrawing } from './figure-drawing.tsx';
import type { Crosshair } from './map-keys.ts';
import { MapMark } from './map-mark.tsx';
import { MuscleHighlight } from './muscle-highlight.tsx';
import { type PaintedMark, placeInPanel } from './paint-marks.ts';
import type { DraggedMark } from './use-map-pointer.ts';
import type { MapWindow } from './use-map-window.ts';
import { boxOfPanel } from './viewport.ts';

interface BodyMapViewProps {
  panel: Panel;
  window: MapWindow;
  painted: readonly PaintedMark[];
  idPrefix: string;
  dragged: DraggedMark | null;
  pending: BodyPosition | null;
  /** The mirror image of it, where both sides are meant. */
  pendingToo: BodyPosition | null;
  highlightedMuscleId: string | null;
  /** The patient's side it is shown on. */
  highlightedSide: BodySide;
  crosshair: Crosshair | null;
}

/** One panel of the body with the sites on it, as large as the zoom makes it. */
export function BodyMapView(props: BodyMapViewProps) {
  const { panel, window, painted, dragged, pending, pendingToo, highlightedMuscleId, crosshair } = props;
  const { t } = useTranslation();
  const { scene, viewport, pane } = window;
  const box = boxOfPanel(scene, viewport, pane, panel);
  const inPixels = (position: BodyPosition) => placeInPanel(scene, viewport, pane, panel, position);
  const placed = painted.map((one) => {
    const held = dragged?.id === one.mark.id ? inPixels(dragged.position) : null;
    return { ...one, site: held ?? one.site, place: held ?? one.place, held: held !== null };
  });
  const strayed = placed.filter(({ site, place }) => Math.hypot(site.x - place.x, site.y - place.y) > 3);
  const cross = crosshair === null ? null : inPixels(positionAt(panel.view, crosshair.point));
  const ghostOf = (position: BodyPosition | null) =>
    position && panelShowing(scene, position) === panel ? inPixels(position) : null;
  const ghost = ghostOf(pending);
  const ghostToo = ghostOf(pendingToo);
  return (
    <div
      className={classes.view}
      data-side={panel.view}
      data-close-up={scene.isCloseUp || undefined}
      style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
    >
      <FigureDrawing panel={panel} isCloseUp={scene.isCloseUp} />
      {highlightedMuscleId !== null && (
        <MuscleHighlight muscleId={highlightedMuscleId} panel={panel} bodySide={props.highlightedSide} />
      )}
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
      {ghost !== null && (
        <div
          className={classes.ghost}
          data-pending
          role="img"
          aria-label={t('body.map.pending')}
          style={{ transform: `translate(${ghost.x}px, ${ghost.y}px)` }}
        />
      )}
      {ghostToo !== null && (
        <div
          className={classes.ghost}
          data-pending-too
          aria-hidden="true"
          style={{ transform: `translate(${ghostToo.x}px, ${ghostToo.y}px)` }}
        />
      )}
      {cross !== null && (
        <svg
          className={classes.crosshair}
          viewBox="-16 -16 32 32"
          aria-hidden="true"
          focusable="false"
          style={{ transform: `translate(${cross.x}px, ${cross.y}px)` }}
        >
          <path d="M-15 0H-4M4 0H15M0 -15V-4M0 4V15" />
          <path d="M-15 0H-4M4 0H15M0 -15V-4M0 4V15" />
        </svg>
      )}
    </div>
  );
}
