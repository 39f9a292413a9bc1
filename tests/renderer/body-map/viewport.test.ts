import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxOfPanel,
  bringingIntoSight,
  edges,
  kept,
  type Pane,
  paintedAt,
  panelUnder,
  panned,
  positionUnder,
  type Viewport,
  wholeScene,
  zoomedAt,
  zoomLimits,
} from '../../../renderer/body-map/viewport.ts';
import { type BodyPosition, pointOf, positionAt } from '../../../shared/domain/body/body-space.ts';
import { isOnFigure } from '../../../shared/domain/body/figure/figure.ts';
import {
  homeScene,
  panelShowing,
  type Scene,
  sceneNames,
  sceneOf,
} from '../../../shared/domain/body/scenes.ts';
import { suggestMuscles } from '../../../shared/domain/body/suggest-muscles.ts';

const pane = fc.record({
  width: fc.integer({ min: 180, max: 1400 }),
  height: fc.integer({ min: 240, max: 1200 }),
});
const scene = fc.constantFrom(...sceneNames.map(sceneOf));
const zoom = fc.double({ min: zoomLimits.least, max: zoomLimits.most, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
/** A scene, what is seen of it, one of its panels and a position in that. */
const shownScene = fc
  .record({ scene, zoom, x: share, y: share, pick: fc.nat(9), across: share, down: share })
  .map(({ scene: one, zoom: by, x, y, pick, across, down }) => {
    const panel = one.panels[pick % one.panels.length] ?? raise();
    return {
      scene: one,
      viewport: { zoom: by, middle: { x: x * one.width, y: y * one.height } },
      panel,
      position: positionAt(panel.view, {
        across: panel.across + across * panel.width,
        down: Math.max(0, Math.min(1000, panel.down + down * panel.height)),
      }),
    };
  });
function raise(): never {
  throw new Error('a scene has panels');
}
const part = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
});
// A position is kept to a ten-thousandth of its view.
const grain = 0.06;

/** Whether the window onto the plane could go a little either way: the edge of the plane does not hold it. */
function isFree(one: Scene, shown: Viewport, room: Pane, axis: 'x' | 'y'): boolean {
  return [-0.01, 0.01].every((step) => {
    const middle = { ...shown.middle, [axis]: shown.middle[axis] + step };
    return kept(one, { ...shown, middle }, room).middle[axis] === middle[axis];
  });
}

