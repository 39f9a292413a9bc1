import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screening } from '../../../electron/store/services/screening.ts';
import { sites } from '../../../electron/store/services/sites.ts';
import { visits } from '../../../electron/store/services/visits.ts';
import type { Site } from '../../../shared/contract/visit-records.ts';
import { needlesOpened } from '../../../shared/domain/visits/needles.ts';
import { openNeedles } from '../../../shared/domain/visits/open-needles.ts';
import {
  chartSite,
  endedVisit,
  readVisit,
  screen,
  screeningInput,
  siteInput,
  startVisit,
} from '../../support/chart-fixtures.ts';
import { errorOf, expectRefusal, makeTestClinic, type TestClinic } from '../../support/test-clinic.ts';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeTestClinic();
});
afterAll(() => clinic.close());

const save = (input: ReturnType<typeof siteInput>): Site => clinic.call('sites.save', sites.save, input);
const remove = ({ id, version }: Pick<Site, 'id' | 'version'>): Site =>
  clinic.call('sites.remove', sites.remove, { id, version });
/** A saved site as the input that would change it. */
const asInput = ({ recordedAt: _, removed: __, needleLot: ___, ...input }: Site) => input;

describe('a site', () => {
  it('comes back as it was charted, and is on record for the patient', () => {
    const visit = startVisit(clinic);
    const input = siteInput(clinic, visit.id, {
      muscleId: null,
      structure: 'Scar of the appendix',
      side: 'midline',
      segment: 'C5',
      position: { bodySpaceVersion: 1, view: 'front', x: 0.123456789012345, y: 1 },
      needle: { diameterMillimetres: 0.16, lengthMillimetres: 15 },
      ltrCount: null,
      ltrIntensity: null,
      ltrExhausted: true,
      sensations: [],
      note: 'Zäh 🙂 עברית\nzweite Zeile',
      origin: 'confirmed',
    });
    const saved = save(input);
    expect(saved).toEqual({ ...input, version: 1, recordedAt: clinic.now, needleLot: null, removed: false });
    expect(readVisit(clinic, visit.id).sites).toEqual([saved]);
    const [, row] = clinic.audit();
    expect(row).toMatchObject({ procedure: 'sites.save', patientId: visit.patientId });
    expect(row?.changes.map(({ record }) => record)).toEqual(['site', 'visit']);
  });

  it('repeated writes nothing, when new and when changed', () => {
    const visit = startVisit(clinic);
    const input = siteInput(clinic, visit.id);
    const first = save(input);
    const changed = { ...asInput(first), ltrCount: 7 };
    let before = clinic.everything();
    expect(save(input)).toEqual(first);
    expect(clinic.everything()).toEqual(before);
    const second = save(changed);
    expect(second).toMatchObject({ version: 2, ltrCount: 7 });
    before = clinic.everything();
    expect(save(changed)).toEqual(second);
    expect(clinic.everything()).toEqual(before);
  });

  it('copied is on record as needled from its confirmation on', () => {
    const visit = startVisit(clinic);
    const copied = chartSite(clinic, visit.id, { origin: 'copied' });
    const before = clinic.now;
    clinic.now = new Date(Date.parse(before) + 60_000).toISOString();
    const confirmed = save({ ...asInput(copied), origin: 'confirmed' });
    expect([copied.recordedAt, confirmed.recordedAt]).toEqual([before, clinic.now]);
    expect(save({ ...asInput(confirmed), ltrCount: 3 }).recordedAt).toBe(clinic.now);
  });

  it('is never overwritten from an older version, nor by a new one with its id', () => {
    const visit = startVisit(clinic);
    const first = chartSite(clinic, visit.id);
    const theirs = save({ ...asInput(first), ltrCount: 9 });
    const mine = { ...asInput(first), ltrCount: 1 };
    const error = expectRefusal(clinic, () => save(mine), 'VERSION_CONFLICT');
    expect(error.details).toEqual({ record: 'site', current: theirs });
    expectRefusal(clinic, () => save({ ...mine, version: 0 }), 'VERSION_CONFLICT');
    expectRefusal(clinic, () => remove(first), 'VERSION_CONFLICT');
  });

  it('is refused with the id of a site of another visit, with a version of nothing, and for no visit', () => {
    const visit = startVisit(clinic);
    const { id } = chartSite(clinic, startVisit(clinic).id);
    expectRefusal(clinic, () => save(siteInput(clinic, visit.id, { id })), 'ID_TAKEN');
    expectRefusal(clinic, () => save(siteInput(clinic, visit.id, { version: 3 })), 'NOT_FOUND');
    expectRefusal(clinic, () => remove({ id: clinic.newId(), version: 1 }), 'NOT_FOUND');
    expectRefusal(clinic, () => save(siteInput(clinic, clinic.newId())), 'NOT_FOUND');
  });

  it('is refused with a muscle that the catalogue lacks or a needle that no box holds', () => {
    const visit = startVisit(clinic);
    const problemOf = (input: ReturnType<typeof siteInput>): unknown =>
      expectRefusal(clinic, () => save(input), 'INVALID_INPUT').details;
    expect(problemOf(siteInput(clinic, visit.id, { muscleId: 'no-such-muscle' }))).toEqual({
      problems: [{ path: ['muscleId'], problem: 'unknownMuscle', parameters: {} }],
    });
    const needle = { diameterMillimetres: 0.253, lengthMillimetres: 40 };
    expect(problemOf(siteInput(clinic, visit.id, { needle }))).toEqual({
      problems: [{ path: ['needle', 'diameterMillimetres'], problem: 'needleDiameter', parameters: {} }],
    });
  });
});

