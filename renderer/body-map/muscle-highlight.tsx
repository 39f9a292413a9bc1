import type { BodySide } from '../../shared/domain/body/body-space.ts';
import { mirrored, smoothPath } from '../../shared/domain/body/figure/curve.ts';
import { type FigureSide, figureMidline } from '../../shared/domain/body/figure/figure.ts';
import { muscleById } from '../../shared/reference/muscles/muscles.ts';
import type { MusclePlace } from '../../shared/reference/muscles/place.ts';
import classes from './body-map.module.css';
import { figureViewBox } from './figure-drawing.tsx';

interface MuscleHighlightProps {
  muscleId: string;
  /** The side of the figure it is painted on. */
  side: FigureSide;
  /** The patient's side; both muscles for the midline. */
  bodySide: BodySide;
}

function pathsOf(place: MusclePlace, side: FigureSide, bodySide: BodySide): readonly string[] {
  const right = place.points.map((point) => ({ ...point, corner: false }));
  const halves = {
    drawnRight: smoothPath(right, place.kind === 'area', figureMidline),
    drawnLeft: smoothPath(mirrored(right), place.kind === 'area', figureMidline),
  };
  if (bodySide === 'midline') return [halves.drawnRight, halves.drawnLeft];
  return [(bodySide === 'left') === (side === 'front') ? halves.drawnRight : halves.drawnLeft];
}

/** Where a muscle lies on one side of the figure, as a soft tint. */
export function MuscleHighlight({ muscleId, side, bodySide }: MuscleHighlightProps) {
  const places = muscleById(muscleId)?.places.filter((place) => place.view === side) ?? [];
  return (
    <svg className={classes.layer} viewBox={figureViewBox} aria-hidden="true" focusable="false">
      {places.flatMap((place) =>
        pathsOf(place, side, bodySide).map((path) =>
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
