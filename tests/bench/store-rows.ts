import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { OpenChart } from '../../db/chart-file/open-chart-file.ts';
import { writeSearchWords } from '../../db/repositories/patient-search.ts';
import { writeNewPatient } from '../../db/repositories/patients.ts';
import { familyNames, givenNames } from '../../electron/store/demo/demo-people.ts';
import { createDemoRandom } from '../../electron/store/demo/demo-random.ts';
import { demoComplaints, inventSites } from '../../electron/store/demo/demo-sites.ts';
import { patients } from '../../electron/store/services/patients.ts';
import { sites } from '../../electron/store/services/sites.ts';
import { visits } from '../../electron/store/services/visits.ts';
import type { SiteInput } from '../../shared/contract/visit-records.ts';
import { noPatientDetails } from '../../shared/domain/patients/no-patient-details.ts';
import { type BenchChart, makeBenchChart } from './bench-chart.ts';
import { sideBySide } from './measure.ts';
import { type RecordedStatement, recordStatements, replayer } from './recorded-sql.ts';
import { type BenchRow, pairRow } from './table.ts';

const patientCount = 100_000;
const visitCount = 200;
const sitesInVisit = 12;
const random = createDemoRandom(7);

/** Records the SQL of one call on a connection of its own. */
function recordCall(bench: BenchChart, call: (chart: OpenChart) => void): RecordedStatement[] {
  const chart = bench.open();
  const recorded = recordStatements(chart.database);
  call(chart);
  chart.close();
  return recorded;
}

/** Search as one types, over many patients: the service and its runner against its SQL on the bare driver. */
export async function searchRow(folder: string): Promise<BenchRow> {
  const bench = await makeBenchChart(folder, 'search');
  const filling = bench.open();
  filling.database.transaction(() => {
    for (let number = 0; number < patientCount; number += 1) fillPatient(filling, number);
  })();
  filling.close();

  const typed = ['te', 'beispiel 10', 'mock te', '1975-03', '604555', 'zoe pl', 'exa', 'anders n'];
  const search = (chart: OpenChart, text: string) =>
    bench.call(chart, 'patients.search', patients.search, { text, limit: 20 });
  const recorded = typed.map((text) => recordCall(bench, (chart) => search(chart, text)));
  const chart = bench.open();
  const bare = recorded.map((statements) => replayer(chart.database, statements));
  const pair = await sideBySide(
    400,
    (run) => search(chart, typed[run % typed.length] ?? ''),
    (run) => bare[run % typed.length]?.(),
  );
  chart.close();
  return pairRow(`search among ${patientCount} patients`, pair);
}

function fillPatient(chart: OpenChart, number: number): void {
  const sex = number % 2 === 0 ? 'female' : 'male';
  const patient = {
    id: newId(),
    version: 1,
    legalGivenNames: `${random.pick(givenNames[sex])} ${randomBytes(3).toString('base64url')}`,
    legalFamilyName: `${random.pick(familyNames)}${number % 997}`,
    preferredName: null,
    birthDate: `${random.between(1940, 2010)}-0${random.between(1, 9)}-1${random.between(0, 9)}`,
    sex,
    gender: null,
    phn: null,
    address: { street: '', city: '', province: '', postalCode: '' },
    phone: `+1604555${String(number % 10_000).padStart(4, '0')}`,
    ...noPatientDetails,
  } as const;
  writeNewPatient(chart.database, patient, '2026-01-01T00:00:00.000Z');
  writeSearchWords(chart.database, patient);
}

export function siteOf(visitId: string, ordinal: number): SiteInput {
  const [complaint] = demoComplaints;
  if (!complaint) throw new Error('no complaint to make a site of');
  const [site] = inventSites(random, { visitId, complaint, at: new Date() });
  if (!site) throw new Error('no site was made');
  return { ...site, id: newId(), ordinal };
}

export function registerPatient(bench: BenchChart, chart: OpenChart): string {
  const id = newId();
  bench.call(chart, 'patients.create', patients.create, {
    id,
    legalGivenNames: 'Testina',
    legalFamilyName: 'Beispiel',
    preferredName: null,
    birthDate: '1980-02-03',
    sex: 'female',
    gender: null,
    phn: null,
    address: { street: '', city: '', province: '', postalCode: '' },
    phone: null,
    ...noPatientDetails,
  });
  return id;
}

