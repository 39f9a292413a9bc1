import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { BodyPosition } from '../../shared/domain/body/body-space.ts';
import {
  homeScene,
  panelShowing,
  type Scene,
  type SceneName,
  sceneOf,
} from '../../shared/domain/body/scenes.ts';
import {
  bringingIntoSight,
  kept,
  type Pane,
  panned,
  type ScreenPoint,
  type Viewport,
  wholeScene,
  zoomedAt,
  zoomedTo,
} from './viewport.ts';

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
  /** Shows the whole view a position lies on, if nothing of what is shown has it. */
  readonly bringIntoSight: (position: BodyPosition, margin?: number) => void;
  readonly showScene: (name: SceneName) => void;
}

interface Shown {
  readonly scene: Scene;
  readonly wanted: Viewport;
}

function allOf(name: SceneName): Shown {
  const scene = sceneOf(name);
  return { scene, wanted: wholeScene(scene) };
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
  const [{ scene, wanted }, setShown] = useState<Shown>(() => allOf('whole'));
  const viewport = useMemo(() => kept(scene, wanted, pane), [scene, wanted, pane]);

  const change = useCallback(
    (to: (scene: Scene, viewport: Viewport) => Viewport) =>
      setShown((now) => ({ scene: now.scene, wanted: to(now.scene, kept(now.scene, now.wanted, pane)) })),
    [pane],
  );
  const zoomBy = useCallback(
    (factor: number, at?: ScreenPoint) =>
      change((shown, viewport) => zoomedAt(shown, viewport, pane, factor, at)),
    [change, pane],
  );
  const zoomStep = useCallback(
    (way: 1 | -1, position: BodyPosition | undefined) => {
      const factor = way === 1 ? stepFactor : 1 / stepFactor;
      change((shown, viewport) => {
        const panel = position && panelShowing(shown, position);
        return position === undefined || panel === undefined
          ? zoomedAt(shown, viewport, pane, factor)
          : zoomedTo(shown, viewport, pane, factor, panel, position);
      });
    },
    [change, pane],
  );
  const panBy = useCallback(
    (by: ScreenPoint) => change((shown, viewport) => panned(shown, viewport, pane, by)),
    [change, pane],
  );
  const bringIntoSight = useCallback(
    (position: BodyPosition, margin?: number) =>
      setShown((now) => {
        const panel = panelShowing(now.scene, position);
        if (panel === undefined) return allOf(homeScene(position));
        const before = kept(now.scene, now.wanted, pane);
        return {
          scene: now.scene,
          wanted: bringingIntoSight(now.scene, before, pane, panel, position, margin),
        };
      }),
    [pane],
  );
  const showScene = useCallback((name: SceneName) => setShown(allOf(name)), []);

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
    () => ({ scene, pane, viewport, zoomBy, zoomStep, panBy, bringIntoSight, showScene }),
    [scene, pane, viewport, zoomBy, zoomStep, panBy, bringIntoSight, showScene],
  );
}
