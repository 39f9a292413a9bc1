import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markSpacing, nearestPlace, spreadMarks } from '../../../shared/domain/body/spread-marks.ts';

const point = fc.record({ x: fc.integer({ min: 0, max: 250 }), y: fc.integer({ min: 0, max: 590 }) });
const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe('marks that crowd', () => {
  test('stay near their sites, and are spread the same way each time', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (sites) => {
        const places = spreadMarks(sites);
        expect(places).toHaveLength(sites.length);
        for (const [index, site] of sites.entries()) {
          expect(distance(places[index] ?? { x: Number.NaN, y: 0 }, site)).toBeLessThanOrEqual(44.001);
        }
        expect(spreadMarks(sites)).toEqual(places);
      }),
    );
  });

  test('that are far apart stay on their sites', () => {
    const sites = Array.from({ length: 40 }, (_, index) => ({
      x: (index % 8) * 30,
      y: Math.floor(index / 8) * 30,
    }));
    expect(spreadMarks(sites)).toEqual(sites);
  });

  test('part, even on the very same point', () => {
    fc.assert(
      fc.property(point, fc.integer({ min: 2, max: 5 }), (site, count) => {
        const places = spreadMarks(Array.from({ length: count }, () => site));
        for (const [index, place] of places.entries()) {
          for (const other of places.slice(index + 1)) {
            expect(distance(place, other)).toBeGreaterThan(markSpacing - 2);
          }
        }
      }),
    );
  });
});

describe('the nearest place', () => {
  test('is found within reach only', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    expect(nearestPlace(places, { x: 6, y: 0 }, 22)).toBe(1);
    expect(nearestPlace(places, { x: 33, y: 0 }, 22)).toBe(-1);
    expect(nearestPlace([], { x: 0, y: 0 }, 22)).toBe(-1);
  });
});
