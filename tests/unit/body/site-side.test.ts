import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mirrorPosition, pointOf, positionAt, sideOf } from '../../../shared/domain/body/body-space.ts';
import { isOnFigure } from '../../../shared/domain/body/figure/figure.ts';
import { nearestOnFigure } from '../../../shared/domain/body/figure/nearest-on-figure.ts';
import { mayLieOnMidline, positionOnSide } from '../../../shared/domain/body/site-side.ts';
import { usualPlaceOf } from '../../../shared/domain/body/usual-place.ts';
import { muscleCatalogue } from '../../../shared/reference/muscles/muscle-catalogue.ts';

const anywhere = fc.record({
  view: fc.constantFrom('front', 'back', 'dorsum', 'sole'),
  across: fc.integer({ min: -222, max: 222 }),
  down: fc.integer({ min: 0, max: 1000 }),
});

describe('a site put on the other side', () => {
  test('lies there, on the body, wherever it came from', () => {
    for (const { id } of muscleCatalogue) {
      for (const side of ['left', 'right'] as const) {
        const other = side === 'left' ? 'right' : 'left';
        const position = usualPlaceOf(id, side);
        // The usual place of some is on the midline.
        if (sideOf(position) !== side) continue;
        const moved = positionOnSide(position, other, id);
        expect(sideOf(moved), id).toBe(other);
        expect(moved, id).toEqual(mirrorPosition(position));
        expect(positionOnSide(moved, side, id), id).toEqual(position);
        expect(positionOnSide(position, side, id), id).toEqual(position);
        if (!mayLieOnMidline(position, id)) {
          expect(positionOnSide(position, 'midline', id), id).toEqual(position);
          continue;
        }
        const middle = positionOnSide(position, 'midline', id);
        expect(sideOf(middle), id).toBe('midline');
        expect(pointOf(middle).down, id).toBeCloseTo(pointOf(position).down, 5);
        const back = positionOnSide(middle, side, id);
        expect(sideOf(back), id).toBe(side);
        expect(isOnFigure(back), id).toBe(true);
      }
    }
  });

  test('is on the midline only where its muscle reaches it', () => {
    const may = (id: string) => mayLieOnMidline(usualPlaceOf(id, 'left'), id);
    expect(may('lumbar-multifidus')).toBe(true);
    expect(may('trapezius-upper')).toBe(false);
    expect(may('infraspinatus')).toBe(false);
    expect(may('soleus')).toBe(false);
    expect(mayLieOnMidline(positionAt('back', { across: 40, down: 300 }), null)).toBe(true);
    expect(mayLieOnMidline(positionAt('back', { across: 40, down: 800 }), null)).toBe(false);
    expect(mayLieOnMidline(positionAt('left', { across: 0, down: 300 }), null)).toBe(false);
  });
});

describe('the nearest place on the body', () => {
  test('is the place itself on the body, else on the body and no further than the reach, else none', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 1, max: 60 }), ({ view, across, down }, reach) => {
        const position = positionAt(view, { across, down });
        const found = nearestOnFigure(position, reach);
        if (isOnFigure(position)) expect(found).toEqual(position);
        else if (found !== null) {
          expect(isOnFigure(found)).toBe(true);
          const to = pointOf(found);
          expect(Math.hypot(to.across - across, to.down - down)).toBeLessThanOrEqual(reach + 2.2);
        }
      }),
    );
  });

  test('is found beside the arm, the crown and the sole, and not far from them', () => {
    for (const point of [
      { across: 150, down: 260 },
      { across: 60, down: 1000 },
    ]) {
      expect(nearestOnFigure(positionAt('front', point), 20)).not.toBeNull();
    }
    expect(nearestOnFigure(positionAt('front', { across: 215, down: 20 }), 20)).toBeNull();
    expect(nearestOnFigure(positionAt('left', { across: 90, down: 700 }), 20)).toBeNull();
  });
});
