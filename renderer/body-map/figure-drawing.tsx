import { memo, useId } from 'react';
import { bodyFigure, type FigureSide, figureFrame } from '../../shared/domain/body/figure/figure.ts';
import classes from './figure-drawing.module.css';

/** Corners of the drawing's own space, as SVG takes them. */
export const figureViewBox = `0 ${figureFrame.top} ${figureFrame.width} ${figureFrame.height}`;

interface FigureDrawingProps {
  side: FigureSide;
}

/** One side of the figure. It never changes, so it is painted once. */
export const FigureDrawing = memo(function FigureDrawing({ side }: FigureDrawingProps) {
  const clip = useId();
  const { outline, bodies, tendons, contours, bones } = bodyFigure[side];
  return (
    <svg className={classes.drawing} viewBox={figureViewBox} aria-hidden="true" focusable="false">
      <clipPath id={clip}>
        <path d={outline} />
      </clipPath>
      <path className={classes.skin} d={outline} />
      <g clipPath={`url(#${clip})`}>
        {bodies.map((body) => (
          <g key={`${body.path}${body.fibres}`}>
            {body.path !== '' && <path className={classes.muscle} d={body.path} />}
            <path className={classes.fibres} d={body.fibres} />
          </g>
        ))}
        <path className={classes.shade} d={outline} />
        <path className={classes.tendons} d={tendons} />
        <path className={classes.contours} d={contours} />
        {bones.map((bone) => (
          <path key={bone.path} className={bone.closed ? classes.bone : classes.boneLine} d={bone.path} />
        ))}
      </g>
      <path className={classes.outline} d={outline} />
    </svg>
  );
});
