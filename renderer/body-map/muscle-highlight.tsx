import type { BodyPosition, BodySide } from '../../shared/domain/body/body-space.ts';
import { mirrored, smoothPath } from '../../shared/domain/body/figure/curve.ts';
import { type FigureSide, figureMidline } from '../../shared/domain/body/figure/figure.ts';
import { muscleById } from '../../shared/reference/muscles/muscles.ts';
import type { MusclePlace } from '../../shared/reference/muscles/place.ts';
import classes from './body-map.module.css';
import { figureViewBox } from './figure-drawing.tsx';

interface MuscleHighlightProps {
  muscleId: string;
  side: FigureSide;
  /** Which of the two muscles: the one on the half this position lies on, or on the patient's side. */
  of: BodyPosition | Exclude<BodySide, 'midline'>;
}

function pathOf(place: MusclePlace, onTheLeft: boolean): string {
  const points = place.points.map((point) => ({ ...point, corner: false }));
  return smoothPath(onTheLeft ? mirrored(points) : points, place.kind === 'area', figureMidline);
}

function drawnOnTheLeft(of: MuscleHighlightProps['of'], side: FigureSide): boolean {
  if (typeof of !== 'string') return of.x < 0.5;
  return (of === 'left') !== (side === 'front');
}

/** Where a muscle lies on one side of the figure, as a soft tint. */
export function MuscleHighlight({ muscleId, side, of }: MuscleHighlightProps) {
  const places = muscleById(muscleId)?.places.filter((place) => place.view === side) ?? [];
  const onTheLeft = drawnOnTheLeft(of, side);
  return (
    <svg className={classes.layer} viewBox={figureViewBox} aria-hidden="true" focusable="false">
      {places.map((place) => {
        const path = pathOf(place, onTheLeft);
        return place.kind === 'area' ? (
          <path key={path} className={classes.highlightArea} d={path} />
        ) : (
          <path key={path} className={classes.highlightBand} d={path} strokeWidth={2 * place.halfWidth} />
        );
      })}
    </svg>
  );
}
