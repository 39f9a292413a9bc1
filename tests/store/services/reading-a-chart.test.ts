import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { calls } from '../../../electron/store/services/calls.ts';
import { patients } from '../../../electron/store/services/patients.ts';
import { reactions } from '../../../electron/store/services/reactions.ts';
import { sites } from '../../../electron/store/services/sites.ts';
import { visits } from '../../../electron/store/services/visits.ts';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import {
  chartReaction,
  chartSite,
  endedVisit,
  patientInput,
  readVisit,
  register,
  screen,
  signedVisit,
  startVisit,
} from '../../support/chart-fixtures.ts';
import { makeTestClinic, openTestClinic, people, type TestClinic } from '../../support/test-clinic.ts';

/** Two patients with visits of every kind, so that nothing of one may stand in the chart of the other. */
function fillCharts(clinic: TestClinic): [Patient, Patient] {
  const both = [register(clinic), register(clinic, { legalGivenNames: 'Probando' })] as const;
  for (const patient of both) {
    for (let day = 1; day <= 4; day += 1) {
      clinic.now = `2026-11-0${day}T18:00:00.000Z`;
      const open = startVisit(clinic, patient);
      screen(clinic, open.id, ['unwilling']);
      chartReaction(clinic, open.id, { onsetAt: `2026-11-0${day}T12:00:00.000Z` });
      const { id, version } = chartReaction(clinic, open.id, { category: 'bleeding' });
      clinic.call('reactions.remove', reactions.remove, { id, version });
      chartReaction(clinic, open.id, {
        onsetAt: `2026-11-0${day}T11:00:00.000Z`,
        category: 'headache',
      });
      clinic.now = `2026-11-0${day}T19:00:00.000Z`;
      endedVisit(clinic, patient);
      clinic.now = `2026-11-0${day}T20:00:00.000Z`;
      const signed = signedVisit(clinic, patient);
      for (const text of ['First', 'Second']) {
        const id = clinic.newId();
        clinic.call('visits.addendum', visits.addendum, { id, visitId: signed.id, text });
      }
      clinic.now = `2026-11-0${day}T21:00:00.000Z`;
      const full = startVisit(clinic, patient);
      // Charted from the last to the first: the ledger goes by its ordinals.
      for (let ordinal = 12; ordinal >= 1; ordinal -= 1) chartSite(clinic, full.id, { ordinal });
      const mistaken = chartSite(clinic, full.id, { ordinal: 13 });
      clinic.call('sites.remove', sites.remove, { id: mistaken.id, version: mistaken.version });
    }
  }
  return [...both];
}

