import fc from 'fast-check';

/** Numbers spread evenly over a range; fast-check's doubles crowd at zero, where no body is. */
export const tenths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10);
