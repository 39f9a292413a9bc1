import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { BodyPosition } from '../../shared/domain/body/body-space.ts';
import { type FigureSide, figureSides } from '../../shared/domain/body/figure/figure.ts';
import {
  bringingIntoSight,
  kept,
  type Pane,
  panned,
  type Scene,
  type ScreenPoint,
  type Viewport,
  wholeScene,
  zoomedAt,
  zoomedTo,
} from './viewport.ts';

/** The views that stand side by side on the map. */
const scene: Scene = { views: figureSides };
// The map in the chart at 1280 x 800, until it has been measured.
const assumed: Pane = { width: 528, height: 640 };
/** One press of a button or key. */
const stepFactor = 1.5;
/** How much a notch of a wheel or the pixels of a pinch on a touch pad magnify. */
const wheelRate = 0.0035;

/** What the map shows of the body: the room it has, the part that is seen, and the ways to see another. */
export interface MapWindow {
  readonly scene: Scene;
  readonly pane: Pane;
  readonly viewport: Viewport;
  readonly zoomBy: (factor: number, at?: ScreenPoint) => void;
  /** One step larger or smaller, with a position in the middle; without one what is in the middle stays there. */
  readonly zoomStep: (way: 1 | -1, position: BodyPosition | undefined) => void;
  readonly panBy: (by: ScreenPoint) => void;
  readonly bringIntoSight: (position: BodyPosition, margin?: number) => void;
  readonly showWhole: () => void;
}

function usePane(element: RefObject<HTMLElement | null>): Pane {
  const [pane, setPane] = useState(assumed);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return undefined;
    const measure = (): void => {
      const { width, height } = watched.getBoundingClientRect();
      if (width <= 0 || height <= 0) return;
      setPane((now) => (now.width === width && now.height === height ? now : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return pane;
}

/** The window onto the body that an element is, moved and zoomed by wheel and touch pad. */
export function useMapWindow(element: RefObject<HTMLElement | null>): MapWindow {
  const pane = usePane(element);
  const [wanted, setWanted] = useState<Viewport>(() => wholeScene(scene));
  const viewport = useMemo(() => kept(scene, wanted, pane), [wanted, pane]);

  const zoomBy = useCallback(
    (factor: number, at?: ScreenPoint) =>
      setWanted((now) => zoomedAt(scene, kept(scene, now, pane), pane, factor, at)),
    [pane],
  );
  const zoomStep = useCallback(
    (way: 1 | -1, position: BodyPosition | undefined) => {
      const factor = way === 1 ? stepFactor : 1 / stepFactor;
      const view = scene.views.find((shown) => shown === position?.view);
      if (position === undefined || view === undefined) zoomBy(factor);
      else setWanted((now) => zoomedTo(scene, kept(scene, now, pane), pane, factor, view, position));
    },
    [pane, zoomBy],
  );
  const panBy = useCallback(
    (by: ScreenPoint) => setWanted((now) => panned(scene, kept(scene, now, pane), pane, by)),
    [pane],
  );
  const bringIntoSight = useCallback(
    (position: BodyPosition, margin?: number) => {
      const { view } = position;
      if (!isShown(view)) return;
      setWanted((now) => bringingIntoSight(scene, kept(scene, now, pane), pane, view, position, margin));
    },
    [pane],
  );
  const showWhole = useCallback(() => setWanted(wholeScene(scene)), []);

  useEffect(() => {
    const map = element.current;
    if (map === null) return undefined;
    // Not a React handler: those cannot keep the window itself from zooming.
    const onWheel = (event: WheelEvent): void => {
      const box = map.getBoundingClientRect();
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) {
        const at = { x: event.clientX - box.left, y: event.clientY - box.top };
        zoomBy(Math.exp(-event.deltaY * wheelRate), at);
      } else panBy({ x: -event.deltaX, y: -event.deltaY });
    };
    map.addEventListener('wheel', onWheel, { passive: false });
    return () => map.removeEventListener('wheel', onWheel);
  }, [element, zoomBy, panBy]);

  return useMemo(
    () => ({ scene, pane, viewport, zoomBy, zoomStep, panBy, bringIntoSight, showWhole }),
    [pane, viewport, zoomBy, zoomStep, panBy, bringIntoSight, showWhole],
  );
}

function isShown(view: BodyPosition['view']): view is FigureSide {
  return scene.views.some((shown) => shown === view);
}
