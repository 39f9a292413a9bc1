import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mirrorPosition, pointOf, positionAt, sideOf } from '../../../shared/domain/body/body-space.ts';
import { isOnFigure } from '../../../shared/domain/body/figure/figure.ts';
import { usualPlaceOf } from '../../../shared/domain/body/usual-place.ts';
import { hasOtherSide, otherSideOf, placesOnBothSides } from '../../../shared/domain/visits/both-sides.ts';
import { muscleCatalogue } from '../../../shared/reference/muscles/muscle-catalogue.ts';

const onFigure = fc
  .record({
    view: fc.constantFrom('front', 'back', 'left', 'right', 'dorsum', 'sole'),
    across: fc.integer({ min: -150, max: 150 }),
    down: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ view, across, down }) => positionAt(view, { across, down }))
  .filter(isOnFigure);
const muscleId = fc.option(fc.constantFrom(...muscleCatalogue.map(({ id }) => id)));

describe('one tap on both sides', () => {
  test('makes two places, mirrored, on the body, each on the side it says', () => {
    fc.assert(
      fc.property(onFigure, muscleId, (tapped, muscle) => {
        const [first, second] = placesOnBothSides(tapped, muscle);
        for (const { position, side } of [first, second]) {
          expect(sideOf(position)).toBe(side);
          expect(isOnFigure(position)).toBe(true);
        }
        expect(second.position).toEqual(mirrorPosition(first.position));
        expect(first.side).not.toBe(second.side);
        expect(pointOf(first.position).down).toBeCloseTo(pointOf(tapped).down, 5);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves the tapped place where it was tapped', () => {
    const tapped = usualPlaceOf('infraspinatus', 'left');
    const [first] = placesOnBothSides(tapped, 'infraspinatus');
    expect(first).toEqual({ side: 'left', position: tapped });
  });

  test('of a muscle by level, on the spine or a hair beside it, lies beside the spine', () => {
    for (const across of [0, 3, -3]) {
      const tapped = positionAt('back', { across, down: 420 });
      const [left, right] = placesOnBothSides(tapped, 'lumbar-multifidus');
      expect([left.side, right.side]).toEqual(['left', 'right']);
      expect(Math.abs(pointOf(left.position).across)).toBeGreaterThanOrEqual(8);
    }
    // Of any other muscle a hair beside the midline is meant as it was tapped.
    const tapped = positionAt('back', { across: 3, down: 420 });
    expect(placesOnBothSides(tapped, 'gluteus-maximus')[0].position).toEqual(tapped);
  });
});

test('a site knows its other side, and whether it is charted', () => {
  const left = {
    position: usualPlaceOf('soleus', 'left'),
    side: 'left' as const,
    muscleId: 'soleus',
    structure: null,
  };
  const there = otherSideOf(left);
  expect(there).toEqual({ side: 'right', position: mirrorPosition(left.position) });
  expect(hasOtherSide(left, [left])).toBe(false);
  expect(hasOtherSide(left, [left, { ...left, ...there! }])).toBe(true);
  expect(hasOtherSide(left, [left, { ...left, ...there!, muscleId: 'gastrocnemius-medial' }])).toBe(false);
  expect(otherSideOf({ ...left, side: 'midline' })).toBeNull();
});