describe('a removed site', () => {
  it('leaves the ledger, stays in the chart, and comes back when it is saved again', () => {
    const visit = startVisit(clinic);
    const kept = chartSite(clinic, visit.id, { ordinal: 2 });
    const site = chartSite(clinic, visit.id);
    const removed = remove(site);
    expect(removed).toEqual({ ...site, version: 2, removed: true });
    expect(readVisit(clinic, visit.id)).toMatchObject({ sites: [kept], needlesOpened: 1 });
    expect(clinic.database.prepare('SELECT removed FROM site WHERE id = ?').pluck().get(site.id)).toBe(1);

    const before = clinic.everything();
    expect(remove(site)).toEqual(removed);
    expect(clinic.everything()).toEqual(before);
    // From the version before its removal it is not brought back unseen.
    expectRefusal(clinic, () => save(asInput(site)), 'VERSION_CONFLICT');

    const back = save(asInput(removed));
    expect(back).toEqual({ ...site, version: 3 });
    expect(readVisit(clinic, visit.id)).toMatchObject({ sites: [back, kept], needlesOpened: 2 });
  });
});

describe('after a stop', () => {
  it('nothing more is charted or changed, and what is there may be taken out', () => {
    const visit = startVisit(clinic);
    const site = chartSite(clinic, visit.id);
    const removed = remove(chartSite(clinic, visit.id, { ordinal: 2 }));
    screen(clinic, visit.id, ['feverOrInfection', 'pregnancy']);
    for (const input of [
      siteInput(clinic, visit.id, { ordinal: 3 }),
      { ...asInput(site), ltrCount: 8 },
      asInput(removed),
    ]) {
      const error = expectRefusal(clinic, () => save(input), 'SCREENING_STOPPED');
      expect(error.details).toEqual({ questions: ['feverOrInfection'] });
    }
    expect(readVisit(clinic, visit.id).sites).toEqual([site]);
    // A needle that is in comes out all the same, and is confirmed out.
    const out = save({ ...asInput(site), needleOutAt: clinic.now });
    expect(out).toEqual({ ...site, version: site.version + 1, needleOutAt: clinic.now });
    expect(remove(out).removed).toBe(true);
  });
});

