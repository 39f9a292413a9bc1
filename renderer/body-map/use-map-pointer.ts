import { type PointerEvent, useRef, useState } from 'react';
import { type BodyPosition, pointOf, positionAt } from '../../shared/domain/body/body-space.ts';
import { type FigureSide, figureFrame, isOnFigure } from '../../shared/domain/body/figure/figure.ts';
import type { BodyMapMark } from './body-map-types.ts';
import { positionUnder, type ScreenPoint, type ViewBox } from './map-geometry.ts';
import type { PaintedMark } from './paint-marks.ts';
import { nearestPlace } from './spread-marks.ts';

interface PointerHandlers {
  readonly onTapBody: (position: BodyPosition) => void;
  readonly onTapMark: (id: string) => void;
  readonly onDrop: (id: string, position: BodyPosition) => void;
  readonly onHover: (position: BodyPosition | null) => void;
}

interface MapPointerOptions extends PointerHandlers {
  readonly mayDrag: boolean;
  readonly paintedOn: (side: FigureSide) => readonly PaintedMark[];
}

interface Press {
  readonly pointer: number;
  readonly start: ScreenPoint;
  readonly box: ViewBox;
  readonly held: BodyMapMark | null;
  moved: boolean;
}

// Pixels within which a press stays a tap: a finger trembles more than a mouse.
const deadZones: Readonly<Record<string, number>> = { mouse: 4, pen: 6, touch: 10 };
// How far from a mark's middle it is still touched, in pixels: 44 px across for a finger, most of the circle for mouse
// and pen. The chosen mark has less: after a site comes its neighbour, and touching it again would change nothing.
const reaches = { touch: 22, chosenByTouch: 14, point: 9, chosenByPoint: 6 } as const;

function markUnder(painted: readonly PaintedMark[], at: ScreenPoint, byTouch: boolean): BodyMapMark | null {
  const nearest =
    painted[
      nearestPlace(
        painted.map(({ place }) => place),
        at,
        byTouch ? reaches.touch : reaches.point,
      )
    ];
  if (nearest === undefined) return null;
  if (!nearest.mark.selected) return nearest.mark;
  const distance = Math.hypot(nearest.place.x - at.x, nearest.place.y - at.y);
  return distance <= (byTouch ? reaches.chosenByTouch : reaches.chosenByPoint) ? nearest.mark : null;
}

/** A mark that is on its way under the pointer. */
export interface DraggedMark {
  readonly id: string;
  readonly position: BodyPosition;
}

/** Turns presses of mouse, finger and pen on a view into taps on the body, taps on a mark, and drops of a mark. */
export function useMapPointer(options: MapPointerOptions) {
  const press = useRef<Press | null>(null);
  const [dragged, setDragged] = useState<DraggedMark | null>(null);

  const end = (): void => {
    press.current = null;
    setDragged(null);
  };

  const handlersOf = (side: FigureSide) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !event.isPrimary) return;
      const box = event.currentTarget.getBoundingClientRect();
      const inView = { x: event.clientX - box.left, y: event.clientY - box.top };
      press.current = {
        pointer: event.pointerId,
        start: { x: event.clientX, y: event.clientY },
        box,
        held: markUnder(options.paintedOn(side), inView, event.pointerType === 'touch'),
        moved: false,
      };
      event.currentTarget.setPointerCapture?.(event.pointerId);
    },

    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = press.current;
      if (now === null) {
        if (event.pointerType !== 'touch') {
          const box = event.currentTarget.getBoundingClientRect();
          options.onHover(positionUnder(side, box, { x: event.clientX, y: event.clientY }));
        }
        return;
      }
      if (event.pointerId !== now.pointer) return;
      const x = event.clientX - now.start.x;
      const y = event.clientY - now.start.y;
      const zone = deadZones[event.pointerType] ?? 6;
      if (!now.moved && Math.hypot(x, y) <= zone) return;
      now.moved = true;
      if (now.held === null || !options.mayDrag) return;
      const from = pointOf(now.held.position);
      const position = positionAt(side, {
        across: from.across + (x / now.box.width) * figureFrame.width,
        down: from.down + (y / now.box.height) * figureFrame.height,
      });
      setDragged({ id: now.held.id, position });
    },

    onPointerUp(event: PointerEvent<HTMLElement>) {
      const now = press.current;
      if (now === null || event.pointerId !== now.pointer) return;
      const drop = dragged;
      end();
      if (drop !== null) {
        options.onDrop(drop.id, drop.position);
      } else if (!now.moved) {
        if (now.held !== null) options.onTapMark(now.held.id);
        else {
          const position = positionUnder(side, now.box, now.start);
          if (isOnFigure(position)) options.onTapBody(position);
        }
      }
    },

    onPointerCancel: end,
    onPointerLeave() {
      if (press.current === null) options.onHover(null);
    },
  });

  return { dragged, handlersOf };
}
