import { type PointerEvent, useRef, useState } from 'react';
import { type BodyPosition, pointOf, positionAt } from '../../shared/domain/body/body-space.ts';
import { nearestOnFigure } from '../../shared/domain/body/figure/nearest-on-figure.ts';
import { panelShowing } from '../../shared/domain/body/scenes.ts';
import { nearestPlace } from '../../shared/domain/body/spread-marks.ts';
import type { BodyMapMark } from './body-map-types.ts';
import type { PaintedMark } from './paint-marks.ts';
import type { MapWindow } from './use-map-window.ts';
import { boxOfPanel, keptInPanel, panelUnder, positionUnder, type ScreenPoint, scaleOf } from './viewport.ts';

/** What is under a mouse or pen that hovers. */
export interface Hovered {
  readonly mark: BodyMapMark | null;
  /** Null beside the body. */
  readonly position: BodyPosition | null;
}

interface MapPointerOptions {
  readonly window: MapWindow;
  readonly mayDrag: boolean;
  /** A tap means a place, also where a mark lies: the marks let it through. */
  readonly pointing: boolean;
  /** Panel by panel. */
  readonly painted: readonly (readonly PaintedMark[])[];
  /** Null for a tap that is too far beside the body to mean a place on it. */
  readonly onTapBody: (position: BodyPosition | null) => void;
  readonly onTapMark: (id: string) => void;
  /** A mark begins to follow the pointer. */
  readonly onGrab: (id: string) => void;
  readonly onDragOver: (id: string, position: BodyPosition) => void;
  /** Null where it was dropped beside the body. */
  readonly onDrop: (id: string, position: BodyPosition | null) => void;
  readonly onHover: (hovered: Hovered | null) => void;
}

interface Press {
  readonly pointer: number;
  readonly start: ScreenPoint;
  readonly held: BodyMapMark | null;
  /** The wheel pressed: it moves what is seen and never means a place. */
  readonly pansOnly: boolean;
  last: ScreenPoint;
  moved: boolean;
  /** Where the held mark is by now; null until it follows the pointer. */
  carriedTo: BodyPosition | null;
}

// Pixels within which a press stays a tap: a finger trembles more than a mouse.
const deadZones: Readonly<Record<string, number>> = { mouse: 4, pen: 6, touch: 10 };
// How far from a mark's middle it is still touched, in pixels: 44 px across for a finger, most of the circle for mouse
// and pen. The chosen mark has less: after a site comes its neighbour, and touching it again would change nothing.
const reaches = { touch: 22, chosenByTouch: 14, point: 9, chosenByPoint: 6 } as const;
/** A place this near to the body is meant to be on it: half the width of a finger, in pixels. */
const snapReach = 22;