describe('a current where the screening says implant or pacemaker', () => {
  it('is refused until the site says why it is safe', () => {
    const visit = startVisit(clinic);
    const goesOn = { reasonToGoOn: 'Old hip replacement' };
    clinic.call('screening.save', screening.save, screeningInput(clinic, visit.id, ['implant'], goesOn));
    const current = siteInput(clinic, visit.id, {
      technique: 'electrical',
      electrical: { hertz: 4, microseconds: 200, milliamperes: 2, minutes: 15 },
    });
    const error = expectRefusal(clinic, () => save(current), 'INVALID_INPUT');
    expect(error.details).toMatchObject({ problems: [{ path: ['note'], problem: 'currentReason' }] });
    expect(readVisit(clinic, visit.id).sites).toEqual([]);
    const safe = save({ ...current, note: 'Hip replacement, current at the neck' });
    expect(readVisit(clinic, visit.id).sites).toEqual([safe]);
    expect(save(siteInput(clinic, visit.id, { ordinal: 2 })).technique).toBe('pistoning');
  });
});

describe('after the needles were counted out', () => {
  it('findings may be put right, but not the number of needles', () => {
    const ended = endedVisit(clinic);
    const [first] = ended.sites;
    if (!first) throw new Error('the visit has no site');
    for (const call of [
      () => save(siteInput(clinic, ended.id, { ordinal: 3 })),
      () => remove(first),
      () => save({ ...asInput(first), origin: 'copied' }),
    ]) {
      const error = expectRefusal(clinic, call, 'VISIT_STATE');
      expect(error.details).toEqual({ state: 'ended' });
    }
    expect(save({ ...asInput(first), ltrCount: 5, note: 'Put right' })).toMatchObject({ ltrCount: 5 });
    expect(save(siteInput(clinic, ended.id, { ordinal: 3, needleContinues: true })).version).toBe(1);
    expect(readVisit(clinic, ended.id)).toMatchObject({ version: ended.version, needlesOpened: 2 });

    clinic.call('visits.reopen', visits.reopen, { id: ended.id, version: ended.version });
    save(siteInput(clinic, ended.id, { ordinal: 4 }));
    expect(readVisit(clinic, ended.id).needlesOpened).toBe(3);
  });
});

describe('the counts of needles beside the visit', () => {
  const step = fc.record({
    act: fc.constantFrom('save', 'save', 'remove'),
    which: fc.nat({ max: 5 }),
    ordinal: fc.integer({ min: 1, max: 6 }),
    needleContinues: fc.boolean(),
    origin: fc.constantFrom('entered', 'copied', 'confirmed'),
    needleOutAt: fc.constantFrom(null, '2026-11-20T18:00:00.000Z'),
  });

  it('are those of the sites after any number of saves, removals and returns, and no version is raised', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const visit = startVisit(clinic);
        const ids = Array.from({ length: 6 }, () => clinic.newId());
        const versions = new Map<string, number>();
        for (const { act, which, ...fields } of steps) {
          const id = ids[which] ?? '';
          const version = versions.get(id) ?? 0;
          if (act === 'remove' && version === 0) {
            expect(errorOf(() => remove({ id, version })).code).toBe('NOT_FOUND');
            continue;
          }
          const site =
            act === 'remove'
              ? remove({ id, version })
              : save(siteInput(clinic, visit.id, { id, version, ...fields }));
          versions.set(id, site.version);
        }
        const after = readVisit(clinic, visit.id);
        expect(after.needlesOpened).toBe(needlesOpened(after.sites));
        const { visits: lines } = clinic.call('visits.ofDay', visits.ofDay, {});
        expect(lines.find(({ id }) => id === visit.id)?.needlesIn).toBe(openNeedles(after.sites).length);
        expect(after.version).toBe(visit.version);
        expect(after.sites.map(({ ordinal }) => ordinal)).toEqual(
          after.sites.map(({ ordinal }) => ordinal).sort((one, other) => one - other),
        );
      }),
      { numRuns: 40 },
    );
  });
});
