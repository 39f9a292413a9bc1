import type { BodySide, BodyView } from '../../shared/domain/body/body-space.ts';
import { drawnViewOf, isDrawnRight } from '../../shared/domain/body/drawn-half.ts';
import { mirrored, smoothPath } from '../../shared/domain/body/figure/curve.ts';
import { figureMidline } from '../../shared/domain/body/figure/figure.ts';
import type { Panel } from '../../shared/domain/body/scenes.ts';
import { muscleById } from '../../shared/reference/muscles/muscles.ts';
import type { MusclePlace } from '../../shared/reference/muscles/place.ts';
import classes from './body-map.module.css';
import { viewBoxOf } from './figure-drawing.tsx';

interface MuscleHighlightProps {
  muscleId: string;
  /** The panel it is painted in. */
  panel: Panel;
  /** The patient's side; both muscles for the midline. */
  bodySide: BodySide;
}

function pathsOf(place: MusclePlace, view: BodyView, bodySide: BodySide): readonly string[] {
  const right = place.points.map((point) => ({ ...point, corner: false }));
  const halves = {
    drawnRight: smoothPath(right, place.kind === 'area', figureMidline),
    drawnLeft: smoothPath(mirrored(right), place.kind === 'area', figureMidline),
  };
  if (view === 'left' || view === 'right') {
    if (bodySide !== 'midline' && bodySide !== view) return [];
    return [view === 'right' ? halves.drawnRight : halves.drawnLeft];
  }
  if (bodySide === 'midline') return [halves.drawnRight, halves.drawnLeft];
  return [isDrawnRight(view, bodySide) ? halves.drawnRight : halves.drawnLeft];
}

/** Where a muscle lies on a panel, as a soft tint. */
export function MuscleHighlight({ muscleId, panel, bodySide }: MuscleHighlightProps) {
  const places = muscleById(muscleId)?.places.filter((place) => place.view === drawnViewOf(panel.view)) ?? [];
  return (
    <svg className={classes.tint} viewBox={viewBoxOf(panel)} aria-hidden="true" focusable="false">
      {places.flatMap((place) =>
        pathsOf(place, panel.view, bodySide).map((path) =>
          place.kind === 'area' ? (
            <path key={path} className={classes.highlightArea} data-muscle={muscleId} d={path} />
          ) : (
            <path
              key={path}
              className={classes.highlightBand}
              data-muscle={muscleId}
              d={path}
              strokeWidth={2 * place.halfWidth}
            />
          ),
        ),
      )}
    </svg>
  );
}
