import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screening } from '../../../electron/store/services/screening.ts';
import { sites } from '../../../electron/store/services/sites.ts';
import type { Electrical, Site, SiteInput } from '../../../shared/contract/visit-records.ts';
import { chartSite, readVisit, screeningInput, siteInput, startVisit } from '../../support/chart-fixtures.ts';
import { expectRefusal, makeTestClinic, type TestClinic } from '../../support/test-clinic.ts';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeTestClinic();
});
afterAll(() => clinic.close());

const current: Electrical = { hertz: 4, microseconds: 200, milliamperes: 2, minutes: 15 };
const save = (input: SiteInput): Site => clinic.call('sites.save', sites.save, input);
const remove = ({ id, version }: Site): Site => clinic.call('sites.remove', sites.remove, { id, version });
/** A saved site as the input that would change it. */
const asInput = ({ recordedAt: _, removed: __, needleLot: ___, ...input }: Site): SiteInput => input;

/** A visit with so many sites under current, none of them in a pair. */
function electricalSites(count: number): { visitId: string; read: () => Site[] } {
  const visit = startVisit(clinic);
  for (let ordinal = 1; ordinal <= count; ordinal += 1) {
    chartSite(clinic, visit.id, { ordinal, technique: 'electrical' });
  }
  return { visitId: visit.id, read: () => readVisit(clinic, visit.id).sites };
}

function pair(one: Site | undefined, other: Site | undefined, electrical: Electrical | null = null): Site {
  if (!one || !other) throw new Error('two sites make a pair');
  return save({ ...asInput(one), pairedWith: other.id, electrical });
}

describe('a pair of needles', () => {
  it('is at both sites with one current, whichever of them says so', () => {
    const { read } = electricalSites(2);
    const [one, other] = read();
    pair(one, other, current);
    expect(read()).toMatchObject([
      { pairedWith: other?.id, electrical: current, version: 2 },
      { pairedWith: one?.id, electrical: current, version: 1 },
    ]);
    const [, second] = read() as [Site, Site];
    save({ ...asInput(second), electrical: { ...current, hertz: 80 } });
    expect(read().map(({ electrical }) => electrical?.hertz)).toEqual([80, 80]);
    save({ ...asInput(read()[1] as Site), pairedWith: null });
    expect(read().map(({ pairedWith }) => pairedWith)).toEqual([null, null]);
  });

  it('that the caller saves at both sites too conflicts with nothing', () => {
    const { read } = electricalSites(2);
    const [one, other] = read() as [Site, Site];
    pair(one, other, current);
    const noted = save({ ...asInput(other), pairedWith: one.id, electrical: current, ltrCount: 9 });
    expect(noted).toMatchObject({ version: 2, pairedWith: one.id, ltrCount: 9 });
    expect(read()[0]).toMatchObject({ version: 2, pairedWith: other.id });
  });

  it('is on record for both sites', () => {
    const { read } = electricalSites(2);
    const [one, other] = read();
    pair(one, other);
    const [row] = clinic.audit();
    expect(new Set(row?.changes.map(({ id }) => id))).toEqual(new Set([one?.id, other?.id]));
  });

  it('takes no needle out of another pair', () => {
    const { read } = electricalSites(3);
    const [one, other, third] = read();
    pair(one, other);
    const error = expectRefusal(clinic, () => pair(third, other), 'NEEDLE_PAIRED');
    expect(error.details).toEqual({ ordinal: 2 });
  });

  it('changes its other needle in one save', () => {
    const { read } = electricalSites(3);
    const [one, other, third] = read();
    pair(one, other);
    pair(read()[0], third);
    expect(read().map(({ pairedWith }) => pairedWith)).toEqual([third?.id, null, one?.id]);
  });

  it('lets the other needle go free when one is taken back, and is one again when it comes back', () => {
    const { read } = electricalSites(3);
    const [one, other, third] = read();
    pair(one, other);
    const gone = remove(read()[0] as Site);
    pair(
      read().find(({ id }) => id === other?.id),
      third,
    );
    expect(read().map(({ pairedWith }) => pairedWith)).toEqual([third?.id, other?.id]);
    expectRefusal(clinic, () => save(asInput(gone)), 'NEEDLE_PAIRED');
    save({ ...asInput(read()[0] as Site), pairedWith: null });
    save(asInput(gone));
    expect(read().map(({ pairedWith }) => pairedWith)).toEqual([other?.id, one?.id, null]);
  });

  it('is taken with two new sites that name each other, saved one after the other', () => {
    const { visitId, read } = electricalSites(0);
    const shared = { technique: 'electrical', electrical: current, origin: 'copied' } as const;
    const one = siteInput(clinic, visitId, shared);
    const other = siteInput(clinic, visitId, { ...shared, ordinal: 2, pairedWith: one.id });
    save({ ...one, pairedWith: other.id });
    save(other);
    expect(read()).toMatchObject([
      { version: 1, pairedWith: other.id },
      { version: 1, pairedWith: one.id },
    ]);
  });

  it('is made within one visit', () => {
    const [here, there] = [electricalSites(1).read()[0], electricalSites(1).read()[0]];
    expectRefusal(clinic, () => pair(here, there), 'INVALID_INPUT');
  });

  it('puts no needle under current that has no reason for it with an implant', () => {
    const visit = startVisit(clinic);
    const goesOn = { reasonToGoOn: 'Needled far from the device' };
    clinic.call('screening.save', screening.save, screeningInput(clinic, visit.id, ['implant'], goesOn));
    const reason = 'The device is known to be safe, cardiology agreed';
    const one = chartSite(clinic, visit.id, { technique: 'electrical', note: reason });
    const other = chartSite(clinic, visit.id, { ordinal: 2 });
    expectRefusal(clinic, () => pair(one, other), 'INVALID_INPUT');
    const told = save({ ...asInput(other), note: reason });
    expect(pair(one, told)).toMatchObject({ pairedWith: other.id });
  });
});
