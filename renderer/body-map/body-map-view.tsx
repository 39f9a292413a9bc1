import { useTranslation } from 'react-i18next';
import { type BodyPosition, type BodySide, positionAt } from '../../shared/domain/body/body-space.ts';
import { type Panel, panelShowing } from '../../shared/domain/body/scenes.ts';
import classes from './body-map.module.css';
import { FigureDrawing } from './figure-drawing.tsx';
import type { Crosshair } from './map-keys.ts';
import { MuscleHighlight } from './muscle-highlight.tsx';
import { type PaintedMark, placeInPanel } from './paint-marks.ts';
import { PanelMarks } from './panel-marks.tsx';
import type { DraggedMark } from './use-map-pointer.ts';
import type { MapWindow } from './use-map-window.ts';
import { boxOfPanel, scaleOf } from './viewport.ts';

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
  const scale = scaleOf(scene, viewport, pane);
  const inPixels = (position: BodyPosition) => placeInPanel(panel, position, scale);
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
      style={{
        transform: `translate(${box.left}px, ${box.top}px)`,
        width: box.width,
        height: box.height,
      }}
    >
      <FigureDrawing panel={panel} isCloseUp={scene.isCloseUp} />
      {highlightedMuscleId !== null && (
        <MuscleHighlight muscleId={highlightedMuscleId} panel={panel} bodySide={props.highlightedSide} />
      )}
      <PanelMarks
        panel={panel}
        scale={scale}
        painted={painted}
        idPrefix={props.idPrefix}
        dragged={dragged !== null && painted.some(({ mark }) => mark.id === dragged.id) ? dragged : null}
      />
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
