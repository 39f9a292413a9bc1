import {
  allStockedNeedles,
  needleInUse,
  stockedNeedleById,
  writeNewStockedNeedle,
  writeStockedNeedle,
} from '../../../db/repositories/stocked-needles.ts';
import type { StockedNeedle } from '../../../shared/contract/needle-records.ts';
import { isPrintedDiameter } from '../../../shared/domain/visits/needles.ts';
import type { Work } from '../work.ts';
import { invalidInput } from './invalid-input.ts';
import { isRepeat, nextVersion } from './versioned.ts';

function list(work: Work): StockedNeedle[] {
  return allStockedNeedles(work.database);
}

/** Adds or changes a size. One of a size is in use at a time: else nobody could say which lot a needle was of. */
function save(work: Work, input: StockedNeedle): StockedNeedle {
  const stored = stockedNeedleById(work.database, input.id);
  if (stored && isRepeat(stored, input)) return stored;
  const version = nextVersion('stocked_needle', stored, input.version);
  if (!isPrintedDiameter(input.needle)) {
    throw invalidInput({ path: ['needle', 'diameterMillimetres'], problem: 'needleDiameter' });
  }
  const other = input.inUse ? needleInUse(work.database, input.needle) : null;
  if (other !== null && other.id !== input.id) {
    throw invalidInput({ path: ['needle', 'lengthMillimetres'], problem: 'needleListed' });
  }
  const saved: StockedNeedle = { ...input, version };
  if (stored) writeStockedNeedle(work.database, saved);
  else writeNewStockedNeedle(work.database, saved);
  work.changed('stocked_needle', saved.id);
  work.touches('needles');
  return saved;
}

export const needles = { list, save };