function markUnder(painted: readonly PaintedMark[], at: ScreenPoint, byTouch: boolean): BodyMapMark | null {
  const places = painted.map(({ place }) => place);
  const nearest = painted[nearestPlace(places, at, byTouch ? reaches.touch : reaches.point)];
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

/**
 * Turns presses of mouse, finger and pen on the map into taps on the body, taps on a mark and drops of a mark; a drag
 * that holds no mark, and two fingers, move and zoom what is seen.
 */
export function useMapPointer(options: MapPointerOptions) {
  const { scene, viewport, pane, zoomBy, panBy } = options.window;
  const press = useRef<Press | null>(null);
  const fingers = useRef(new Map<number, ScreenPoint>());
  const [dragged, setDragged] = useState<DraggedMark | null>(null);

  const inMap = (event: PointerEvent<HTMLElement>): ScreenPoint => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const heldAt = (at: ScreenPoint, byTouch: boolean): BodyMapMark | null => {
    const panel = panelUnder(scene, viewport, pane, at);
    const box = boxOfPanel(scene, viewport, pane, panel);
    const painted = options.painted[scene.panels.indexOf(panel)] ?? [];
    return markUnder(painted, { x: at.x - box.left, y: at.y - box.top }, byTouch);
  };
  const onBody = (position: BodyPosition): BodyPosition | null =>
    nearestOnFigure(position, snapReach / scaleOf(scene, viewport, pane));
  const end = (): void => {
    press.current = null;
    setDragged(null);
  };

  /** Two fingers: what is between them stays between them. */
  function pinch(pointer: number, to: ScreenPoint): void {
    const others = [...fingers.current].filter(([id]) => id !== pointer).map(([, point]) => point);
    const from = fingers.current.get(pointer);
    const [other] = others;
    fingers.current.set(pointer, to);
    if (from === undefined || other === undefined) return;
    const before = Math.hypot(from.x - other.x, from.y - other.y);
    const after = Math.hypot(to.x - other.x, to.y - other.y);
    const middle = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 };
    panBy({ x: (to.x - from.x) / 2, y: (to.y - from.y) / 2 });
    if (before > 0 && after > 0) zoomBy(after / before, middle);
  }

  function drag(now: Press, at: ScreenPoint): void {
    if (now.held === null || !options.mayDrag || now.pansOnly) {
      panBy({ x: at.x - now.last.x, y: at.y - now.last.y });
      return;
    }
    const scale = scaleOf(scene, viewport, pane);
    const from = pointOf(now.held.position);
    const panel = panelShowing(scene, now.held.position);
    const to = {
      across: from.across + (at.x - now.start.x) / scale,
      down: from.down + (at.y - now.start.y) / scale,
    };
    const position = positionAt(now.held.position.view, panel === undefined ? to : keptInPanel(panel, to));
    if (now.carriedTo === null) options.onGrab(now.held.id);
    now.carriedTo = position;
    setDragged({ id: now.held.id, position });
    options.onDragOver(now.held.id, position);
  }

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const at = inMap(event);
      if (event.pointerType === 'touch') {
        fingers.current.set(event.pointerId, at);
        if (fingers.current.size > 1) end();
      }
      const isWheel = event.button === 1 && event.pointerType === 'mouse';
      if ((event.button !== 0 && !isWheel) || !event.isPrimary || fingers.current.size > 1) return;
      if (isWheel) event.preventDefault();
      const held = isWheel || options.pointing ? null : heldAt(at, event.pointerType === 'touch');
      const fresh = { pointer: event.pointerId, start: at, held, pansOnly: isWheel, last: at };
      press.current = { ...fresh, moved: false, carriedTo: null };
      event.currentTarget.setPointerCapture?.(event.pointerId);
    },

    onPointerMove(event: PointerEvent<HTMLElement>) {
      const at = inMap(event);
      if (fingers.current.size > 1 && fingers.current.has(event.pointerId)) {
        pinch(event.pointerId, at);
        return;
      }
      const now = press.current;
      if (now === null) {
        if (event.pointerType === 'touch') return;
        const position = onBody(positionUnder(scene, viewport, pane, at));
        options.onHover({ mark: heldAt(at, false), position });
        return;
      }
      if (event.pointerId !== now.pointer) return;
      const zone = deadZones[event.pointerType] ?? 6;
      if (!now.moved && Math.hypot(at.x - now.start.x, at.y - now.start.y) <= zone) return;
      now.moved = true;
      drag(now, at);
      now.last = at;
    },

    onPointerUp(event: PointerEvent<HTMLElement>) {
      fingers.current.delete(event.pointerId);
      const now = press.current;
      if (now === null || event.pointerId !== now.pointer) return;
      end();
      const { held, carriedTo } = now;
      if (held !== null && carriedTo !== null) options.onDrop(held.id, onBody(carriedTo));
      else if (now.moved || now.pansOnly) return;
      else if (held !== null) options.onTapMark(held.id);
      else options.onTapBody(onBody(positionUnder(scene, viewport, pane, now.start)));
    },

    onPointerCancel(event: PointerEvent<HTMLElement>) {
      fingers.current.delete(event.pointerId);
      end();
    },

    onPointerLeave() {
      if (press.current === null) options.onHover(null);
    },
  };

  return { dragged, handlers };
}
