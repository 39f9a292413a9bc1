import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BodyPosition,
  bodyPosition,
  bodySpaceVersion,
  bodyViews,
  distanceBetween,
  midlineTolerance,
  mirrorPosition,
  pointOf,
  positionAt,
  sideOf,
} from '../../../shared/domain/body/body-space.ts';
import { tenths } from './arbitrary.ts';

/** Positions as the map makes them: on the grid of kept coordinates. */
const position: fc.Arbitrary<BodyPosition> = fc
  .record({
    view: fc.constantFrom(...bodyViews),
    across: tenths(-250, 250),
    down: tenths(0, 1000),
  })
  .map(({ view, across, down }) => positionAt(view, { across, down }));

const at = (view: BodyPosition['view'], x: number, y: number): BodyPosition => ({
  view,
  x,
  y,
  bodySpaceVersion,
});

describe('a position', () => {
  test('mirrored twice is itself', () => {
    fc.assert(
      fc.property(position, (p) => {
        expect(mirrorPosition(mirrorPosition(p))).toEqual(p);
      }),
    );
  });

  test('and its mirror image lie on opposite sides', () => {
    const opposite = { left: 'right', right: 'left', midline: 'midline' } as const;
    fc.assert(
      fc.property(position, (p) => {
        expect(sideOf(mirrorPosition(p))).toBe(opposite[sideOf(p)]);
      }),
    );
  });

  test('survives the way to a point and back', () => {
    fc.assert(
      fc.property(position, (p) => {
        expect(positionAt(p.view, pointOf(p))).toEqual(p);
      }),
    );
  });

  test('is accepted by its schema, and nothing beside the view is', () => {
    fc.assert(
      fc.property(position, (p) => {
        expect(bodyPosition.parse(p)).toEqual(p);
      }),
    );
    for (const wrong of [
      at('front', 1.01, 0.5),
      at('front', 0.5, -0.1),
      at('front', Number.NaN, 0.5),
      at('front', 0.5, Number.POSITIVE_INFINITY),
      { ...at('front', 0.5, 0.5), bodySpaceVersion: 2 },
      { ...at('front', 0.5, 0.5), view: 'above' },
    ]) {
      expect(bodyPosition.safeParse(wrong).success).toBe(false);
    }
  });

  test('beyond a view is moved to its edge', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...bodyViews),
        fc.double({ noNaN: true }),
        fc.double({ noNaN: true }),
        (view, across, down) => {
          expect(bodyPosition.safeParse(positionAt(view, { across, down })).success).toBe(true);
        },
      ),
    );
  });
});

describe('the side of the patient', () => {
  test('is read as one faces the drawing', () => {
    expect(sideOf(at('front', 0.3, 0.5))).toBe('right');
    expect(sideOf(at('front', 0.7, 0.5))).toBe('left');
    expect(sideOf(at('back', 0.3, 0.5))).toBe('left');
    expect(sideOf(at('back', 0.7, 0.5))).toBe('right');
    expect(sideOf(at('left', 0.9, 0.5))).toBe('left');
    expect(sideOf(at('right', 0.1, 0.5))).toBe('right');
  });

  test('is neither on the midline, and a finger breadth beside the spine has one', () => {
    expect(sideOf(at('back', 0.5, 0.4))).toBe('midline');
    expect(sideOf(positionAt('back', { across: 1000 * midlineTolerance * 0.9, down: 400 }))).toBe('midline');
    expect(sideOf(positionAt('back', { across: 5, down: 400 }))).toBe('right');
    expect(sideOf(positionAt('back', { across: -5, down: 400 }))).toBe('left');
  });
});

describe('distance', () => {
  test('is the same across as down', () => {
    const middle = positionAt('front', { across: 0, down: 500 });
    expect(distanceBetween(middle, positionAt('front', { across: 100, down: 500 }))).toBeCloseTo(0.1, 6);
    expect(distanceBetween(middle, positionAt('front', { across: 0, down: 600 }))).toBeCloseTo(0.1, 6);
  });

  test('is symmetric, zero only to itself, kept by mirroring, and never shorter by a detour', () => {
    const inFront = position.map((p): BodyPosition => ({ ...p, view: 'front' }));
    fc.assert(
      fc.property(inFront, inFront, inFront, (a, b, c) => {
        const direct = distanceBetween(a, b);
        expect(distanceBetween(b, a)).toBe(direct);
        expect(distanceBetween(a, a)).toBe(0);
        expect(distanceBetween(mirrorPosition(a), mirrorPosition(b))).toBeCloseTo(direct, 9);
        expect(distanceBetween(a, c) + distanceBetween(c, b)).toBeGreaterThanOrEqual(direct - 1e-12);
      }),
    );
  });

  test('between two views is infinite', () => {
    expect(distanceBetween(at('front', 0.5, 0.5), at('back', 0.5, 0.5))).toBe(Number.POSITIVE_INFINITY);
  });
});