export function startVisit(bench: BenchChart, chart: OpenChart, patientId: string): string {
  const id = newId();
  bench.call(chart, 'visits.start', visits.start, { id, patientId });
  return id;
}

/** An audit row of the yardstick: next in the chain, as long as a real one. */
function nextAuditRow(chart: OpenChart, bound: unknown[]): unknown[] {
  const [row] = bound;
  if (typeof row !== 'object' || row === null || !('previous_mac' in row)) return bound;
  const head = chart.database
    .prepare<[], { sequence: number; mac: string }>(
      'SELECT sequence, mac FROM audit ORDER BY sequence DESC LIMIT 1',
    )
    .get();
  return [
    {
      ...row,
      sequence: (head?.sequence ?? 0) + 1,
      previous_mac: head?.mac ?? '',
      mac: randomBytes(32).toString('base64url'),
    },
  ];
}

/** The whole chart of a patient with many visits; both write one audit row and commit it. */
export async function openChartRow(folder: string): Promise<BenchRow> {
  const bench = await makeBenchChart(folder, 'long-chart');
  const filling = bench.open();
  const patientId = registerPatient(bench, filling);
  for (let visit = 0; visit < visitCount; visit += 1) {
    const visitId = startVisit(bench, filling, patientId);
    for (let ordinal = 1; ordinal <= sitesInVisit; ordinal += 1) {
      bench.call(filling, 'sites.save', sites.save, siteOf(visitId, ordinal));
    }
  }
  filling.close();
  const open = (chart: OpenChart) => bench.call(chart, 'patients.chart', patients.chart, { id: patientId });
  const recorded = recordCall(bench, open);
  const chart = bench.open();
  const bare = replayer(chart.database, recorded);
  const pair = await sideBySide(
    60,
    () => open(chart),
    () => {
      chart.database.prepare('BEGIN IMMEDIATE').run();
      bare(({ bound }) => nextAuditRow(chart, bound));
      chart.database.prepare('COMMIT').run();
    },
  );
  chart.close();
  return pairRow(`open a chart of ${visitCount} visits x ${sitesInVisit} sites`, pair);
}

/** A new site, its count on the visit, its audit row and the commit to disk. */
export async function saveSiteRow(folder: string): Promise<BenchRow> {
  const bench = await makeBenchChart(folder, 'sites');
  // The yardstick writes to a chart of its own: temporary triggers of ours must not slow it.
  const bareBench = await makeBenchChart(folder, 'sites-bare');
  const prepare = (of: BenchChart): string => {
    const chart = of.open();
    const visitId = startVisit(of, chart, registerPatient(of, chart));
    chart.close();
    return visitId;
  };
  const visitId = prepare(bench);
  const bareVisitId = prepare(bareBench);
  let recordedId = '';
  const recorded = recordCall(bareBench, (chart) => {
    const site = siteOf(bareVisitId, 1);
    recordedId = site.id;
    bareBench.call(chart, 'sites.save', sites.save, site);
  }).filter(({ sql }) => !/^(BEGIN|COMMIT)/.test(sql));
  const chart = bench.open();
  const bareChart = openWithoutTriggers(bareBench);
  const bare = replayer(bareChart.database, recorded);
  const begin = bareChart.database.prepare('BEGIN IMMEDIATE');
  const commit = bareChart.database.prepare('COMMIT');
  const pair = await sideBySide(
    300,
    (run) => bench.call(chart, 'sites.save', sites.save, siteOf(visitId, (run % 900) + 1)),
    () => {
      const id = newId();
      begin.run();
      bare(({ bound }) =>
        nextAuditRow(
          bareChart,
          bound.map((value) => (value === recordedId ? id : value)),
        ),
      );
      commit.run();
    },
  );
  chart.close();
  bareChart.close();
  return pairRow('save a site', pair);
}

function openWithoutTriggers(bench: BenchChart): OpenChart {
  const chart = bench.open();
  const triggers = chart.database
    .prepare<[], string>("SELECT name FROM temp.sqlite_master WHERE type = 'trigger'")
    .pluck()
    .all();
  for (const name of triggers) chart.database.exec(`DROP TRIGGER temp."${name}"`);
  return chart;
}
