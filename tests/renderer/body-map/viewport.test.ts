import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxOfView,
  bringingIntoSight,
  edges,
  kept,
  type Pane,
  paintedAt,
  panned,
  positionUnder,
  sceneSize,
  type Viewport,
  viewUnder,
  wholeScene,
  zoomedAt,
  zoomLimits,
} from '../../../renderer/body-map/viewport.ts';
import { pointOf, positionAt } from '../../../shared/domain/body/body-space.ts';
import { figureSides } from '../../../shared/domain/body/figure/figure.ts';

const scene = { views: figureSides };
const pane = fc.record({
  width: fc.integer({ min: 180, max: 1400 }),
  height: fc.integer({ min: 240, max: 1200 }),
});
const size = sceneSize(scene);
const viewport = fc.record({
  zoom: fc.double({ min: zoomLimits.least, max: zoomLimits.most, noNaN: true }),
  middle: fc.record({
    x: fc.double({ min: 0, max: size.width, noNaN: true }),
    y: fc.double({ min: 0, max: size.height, noNaN: true }),
  }),
});
const view = fc.constantFrom(...figureSides);
const point = fc.record({
  across: fc.double({ min: -221, max: 221, noNaN: true }),
  down: fc.double({ min: 0, max: 1000, noNaN: true }),
});
const part = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
});
// A position is kept to a ten-thousandth of its view.
const grain = 0.06;

/** Whether the window onto the plane could go a little either way: the edge of the plane does not hold it. */
function isFree(shown: Viewport, room: Pane, axis: 'x' | 'y'): boolean {
  return [-0.01, 0.01].every((step) => {
    const middle = { ...shown.middle, [axis]: shown.middle[axis] + step };
    return kept(scene, { ...shown, middle }, room).middle[axis] === middle[axis];
  });
}

describe('a viewport', () => {
  test('paints a position where a pointer finds it, at any zoom', () => {
    fc.assert(
      fc.property(pane, viewport, view, point, (room, shown, side, where) => {
        const position = positionAt(side, where);
        const at = paintedAt(scene, shown, room, side, position);
        expect(viewUnder(scene, shown, room, at)).toBe(side);
        const found = positionUnder(scene, shown, room, at);
        expect(found.view).toBe(side);
        expect(Math.abs(pointOf(found).across - pointOf(position).across)).toBeLessThanOrEqual(grain);
        expect(Math.abs(pointOf(found).down - pointOf(position).down)).toBeLessThanOrEqual(2 * grain);
      }),
    );
  });

  test('paints a position inside the box of its view', () => {
    fc.assert(
      fc.property(pane, viewport, view, point, (room, shown, side, where) => {
        const box = boxOfView(scene, shown, room, side);
        const at = paintedAt(scene, shown, room, side, positionAt(side, where));
        expect(at.x).toBeGreaterThanOrEqual(box.left - 0.01);
        expect(at.x).toBeLessThanOrEqual(box.left + box.width + 0.01);
        expect(at.y).toBeGreaterThanOrEqual(box.top - 0.01);
        expect(at.y).toBeLessThanOrEqual(box.top + box.height + 0.01);
      }),
    );
  });

  test('that shows all shows every view inside the map', () => {
    fc.assert(
      fc.property(pane, view, (room, side) => {
        const box = boxOfView(scene, kept(scene, wholeScene(scene), room), room, side);
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
      fc.property(pane, viewport, factor, part, (room, shown, by, where) => {
        const before = kept(scene, shown, room);
        const pointer = { x: where.x * room.width, y: where.y * room.height };
        const after = zoomedAt(scene, before, room, by, pointer);
        expect(after.zoom).toBeCloseTo(Math.min(zoomLimits.most, before.zoom * by), 6);
        const side = viewUnder(scene, before, room, pointer);
        const held = positionUnder(scene, before, room, pointer, side);
        const isInside = held.x > 0 && held.x < 1 && held.y > 0 && held.y < 1;
        if (!isInside) return;
        const at = paintedAt(scene, after, room, side, held);
        if (isFree(after, room, 'x')) expect(Math.abs(at.x - pointer.x)).toBeLessThanOrEqual(1);
        if (isFree(after, room, 'y')) expect(Math.abs(at.y - pointer.y)).toBeLessThanOrEqual(1);
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
      fc.property(pane, fc.array(step, { maxLength: 8 }), (room, steps) => {
        let shown = wholeScene(scene);
        for (const one of steps) {
          shown =
            'by' in one
              ? panned(scene, shown, room, one.by)
              : zoomedAt(scene, shown, room, one.factor, {
                  x: one.at.x * room.width,
                  y: one.at.y * room.height,
                });
        }
        expect(shown.zoom).toBeGreaterThanOrEqual(zoomLimits.least);
        expect(shown.zoom).toBeLessThanOrEqual(zoomLimits.most);
        expect(kept(scene, shown, room).middle.x).toBeCloseTo(shown.middle.x, 6);
        expect(kept(scene, shown, room).middle.y).toBeCloseTo(shown.middle.y, 6);
      }),
    );
  });

  test('brings a position into sight by moving no more than it takes', () => {
    fc.assert(
      fc.property(pane, viewport, view, point, (room, wanted, side, where) => {
        const position = positionAt(side, where);
        const before = kept(scene, wanted, room);
        const after = bringingIntoSight(scene, before, room, side, position, 10);
        const at = paintedAt(scene, after, room, side, position);
        expect(at.x).toBeGreaterThanOrEqual(-0.01);
        expect(at.x).toBeLessThanOrEqual(room.width + 0.01);
        expect(at.y).toBeGreaterThanOrEqual(edges.top - 0.01);
        expect(at.y).toBeLessThanOrEqual(room.height - edges.bottom + 0.01);
        expect(bringingIntoSight(scene, after, room, side, position, 0)).toEqual(after);
      }),
    );
  });
});
