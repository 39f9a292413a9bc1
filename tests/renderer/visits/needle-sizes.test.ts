import { expect, it } from 'vitest';
import {
  lengthsOf,
  stockDiameters,
  withDiameter,
} from '../../../renderer/features/visits/needling/needle-sizes.ts';

it('offers the lengths of a diameter, and the one in use though it is not stocked', () => {
  expect(lengthsOf({ diameterMillimetres: 0.25, lengthMillimetres: 40 })).toEqual([25, 30, 40, 50, 60]);
  expect(lengthsOf({ diameterMillimetres: 0.25, lengthMillimetres: 100 })).toEqual([25, 30, 40, 50, 60, 100]);
  expect(lengthsOf({ diameterMillimetres: 0.22, lengthMillimetres: 13 })).toEqual([13]);
});

it('brings the only length of a diameter along, and leaves the length alone where there is a choice', () => {
  const needle = { diameterMillimetres: 0.3, lengthMillimetres: 50 };
  expect(withDiameter(needle, 0.16)).toEqual({ diameterMillimetres: 0.16, lengthMillimetres: 15 });
  expect(withDiameter(needle, 0.25)).toEqual({ diameterMillimetres: 0.25, lengthMillimetres: 50 });
  expect(stockDiameters).toContain(0.3);
});
