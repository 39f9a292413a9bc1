import type { PointerEventHandler, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { type BodyPosition, type BodySide, positionAt } from '../../shared/domain/body/body-space.ts';
import type { FigureSide } from '../../shared/domain/body/figure/figure.ts';
import classes from './body-map.module.css';
import { FigureDrawing } from './figure-drawing.tsx';
import { paintedAt, type ScreenPoint } from './map-geometry.ts';
import type { Crosshair } from './map-keys.ts';
import { MapMark } from './map-mark.tsx';
import { MuscleHighlight } from './muscle-highlight.tsx';
import type { PaintedMark } from './paint-marks.ts';
import type { DraggedMark } from './use-map-pointer.ts';
import type { ViewSize } from './use-view-size.ts';

interface BodyMapViewProps {
  side: FigureSide;
  boxRef?: RefObject<HTMLDivElement | null>;
  size: ViewSize;
  painted: readonly PaintedMark[];
  idPrefix: string;
  dragged: DraggedMark | null;
  pending: BodyPosition | null;
  highlightedMuscleId: string | null;
  /** The patient's side it is shown on. */
  highlightedSide: BodySide;
  crosshair: Crosshair | null;
  handlers: Readonly<
    Record<
      'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onPointerLeave',
      PointerEventHandler<HTMLElement>
    >
  >;
}

/** One side of the body with the sites on it. */
export function BodyMapView(props: BodyMapViewProps) {
  const { side, size, painted, dragged, pending, highlightedMuscleId, crosshair } = props;
  const { t } = useTranslation();
  const inPixels = (position: BodyPosition): ScreenPoint => {
    const { x, y } = paintedAt(position);
    return { x: x * size.width, y: y * size.height };
  };
  const placed = painted.map(({ mark, number, place }) => {
    const held = dragged?.id === mark.id ? dragged.position : null;
    const site = inPixels(held ?? mark.position);
    return { mark, number, site, place: held === null ? place : site, held: held !== null };
  });
  const strayed = placed.filter(({ site, place }) => Math.hypot(site.x - place.x, site.y - place.y) > 3);
  const cross = crosshair === null ? null : inPixels(positionAt(side, crosshair.point));
  const ghost = pending?.view === side ? inPixels(pending) : null;
  return (
    <div className={classes.view}>
      <div className={classes.caption}>
        <span className={classes.letter}>
          {t(side === 'front' ? 'body.sideLetter.right' : 'body.sideLetter.left')}
        </span>
        <span>{t(`body.view.${side}`)}</span>
        <span className={classes.letter}>
          {t(side === 'front' ? 'body.sideLetter.left' : 'body.sideLetter.right')}
        </span>
      </div>
      <div ref={props.boxRef} className={classes.box} data-side={side} {...props.handlers}>
        <FigureDrawing side={side} />
        {highlightedMuscleId !== null && (
          <MuscleHighlight muscleId={highlightedMuscleId} side={side} bodySide={props.highlightedSide} />
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
            role="img"
            aria-label={t('body.map.pending')}
            style={{ transform: `translate(${ghost.x}px, ${ghost.y}px)` }}
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
    </div>
  );
}