describe('the chart of a patient', () => {
  let clinic: TestClinic;
  let mine: Patient;
  beforeAll(async () => {
    clinic = await makeTestClinic();
    [mine] = fillCharts(clinic);
  }, 60_000);
  afterAll(() => clinic.close());

  it('holds each visit as it is read alone, newest first', () => {
    const chart = clinic.call('patients.chart', patients.chart, { id: mine.id });
    expect(chart.patient).toEqual(mine);
    expect(chart.visits).toHaveLength(16);
    expect(chart.visits).toEqual(chart.visits.map(({ id }) => readVisit(clinic, id)));
    const starts = chart.visits.map(({ startedAt }) => startedAt);
    expect(starts).toEqual([...starts].sort().reverse());
    expect(chart.visits.every(({ patientId }) => patientId === mine.id)).toBe(true);
    expect(chart.visits.flatMap(({ addenda }) => addenda).map(({ text }) => text)).toEqual(
      Array.from({ length: 4 }, () => ['First', 'Second']).flat(),
    );
    expect(chart.visits[0]?.sites.map(({ ordinal }) => ordinal)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('is read in one statement for each table, however many visits there are', () => {
    const { all, get } = statements(clinic);
    const none = register(clinic);
    const statementsFor = (id: string): number => {
      all.mockClear();
      get.mockClear();
      patients.chart({ ...workWithout(clinic), concerns: () => undefined }, { id });
      return all.mock.calls.length + get.mock.calls.length;
    };
    expect(statementsFor(mine.id)).toBe(10);
    // No reactions, so that nobody asks for what followed them.
    expect(statementsFor(none.id)).toBe(9);
  });

  it('shows over time what was needled: ended visits with their confirmed sites, in three statements', () => {
    const { visits: needled } = clinic.call('patients.overTime', patients.overTime, { id: mine.id });
    const { visits: charted } = clinic.call('patients.chart', patients.chart, { id: mine.id });
    const ended = charted.filter(({ state }) => state !== 'inTreatment');
    expect(needled).toHaveLength(8);
    expect(needled.map(({ id }) => id)).toEqual(ended.map(({ id }) => id));
    for (const [index, visit] of needled.entries()) expect(ended[index]).toMatchObject(visit);

    const patient = register(clinic);
    const mistaken = startVisit(clinic, patient);
    chartSite(clinic, mistaken.id);
    const { id, version } = readVisit(clinic, mistaken.id);
    clinic.call('visits.enterInError', visits.enterInError, { id, version, reason: 'Another person' });
    const open = startVisit(clinic, patient);
    chartSite(clinic, open.id);
    const over = (of: Patient) => clinic.call('patients.overTime', patients.overTime, { id: of.id }).visits;
    expect(over(patient)).toEqual([]);

    const { all, get } = statements(clinic);
    patients.overTime({ ...workWithout(clinic), concerns: () => undefined }, { id: mine.id });
    expect(all.mock.calls.length + get.mock.calls.length).toBe(3);
  });
});

/** Every statement that reads, counted from now on. */
function statements(clinic: TestClinic) {
  const statement = Object.getPrototypeOf(clinic.database.prepare('SELECT 1')) as {
    all: () => unknown;
    get: () => unknown;
  };
  const spies = { all: vi.spyOn(statement, 'all'), get: vi.spyOn(statement, 'get') };
  spies.all.mockClear();
  spies.get.mockClear();
  return spies;
}

/** A unit of work that only reads. */
function workWithout(clinic: TestClinic) {
  const refuse = (): never => {
    throw new Error('a reading changed something');
  };
  return {
    database: clinic.database,
    actor: { kind: 'staff' as const, staffId: people.therapist.id, name: '', roles: people.therapist.roles },
    at: clinic.now,
    today: () => '2026-11-21',
    newId: refuse,
    changed: refuse,
    goesOnRecord: refuse,
    because: refuse,
    touches: refuse,
  };
}

describe('no service', () => {
  it('walks through a whole table', async () => {
    const clinic = await openTestClinic();
    const prepare = vi.spyOn(clinic.database, 'prepare');
    const patient = register(clinic, { phn: '9698658215' });
    clinic.call('patients.save', patients.save, patient, people.desk);
    const { id, ...others } = patientInput(clinic, { phn: '9698658215', preferredName: 'Tess' });
    clinic.call('patients.likelyDuplicates', patients.likelyDuplicates, { id, ...others }, people.desk);
    for (const text of ['t', 't b', 't b 1', 't b 1 6', 't b 1 6 9', 't b 1 6 9 0', 't b 1 6 9 0 te']) {
      clinic.call('patients.search', patients.search, { text, limit: 20 });
    }
    const open = startVisit(clinic, patient);
    chartReaction(clinic, open.id, { siteId: chartSite(clinic, open.id).id });
    const { id: visitId } = signedVisit(clinic, patient);
    clinic.call('visits.addendum', visits.addendum, { id: clinic.newId(), visitId, text: 'More' });
    clinic.call('visits.enterInError', visits.enterInError, { id: open.id, version: 1, reason: 'Twice' });
    clinic.call('patients.get', patients.get, { id: patient.id });
    clinic.call('patients.chart', patients.chart, { id: patient.id });
    clinic.call('patients.overTime', patients.overTime, { id: patient.id });
    clinic.call('patients.usualMuscles', patients.usualMuscles, { id: patient.id });
    clinic.call('visits.ofDay', visits.ofDay, {});
    clinic.now = '2026-11-22T17:00:00.000Z';
    clinic.call('calls.list', calls.list, {});

    // Statements of the services, and not those of chart file and audit, which Kysely does not build.
    const services = prepare.mock.calls
      .map(([sql]) => sql)
      .filter((sql) => /^(select|update|delete) /.test(sql));
    const prepared = new Set(services);
    expect(prepared.size).toBeGreaterThan(40);
    const planOf = (sql: string): string[] =>
      clinic.database
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array.from(sql.matchAll(/\?/g), () => null))
        .map(({ detail }) => detail);
    // `range` is no table: it is the part of the search words that was just found by its beginning.
    const walking = [...prepared].filter((sql) =>
      planOf(sql).some((detail) => /^SCAN (?!CONSTANT|range)/.test(detail)),
    );
    expect(walking).toEqual([]);

    // The search comes out in order by itself and stops at its limit: no sorting of all that were found.
    const searches = [...prepared].filter((sql) => sql.includes('"earlier"'));
    expect(searches).toHaveLength(6);
    for (const sql of searches) expect(planOf(sql).join('\n')).not.toContain('TEMP B-TREE');
    // What waits for a signature is found among the open visits alone, not among those of all years.
    const unsigned = [...prepared].filter((sql) => sql.includes(`'inTreatment'`));
    expect(unsigned.map(planOf)).toEqual([
      expect.arrayContaining([expect.stringContaining('INDEX visit_open')]),
    ]);
  });
});