describe('a viewport', () => {
  test('paints a position where a pointer finds it, in every scene and at any zoom', () => {
    fc.assert(
      fc.property(pane, shownScene, (room, { scene: one, viewport, panel, position }) => {
        if (panelShowing(one, position) !== panel) return;
        const at = paintedAt(one, viewport, room, panel, position);
        expect(panelUnder(one, viewport, room, at).view).toBe(panel.view);
        const found = positionUnder(one, viewport, room, at, panel);
        expect(found.view).toBe(panel.view);
        expect(Math.abs(pointOf(found).across - pointOf(position).across)).toBeLessThanOrEqual(grain);
        expect(Math.abs(pointOf(found).down - pointOf(position).down)).toBeLessThanOrEqual(2 * grain);
      }),
    );
  });

  test('a site placed in a close-up is at the same place in the whole view, within 0.5 % of body height', () => {
    fc.assert(
      fc.property(pane, pane, shownScene, (room, other, { scene: one, viewport, panel, position }) => {
        if (!isOnFigure(position)) return;
        const tapped = positionUnder(
          one,
          viewport,
          room,
          paintedAt(one, viewport, room, panel, position),
          panel,
        );
        const whole = sceneOf(homeScene(tapped));
        const there = panelShowing(whole, tapped) ?? raise();
        const onWhole = paintedAt(whole, wholeScene(whole), other, there, tapped);
        const back = pointOf(positionUnder(whole, wholeScene(whole), other, onWhole, there));
        const meant = pointOf(position);
        expect(Math.hypot(back.across - meant.across, back.down - meant.down)).toBeLessThan(5);
      }),
    );
  });

  test('the muscles under a finger do not depend on the zoom or the scene', () => {
    fc.assert(
      fc.property(pane, shownScene, zoom, (room, { scene: one, viewport, panel, position }, otherZoom) => {
        const at = paintedAt(one, viewport, room, panel, position);
        const closer = { ...viewport, zoom: otherZoom };
        const atCloser = paintedAt(one, closer, room, panel, position);
        const muscles = (where: BodyPosition) =>
          suggestMuscles(where, { limit: 1 }).map(({ muscle, inside }) => (inside ? muscle.id : ''));
        // A hundredth of a thousandth may lie over an edge: the place itself is what must be the same.
        const first = positionUnder(one, viewport, room, at, panel);
        const second = positionUnder(one, closer, room, atCloser, panel);
        expect(Math.abs(first.x - second.x) + Math.abs(first.y - second.y)).toBeLessThan(0.0005);
        if (first.x === second.x && first.y === second.y) expect(muscles(first)).toEqual(muscles(second));
      }),
    );
  });

  test('paints a position inside the box of its panel', () => {
    fc.assert(
      fc.property(pane, shownScene, (room, { scene: one, viewport, panel, position }) => {
        const box = boxOfPanel(one, viewport, room, panel);
        const at = paintedAt(one, viewport, room, panel, position);
        expect(at.x).toBeGreaterThanOrEqual(box.left - 1);
        expect(at.x).toBeLessThanOrEqual(box.left + box.width + 1);
        expect(at.y).toBeGreaterThanOrEqual(box.top - 1);
        expect(at.y).toBeLessThanOrEqual(box.top + box.height + 1);
      }),
    );
  });

  test('that shows all shows every panel inside the map', () => {
    fc.assert(
      fc.property(pane, shownScene, (room, { scene: one, panel }) => {
        const box = boxOfPanel(one, kept(one, wholeScene(one), room), room, panel);
        expect(box.left).toBeGreaterThanOrEqual(-0.01);
        expect(box.left + box.width).toBeLessThanOrEqual(room.width + 0.01);
        expect(box.top).toBeGreaterThanOrEqual(edges.top - 0.01);
        expect(box.top + box.height).toBeLessThanOrEqual(room.height - edges.bottom + 0.01);
      }),
    );
  });

  test('zoomed in holds what is under the pointer, unless the edge of the plane comes in the way', () => {
    const factor = fc.double({ min: 1, max: 3, noNaN: true });
    fc.assert(
      fc.property(pane, shownScene, factor, part, (room, { scene: one, viewport }, by, where) => {
        const before = kept(one, viewport, room);
        const pointer = { x: where.x * room.width, y: where.y * room.height };
        const after = zoomedAt(one, before, room, by, pointer);
        expect(after.zoom).toBeCloseTo(Math.min(zoomLimits.most, before.zoom * by), 6);
        const panel = panelUnder(one, before, room, pointer);
        const held = positionUnder(one, before, room, pointer, panel);
        const point = pointOf(held);
        const isInside =
          point.across > panel.across + 1 &&
          point.across < panel.across + panel.width - 1 &&
          point.down > Math.max(0, panel.down) + 1 &&
          point.down < Math.min(1000, panel.down + panel.height) - 1;
        if (!isInside) return;
        const at = paintedAt(one, after, room, panel, held);
        if (isFree(one, after, room, 'x')) expect(Math.abs(at.x - pointer.x)).toBeLessThanOrEqual(1);
        if (isFree(one, after, room, 'y')) expect(Math.abs(at.y - pointer.y)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('never leaves the plane, however it is moved and zoomed', () => {
    const step = fc.oneof(
      fc.record({ factor: fc.double({ min: 0.2, max: 5, noNaN: true }), at: part }),
      fc.record({
        by: fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) }),
      }),
    );
    fc.assert(
      fc.property(pane, scene, fc.array(step, { maxLength: 8 }), (room, one, steps) => {
        let shown = wholeScene(one);
        for (const next of steps) {
          shown =
            'by' in next
              ? panned(one, shown, room, next.by)
              : zoomedAt(one, shown, room, next.factor, {
                  x: next.at.x * room.width,
                  y: next.at.y * room.height,
                });
        }
        expect(shown.zoom).toBeGreaterThanOrEqual(zoomLimits.least);
        expect(shown.zoom).toBeLessThanOrEqual(zoomLimits.most);
        expect(kept(one, shown, room).middle.x).toBeCloseTo(shown.middle.x, 6);
        expect(kept(one, shown, room).middle.y).toBeCloseTo(shown.middle.y, 6);
      }),
    );
  });

  test('brings a position into sight by moving no more than it takes', () => {
    fc.assert(
      fc.property(pane, shownScene, (room, { scene: one, viewport, panel, position }) => {
        const before = kept(one, viewport, room);
        const after = bringingIntoSight(one, before, room, panel, position, 10);
        const at = paintedAt(one, after, room, panel, position);
        expect(at.x).toBeGreaterThanOrEqual(-0.01);
        expect(at.x).toBeLessThanOrEqual(room.width + 0.01);
        expect(at.y).toBeGreaterThanOrEqual(edges.top - 0.01);
        expect(at.y).toBeLessThanOrEqual(room.height - edges.bottom + 0.01);
        expect(bringingIntoSight(one, after, room, panel, position, 0)).toEqual(after);
      }),
    );
  });
});
