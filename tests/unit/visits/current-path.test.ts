import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirrorPosition, sideOf } from '../../../shared/domain/body/body-space.ts';
import { usualPlaceOf } from '../../../shared/domain/body/usual-place.ts';
import { currentCautions } from '../../../shared/domain/visits/current-path.ts';
import { muscleCatalogue } from '../../../shared/reference/muscles/muscle-catalogue.ts';

const at = (muscleId: string, side: 'left' | 'right') => {
  const position = usualPlaceOf(muscleId, side);
  return { position, side: sideOf(position) };
};
const mirrored = ({ position }: ReturnType<typeof at>) => {
  const there = mirrorPosition(position);
  return { position: there, side: sideOf(there) };
};

describe('the cautions of a current', () => {
  it.each([
    ['pectoralis-major', 'left', 'pectoralis-major', 'right'],
    ['infraspinatus', 'left', 'infraspinatus', 'right'],
    ['biceps-brachii', 'left', 'biceps-brachii', 'right'],
    ['pectoralis-major', 'left', 'rhomboid-major', 'left'],
    ['biceps-brachii', 'left', 'vastus-medialis', 'left'],
  ] as const)('warn of a way past the heart from %s %s to %s %s', (one, side, other, otherSide) => {
    expect(currentCautions(at(one, side), at(other, otherSide))).toEqual(['acrossChest']);
  });

  it.each([
    ['gluteus-medius', 'left', 'gluteus-medius', 'right'],
    ['vastus-medialis', 'left', 'vastus-lateralis', 'left'],
    ['biceps-brachii', 'right', 'brachioradialis', 'right'],
    ['infraspinatus', 'left', 'rhomboid-major', 'left'],
  ] as const)('say nothing from %s %s to %s %s', (one, side, other, otherSide) => {
    expect(currentCautions(at(one, side), at(other, otherSide))).toEqual([]);
  });

  it('warn of the carotid sinus at the front of the neck, paired or not', () => {
    const neck = {
      position: { bodySpaceVersion: 1, view: 'front', x: 0.56, y: 0.155 },
      side: 'left',
    } as const;
    expect(currentCautions(neck, null)).toEqual(['carotidSinus']);
    expect(currentCautions(at('infraspinatus', 'left'), null)).toEqual([]);
  });

  it('do not depend on which needle is asked, nor on the side of the body', () => {
    const place = fc.record({
      muscle: fc.constantFrom(...muscleCatalogue.map(({ id }) => id)),
      side: fc.constantFrom('left' as const, 'right' as const),
    });
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [first, second] = [at(one.muscle, one.side), at(other.muscle, other.side)];
        const cautions = currentCautions(first, second);
        expect(currentCautions(second, first)).toEqual(cautions);
        expect(currentCautions(mirrored(first), mirrored(second))).toEqual(cautions);
      }),
      { numRuns: 100 },
    );
  });
});
