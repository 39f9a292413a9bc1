import type { StockedNeedle } from '../../../../shared/contract/needle-records.ts';
import { readDay } from '../../../ui/day-text.ts';

/** A size of needle and its box as they are typed. */
export type NeedleDraft = {
  readonly diameter: string;
  readonly length: string;
  readonly lot: string;
  readonly expiresOn: string;
};

export function needleDraft(stocked: StockedNeedle | null): NeedleDraft {
  if (stocked === null) return { diameter: '', length: '', lot: '', expiresOn: '' };
  return {
    diameter: stocked.needle.diameterMillimetres.toFixed(2),
    length: String(stocked.needle.lengthMillimetres),
    lot: stocked.lot ?? '',
    expiresOn: stocked.expiresOn ?? '',
  };
}

/** What was typed, for the contract to judge: NaN where no number was written, and a day it cannot read as it stands. */
export function needleInputOf({ diameter, length, lot, expiresOn }: NeedleDraft) {
  const day = readDay(expiresOn);
  return {
    needle: { diameterMillimetres: numberOf(diameter), lengthMillimetres: numberOf(length) },
    lot,
    expiresOn: 'day' in day ? (day.day ?? null) : expiresOn,
  };
}

function numberOf(text: string): number | null {
  const tidy = text.trim().replace(',', '.');
  if (tidy === '') return null;
  return /^\d*\.?\d+$/.test(tidy) ? Number(tidy) : Number.NaN;
}
