import {
  type BodyPoint,
  type BodyPosition,
  pointOf,
  positionAt,
} from '../../shared/domain/body/body-space.ts';
import { type FigureSide, figureFrame, figureMidline } from '../../shared/domain/body/figure/figure.ts';

/** A point on the screen, in pixels from the corner of the map. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** The room of the map on the screen, in pixels. */
export interface Pane {
  readonly width: number;
  readonly height: number;
}

/** A box on the screen, in pixels from the corner of the map. */
export interface ScreenBox extends Pane {
  readonly left: number;
  readonly top: number;
}

/**
 * The views of the body side by side on one plane, in thousandths of body height. What is shown of the plane is a
 * window onto it: a further view is one more name here.
 */
export interface Scene {
  readonly views: readonly FigureSide[];
}

/** Which part of the plane is seen: its middle, and how much larger than when all of it is seen. */
export interface Viewport {
  readonly zoom: number;
  readonly middle: ScreenPoint;
}

/** Air between two views. */
const gap = 14;
/** Pixels kept free above and below the whole body: the letters of the sides, and the line of words. */
export const edges = { top: 26, bottom: 24 } as const;
export const zoomLimits = { least: 1, most: 6 } as const;

/** How wide and high the plane is. */
export function sceneSize({ views }: Scene): Pane {
  return { width: views.length * figureFrame.width + (views.length - 1) * gap, height: figureFrame.height };
}

/** All of the plane. */
export function wholeScene(scene: Scene): Viewport {
  const { width, height } = sceneSize(scene);
  return { zoom: zoomLimits.least, middle: { x: width / 2, y: height / 2 } };
}

/** Pixels for a thousandth of body height. */
export function scaleOf(scene: Scene, viewport: Viewport, pane: Pane): number {
  const { width, height } = sceneSize(scene);
  const room = Math.max(1, pane.height - edges.top - edges.bottom);
  return viewport.zoom * Math.min(Math.max(1, pane.width) / width, room / height);
}

function paneMiddle({ width, height }: Pane): ScreenPoint {
  return { x: width / 2, y: (height + edges.top - edges.bottom) / 2 };
}

function toScreen(scene: Scene, viewport: Viewport, pane: Pane, point: ScreenPoint): ScreenPoint {
  const scale = scaleOf(scene, viewport, pane);
  const middle = paneMiddle(pane);
  return {
    x: middle.x + (point.x - viewport.middle.x) * scale,
    y: middle.y + (point.y - viewport.middle.y) * scale,
  };
}

function toScene(scene: Scene, viewport: Viewport, pane: Pane, pointer: ScreenPoint): ScreenPoint {
  const scale = scaleOf(scene, viewport, pane);
  const middle = paneMiddle(pane);
  return {
    x: viewport.middle.x + (pointer.x - middle.x) / scale,
    y: viewport.middle.y + (pointer.y - middle.y) / scale,
  };
}

function leftOf(scene: Scene, view: FigureSide): number {
  return scene.views.indexOf(view) * (figureFrame.width + gap);
}

function inScene(scene: Scene, view: FigureSide, { across, down }: BodyPoint): ScreenPoint {
  return { x: leftOf(scene, view) + across + figureMidline, y: down - figureFrame.top };
}

/** The box a view is painted in; partly or wholly outside the map when zoomed. */
export function boxOfView(scene: Scene, viewport: Viewport, pane: Pane, view: FigureSide): ScreenBox {
  const scale = scaleOf(scene, viewport, pane);
  const corner = toScreen(scene, viewport, pane, { x: leftOf(scene, view), y: 0 });
  return {
    left: corner.x,
    top: corner.y,
    width: figureFrame.width * scale,
    height: figureFrame.height * scale,
  };
}

/** The view under a pointer, or the nearest to it. */
export function viewUnder(scene: Scene, viewport: Viewport, pane: Pane, pointer: ScreenPoint): FigureSide {
  const { x } = toScene(scene, viewport, pane, pointer);
  const index = Math.floor((x + gap / 2) / (figureFrame.width + gap));
  const view = scene.views[Math.min(scene.views.length - 1, Math.max(0, index))];
  if (view === undefined) throw new Error('a scene has at least one view');
  return view;
}

