import { describe, expect, it } from 'vitest';
import { ratingDifference, retestDifference } from '../../../shared/domain/visits/retest-difference.ts';

describe('the difference of a finding that is tested again', () => {
  it.each([
    ['45°', '60°', '+15°'],
    ['45 °', '40°', '−5°'],
    ['12 cm', '9,5 cm', '−2.5 cm'],
    ['45° rotation', '60° rotation', '+15° rotation'],
    ['3', '3', '±0'],
    ['-5', '10', '+15'],
    ['0.3', '0.1', '−0.2'],
  ])('%s and %s differ by %s', (before, after, difference) => {
    expect(retestDifference(before, after)).toBe(difference);
  });

  it.each([
    ['', '60°'],
    ['45°', ''],
    ['45°', '60 cm'],
    ['stiff', 'free'],
    ['3/5', '4/5'],
  ])('%s and %s are not compared', (before, after) => {
    expect(retestDifference(before, after)).toBeNull();
  });

  it('signs a change of pain', () => {
    expect(ratingDifference(6, 3)).toBe('−3');
    expect(ratingDifference(3, 6)).toBe('+3');
    expect(ratingDifference(4, 4)).toBe('±0');
  });
});
