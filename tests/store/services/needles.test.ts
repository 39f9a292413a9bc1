import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needles } from '../../../electron/store/services/needles.ts';
import { sites } from '../../../electron/store/services/sites.ts';
import type { StockedNeedle } from '../../../shared/contract/needle-records.ts';
import type { Needle, Site } from '../../../shared/contract/visit-records.ts';
import { boxOf, usualNeedles } from '../../../shared/domain/visits/stocked-needles.ts';
import { chartSite, startVisit } from '../../support/chart-fixtures.ts';
import { stockedNeedleInput } from '../../support/stocked-needle-input.ts';
import { expectRefusal, makeTestClinic, type TestClinic } from '../../support/test-clinic.ts';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeTestClinic();
});
afterAll(() => clinic.close());

const list = (): StockedNeedle[] => clinic.call('needles.list', needles.list, {});
const save = (input: StockedNeedle): StockedNeedle => clinic.call('needles.save', needles.save, input);
const saveSite = ({ recordedAt: _, removed: __, needleLot: ___, ...site }: Site): Site =>
  clinic.call('sites.save', sites.save, site);

const long: Needle = { diameterMillimetres: 0.3, lengthMillimetres: 60 };
const short: Needle = { diameterMillimetres: 0.3, lengthMillimetres: 30 };

/** The open box of a size gets another lot. */
function open(needle: Needle, lot: string): StockedNeedle {
  const box = boxOf(list(), needle);
  if (!box) throw new Error('the size is not on the list');
  return save({ ...box, lot });
}

describe('the list of needles', () => {
  it('begins with the usual sizes, thin to thick, all in use and without a lot', () => {
    expect(list().map(({ needle }) => needle)).toEqual(usualNeedles);
    expect(list().every(({ lot, expiresOn, inUse }) => inUse && lot === null && expiresOn === null)).toBe(
      true,
    );
  });

  it('takes a new size, a change of its box, and writes nothing when a save is repeated', () => {
    const input = stockedNeedleInput();
    const added = save(input);
    expect(added).toEqual({ ...input, version: 1 });
    const changed = save({ ...added, lot: 'BEISPIEL-NEW', expiresOn: '2027-06-30' });
    const before = clinic.everything();
    expect(save({ ...added, lot: 'BEISPIEL-NEW', expiresOn: '2027-06-30' })).toEqual(changed);
    expect(clinic.everything()).toEqual(before);
    expect(list()).toContainEqual(changed);
    const [, row] = clinic.audit();
    expect(row?.changes.map(({ record }) => record)).toEqual(['stocked_needle']);
  });

  it('has a size in use once, and again when the first is put away', () => {
    const first = save(stockedNeedleInput());
    const second = { ...stockedNeedleInput(), needle: first.needle };
    expectRefusal(clinic, () => save(second), 'INVALID_INPUT');
    const away = save({ ...first, inUse: false });
    expect(save(second)).toMatchObject({ version: 1, inUse: true });
    expectRefusal(clinic, () => save({ ...away, inUse: true }), 'INVALID_INPUT');
  });
});

describe('the lot of a site', () => {
  it('is that of the box in use when it was needled, whatever box is opened afterwards', () => {
    const visit = startVisit(clinic);
    open(long, 'FIRST-1');
    const site = chartSite(clinic, visit.id, { needle: long });
    open(long, 'SECOND-2');
    const changed = saveSite({ ...site, ltrCount: 5 });
    const next = chartSite(clinic, visit.id, { needle: long, ordinal: 2 });
    expect([site.needleLot, changed.needleLot, next.needleLot]).toEqual(['FIRST-1', 'FIRST-1', 'SECOND-2']);
  });

  it('follows another size, and is none where that is not stocked', () => {
    const visit = startVisit(clinic);
    open(long, 'LONG-1');
    open(short, 'SHORT-1');
    const site = chartSite(clinic, visit.id, { needle: long });
    const shorter = saveSite({ ...site, needle: short });
    const other = saveSite({ ...shorter, needle: { diameterMillimetres: 0.22, lengthMillimetres: 13 } });
    expect([site.needleLot, shorter.needleLot, other.needleLot]).toEqual(['LONG-1', 'SHORT-1', null]);
  });

  it('of a site that was proposed is known once it is confirmed', () => {
    const visit = startVisit(clinic);
    open(long, 'LAST-WEEK');
    const copied = chartSite(clinic, visit.id, { needle: long, origin: 'copied' });
    open(long, 'TODAY');
    expect(copied.needleLot).toBeNull();
    expect(saveSite({ ...copied, origin: 'confirmed' }).needleLot).toBe('TODAY');
  });
});