/** The position under a pointer, on the view under it or on the one that is told. */
export function positionUnder(
  scene: Scene,
  viewport: Viewport,
  pane: Pane,
  pointer: ScreenPoint,
  view = viewUnder(scene, viewport, pane, pointer),
): BodyPosition {
  const point = toScene(scene, viewport, pane, pointer);
  return positionAt(view, {
    across: point.x - leftOf(scene, view) - figureMidline,
    down: point.y + figureFrame.top,
  });
}

/** Where a position of a view is painted, in pixels from the corner of the map. */
export function paintedAt(
  scene: Scene,
  viewport: Viewport,
  pane: Pane,
  view: FigureSide,
  position: Pick<BodyPosition, 'x' | 'y'>,
): ScreenPoint {
  return toScreen(scene, viewport, pane, inScene(scene, view, pointOf(position)));
}

/** The viewport with its window kept on the plane; one larger than the plane has the plane in its middle. */
export function kept(scene: Scene, viewport: Viewport, pane: Pane): Viewport {
  const size = sceneSize(scene);
  const scale = scaleOf(scene, viewport, pane);
  const room = pane.height - edges.top - edges.bottom;
  const within = (value: number, length: number, shown: number): number =>
    shown >= length ? length / 2 : Math.min(length - shown / 2, Math.max(shown / 2, value));
  return {
    zoom: viewport.zoom,
    middle: {
      x: within(viewport.middle.x, size.width, pane.width / scale),
      y: within(viewport.middle.y, size.height, room / scale),
    },
  };
}

/** Larger or smaller by a factor, with the place under the pointer held where it is. */
export function zoomedAt(
  scene: Scene,
  viewport: Viewport,
  pane: Pane,
  factor: number,
  pointer: ScreenPoint = paneMiddle(pane),
): Viewport {
  const zoom = Math.min(zoomLimits.most, Math.max(zoomLimits.least, viewport.zoom * factor));
  const held = toScene(scene, viewport, pane, pointer);
  const next = { zoom, middle: viewport.middle };
  const moved = toScene(scene, next, pane, pointer);
  const middle = {
    x: viewport.middle.x + held.x - moved.x,
    y: viewport.middle.y + held.y - moved.y,
  };
  return kept(scene, { zoom, middle }, pane);
}

/** Larger or smaller by a factor, with a position of a view in the middle. */
export function zoomedTo(
  scene: Scene,
  viewport: Viewport,
  pane: Pane,
  factor: number,
  view: FigureSide,
  position: Pick<BodyPosition, 'x' | 'y'>,
): Viewport {
  const { zoom } = zoomedAt(scene, viewport, pane, factor);
  return kept(scene, { zoom, middle: inScene(scene, view, pointOf(position)) }, pane);
}

/** Moves what is seen along with a pointer that moved by so many pixels. */
export function panned(scene: Scene, viewport: Viewport, pane: Pane, by: ScreenPoint): Viewport {
  const scale = scaleOf(scene, viewport, pane);
  const middle = { x: viewport.middle.x - by.x / scale, y: viewport.middle.y - by.y / scale };
  return kept(scene, { zoom: viewport.zoom, middle }, pane);
}

/** Moves what is seen by no more than it takes to have a position in sight, so far from the edge. */
export function bringingIntoSight(
  scene: Scene,
  viewport: Viewport,
  pane: Pane,
  view: FigureSide,
  position: Pick<BodyPosition, 'x' | 'y'>,
  margin = 40,
): Viewport {
  const at = paintedAt(scene, viewport, pane, view, position);
  const towards = (value: number, from: number, to: number): number => {
    if (value < from + margin) return from + margin - value;
    return value > to - margin ? to - margin - value : 0;
  };
  const by = { x: towards(at.x, 0, pane.width), y: towards(at.y, edges.top, pane.height - edges.bottom) };
  return by.x === 0 && by.y === 0 ? viewport : panned(scene, viewport, pane, by);
}
