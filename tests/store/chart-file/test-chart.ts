import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createChartFile } from '../../../db/chart-file/create-chart-file.ts';
import { type OpenChart, openChartFile } from '../../../db/chart-file/open-chart-file.ts';
import type { Argon2Cost } from '../../../db/keys/key-file.ts';

/** For tests that sync many files or start processes, on a machine that does other work too. */
export const slowTest = 120_000;

/** Cheap to try: for tests that are not about the cost of guessing. */
export const cheapCost: Argon2Cost = { memoryKibibytes: 8, passes: 1, lanes: 1 };

export const owner = { staffId: 'staff-owner', login: 'olive', password: 'needle park 42' };

/** A folder on disk that goes away with the test. */
export const testFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tautband-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export type TestChart = {
  folder: string;
  file: string;
  dataKeyHex: string;
  recoveryCode: string;
  chartId: string;
};

/** A new chart with an owner of the practice and a fee, closed. */
export const makeTestChart = async (options: { folder?: string; name?: string } = {}): Promise<TestChart> => {
  const folder = options.folder ?? testFolder();
  const file = join(folder, `${options.name ?? 'clinic'}.tautband`);
  const chartId = randomUUID();
  const { dataKeyHex, recoveryCode } = await createChartFile({
    file,
    chartId,
    owner,
    at: instant(0),
    appVersion: '0.0.0-test',
    cost: cheapCost,
    fill: (database) => {
      database
        .prepare(
          `INSERT INTO staff (id, version, name, login, roles, active) VALUES (?, 1, ?, ?, '["owner"]', 1)`,
        )
        .run(owner.staffId, 'Olive Orchard (invented)', owner.login);
    },
  });
  return { folder, file, dataKeyHex, recoveryCode, chartId };
};

/** Opens a test chart to write and closes it with the test. */
export const openTestChart = ({ file, dataKeyHex }: Pick<TestChart, 'file' | 'dataKeyHex'>): OpenChart => {
  const chart = openChartFile({ file, dataKeyHex, mode: 'readWrite' });
  onTestFinished(() => chart.close());
  return chart;
};

/** A chart as a crash leaves it: five fees lie in the write-ahead log alone. */
export const crashedChart = async (): Promise<TestChart> => {
  const live = await makeTestChart();
  const crashed = { ...live, folder: testFolder() };
  crashed.file = join(crashed.folder, 'clinic.tautband');
  const chart = openTestChart(live);
  for (let number = 0; number < 5; number += 1) saveFee(chart, `fee-${number}`, 100);
  for (const suffix of ['', '-wal', '.keys', '.anchor']) {
    copyFileSync(`${live.file}${suffix}`, `${crashed.file}${suffix}`);
  }
  chart.close();
  return crashed;
};

/** The n-th second of the test's day. */
export const instant = (second: number): string =>
  new Date(Date.UTC(2026, 10, 21, 15, 0, second)).toISOString();

const staffCall = {
  actorKind: 'staff' as const,
  actorId: owner.staffId,
  roles: ['owner'],
  window: 'window-1',
};

/** Saves a fee as a call would: one transaction, one audit row. */
export const saveFee = (chart: OpenChart, id: string, cents: number, second = 1): void => {
  chart.begin();
  chart.database
    .prepare(
      `INSERT INTO fee (id, version, service, amount_cents, tax_basis_points, effective_from)
       VALUES (?, 1, 'Needling', ?, 0, '2026-01-01')
       ON CONFLICT (id) DO UPDATE SET amount_cents = excluded.amount_cents`,
    )
    .run(id, cents);
  chart.appendAudit({ ...staffCall, at: instant(second), procedure: 'fees.add' });
  chart.commit();
};

/** Puts on record that a patient was shown. */
export const noteView = (chart: OpenChart, patientId: string, second = 1): void => {
  chart.begin();
  chart.appendAudit({ ...staffCall, at: instant(second), procedure: 'patients.get', patientId });
  chart.commit();
};

/**
 * Hashes of a chart and what belongs to it, to show that a refusal left it alone. Reading makes the engine put an
 * empty write-ahead log there, which is none.
 */
export const fingerprint = (file: string): Record<string, string> =>
  Object.fromEntries(
    [file, `${file}-wal`, `${file}.keys`, `${file}.anchor`].map((path) => {
      const content = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
      return [path, createHash('sha256').update(content).digest('hex')];
    }),
  );

/** A reproducible stream of numbers from 0 to below 1 (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
