import { v7 as newId } from 'uuid';
import type { StockedNeedle } from '../../shared/contract/needle-records.ts';

let size = 0;

/** A size no clinic stocks yet, another one each time. */
export function stockedNeedleInput(): StockedNeedle {
  size += 1;
  return {
    id: newId(),
    version: 0,
    needle: { diameterMillimetres: 0.4 + Math.floor(size / 100) / 100, lengthMillimetres: 40 + (size % 100) },
    lot: `BEISPIEL-${size}`,
    expiresOn: '2028-01-31',
    inUse: true,
  };
}
