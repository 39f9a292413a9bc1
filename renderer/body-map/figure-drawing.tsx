import { memo, useId } from 'react';
import { bodyFigure, figureMidline } from '../../shared/domain/body/figure/figure.ts';
import type { Panel } from '../../shared/domain/body/scenes.ts';
import classes from './figure-drawing.module.css';

/** The window of a panel in the drawing's own space, as SVG takes it. */
export function viewBoxOf({ across, down, width, height }: Panel): string {
  return `${across + figureMidline} ${down} ${width} ${height}`;
}

interface FigureDrawingProps {
  panel: Panel;
  isCloseUp: boolean;
}

/** The figure as one panel shows it. It never changes, so it is painted once. */
export const FigureDrawing = memo(function FigureDrawing({ panel, isCloseUp }: FigureDrawingProps) {
  const clip = useId();
  const { outline, bodies, tendons, contours, bones, details } = bodyFigure[panel.view];
  return (
    <svg
      className={classes.drawing}
      viewBox={viewBoxOf(panel)}
      data-close-up={isCloseUp || undefined}
      aria-hidden="true"
      focusable="false"
    >
      <clipPath id={clip}>
        <path d={outline} />
      </clipPath>
      <path className={classes.skin} d={outline} />
      <g clipPath={`url(#${clip})`}>
        {bodies.map((body) => (
          <g key={`${body.path}${body.fibres}`}>
            {body.path !== '' && <path className={body.skin ? classes.limb : classes.muscle} d={body.path} />}
            <path className={classes.fibres} d={body.fibres} />
            {isCloseUp && <path className={classes.fineFibres} d={body.fineFibres} />}
          </g>
        ))}
        <path className={classes.shade} d={outline} />
        {isCloseUp && <path className={classes.innerShade} d={outline} />}
        <path className={classes.tendons} d={tendons} />
        {isCloseUp && <path className={classes.details} d={details} />}
        <path className={classes.contours} d={contours} />
        {bones.map((bone) => (
          <path key={bone.path} className={bone.closed ? classes.bone : classes.boneLine} d={bone.path} />
        ))}
      </g>
      <path className={classes.outline} d={outline} />
    </svg>
  );
});
