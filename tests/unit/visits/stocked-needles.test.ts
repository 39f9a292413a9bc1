import { describe, expect, it } from 'vitest';
import {
  lengthsOf,
  stockedDiameters,
  withDiameter,
} from '../../../renderer/features/visits/needling/needle-sizes.ts';
import type { StockedNeedle } from '../../../shared/contract/needle-records.ts';
import { lotsUsed } from '../../../shared/domain/visits/lots-used.ts';
import { boxOf, hasExpired, usualNeedles } from '../../../shared/domain/visits/stocked-needles.ts';

const list: StockedNeedle[] = usualNeedles.map((needle, index) => ({
  id: `needle-${index}`,
  version: 1,
  needle,
  lot: `LOT-${index}`,
  expiresOn: null,
  inUse: needle.diameterMillimetres !== 0.18,
}));

describe('the sizes on offer', () => {
  it('are those of the list in its order, and the length in use though it is not stocked', () => {
    expect(stockedDiameters(list)).toEqual([0.16, 0.2, 0.25, 0.3, 0.35]);
    expect(lengthsOf(list, { diameterMillimetres: 0.25, lengthMillimetres: 40 })).toEqual([
      25, 30, 40, 50, 60,
    ]);
    expect(lengthsOf(list, { diameterMillimetres: 0.25, lengthMillimetres: 100 })).toEqual([
      25, 30, 40, 50, 60, 100,
    ]);
    expect(lengthsOf(list, { diameterMillimetres: 0.22, lengthMillimetres: 13 })).toEqual([13]);
    expect(lengthsOf([], { diameterMillimetres: 0.3, lengthMillimetres: 40 })).toEqual([40]);
  });

  it('bring the only length of a diameter along, and leave the length alone where there is a choice', () => {
    const needle = { diameterMillimetres: 0.3, lengthMillimetres: 50 };
    expect(withDiameter(list, needle, 0.16)).toEqual({ diameterMillimetres: 0.16, lengthMillimetres: 15 });
    expect(withDiameter(list, needle, 0.25)).toEqual({ diameterMillimetres: 0.25, lengthMillimetres: 50 });
    expect(withDiameter(list, needle, 0.18)).toEqual({ diameterMillimetres: 0.18, lengthMillimetres: 50 });
  });
});

describe('the open box', () => {
  it('is that of the very size, and none of one put away', () => {
    expect(boxOf(list, { diameterMillimetres: 0.16, lengthMillimetres: 15 })?.lot).toBe('LOT-0');
    expect(boxOf(list, { diameterMillimetres: 0.18, lengthMillimetres: 30 })).toBeNull();
    expect(boxOf(list, { diameterMillimetres: 0.22, lengthMillimetres: 13 })).toBeNull();
  });

  it('may be used on its last day, and not on the day after', () => {
    expect(hasExpired({ expiresOn: '2026-11-22' }, '2026-11-22')).toBe(false);
    expect(hasExpired({ expiresOn: '2026-11-22' }, '2026-11-23')).toBe(true);
    expect(hasExpired({ expiresOn: null }, '2026-11-23')).toBe(false);
  });
});

describe('the lots used', () => {
  const site = (ordinal: number, needleLot: string | null, more = {}) => ({
    id: `site-${ordinal}`,
    ordinal,
    needleContinues: false,
    origin: 'entered' as const,
    needle: { diameterMillimetres: 0.3, lengthMillimetres: 40 },
    needleLot,
    ...more,
  });

  it('are those of the needles that were opened, each once', () => {
    const shorter = { needle: { diameterMillimetres: 0.3, lengthMillimetres: 30 } };
    const lots = lotsUsed([
      site(1, 'A-1'),
      site(2, 'B-2', { needleContinues: true }),
      site(3, 'A-1'),
      site(4, 'A-1', shorter),
      site(5, null),
      site(6, 'C-3', { origin: 'copied' }),
    ]);
    expect(lots.map(({ lot, needle }) => [lot, needle.lengthMillimetres])).toEqual([
      ['A-1', 40],
      ['A-1', 30],
    ]);
  });
});
