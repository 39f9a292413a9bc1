import { closeSync, existsSync, openSync, unlinkSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { encodeRecoveryCode } from '../../shared/domain/recovery-code.ts';
import { auditHead } from '../audit/append-audit.ts';
import { deriveChartKeys, newDataKey } from '../keys/data-key.ts';
import type { Argon2Cost } from '../keys/key-file.ts';
import { writeNewKeyFile } from '../keys/key-file.ts';
import { newKeyFileContent, type StaffPassword } from '../keys/staff-slots.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/migrations.ts';
import { createAnchor } from './anchor-file.ts';
import type { ChainHead } from './anchor-slot.ts';
import { takeChartLock } from './chart-lock.ts';
import { type ChartPaths, chartPaths } from './chart-paths.ts';
import { connect } from './connect.ts';
import { placeNewFile, removeTemporary, syncFile, temporaryName } from './durable-files.ts';

/** Something lies where a new chart or its keys would go. Nothing was touched. */
export class ChartExists extends Error {
  readonly existing: string;

  constructor(existing: string) {
    super('There is a chart or a part of one with that name');
    this.name = 'ChartExists';
    this.existing = existing;
  }
}

export type CreateChartOptions = {
  file: string;
  /** A new UUID. */
  chartId: string;
  owner: StaffPassword;
  /** Instant of the creation, UTC ISO text. */
  at: string;
  appVersion: string;
  cost?: Argon2Cost;
  /** Writes the first records (clinic, owner) in the transaction that makes the tables: all or nothing. */
  fill?: (database: Database) => void;
};

/**
 * Makes a new chart with its keys and its anchor, and gives the recovery code to be shown once. Open
 * it with openChartFile. Throws ChartExists, KeyRefusal for a login or password against the rules, or the
 * error of the file system; the chart is then not there at all.
 */
export const createChartFile = async (
  options: CreateChartOptions,
): Promise<{ dataKeyHex: string; recoveryCode: string }> => {
  const paths = chartPaths(options.file);
  assertNothingThere(paths);
  const dataKeyHex = newDataKey();
  const keyFile = await newKeyFileContent(options.chartId, dataKeyHex, options.owner, options.cost);

  const lock = takeChartLock(paths.lock);
  const temporary = temporaryName(paths.chart);
  try {
    assertNothingThere(paths);
    const head = makeChart(temporary, dataKeyHex, options);
    placeChart({ temporary, paths, dataKeyHex, chartId: options.chartId, head, at: options.at }, () =>
      writeNewKeyFile(paths.keys, keyFile),
    );
  } finally {
    removeTemporary(temporary);
    lock.release();
  }
  return { dataKeyHex, recoveryCode: encodeRecoveryCode(dataKeyHex) };
};

/** Throws ChartExists when anything that belongs to a chart has one of its names. */
export const assertNothingThere = (paths: ChartPaths): void => {
  const existing = [
    paths.chart,
    paths.writeAheadLog,
    `${paths.chart}-journal`,
    paths.keys,
    paths.anchor,
  ].find((file) => existsSync(file));
  if (existing !== undefined) throw new ChartExists(existing);
};

type Placing = {
  temporary: string;
  paths: ChartPaths;
  dataKeyHex: string;
  chartId: string;
  head: ChainHead;
  at: string;
  earlier?: Parameters<typeof createAnchor>[2]['earlier'];
};

/** Puts a finished chart in place, keys and anchor first, so that a chart never lies there without them. */
export const placeChart = (placing: Placing, writeKeys: () => void): void => {
  const { temporary, paths, chartId, head, at, earlier = null } = placing;
  const written: string[] = [];
  try {
    writeKeys();
    written.push(paths.keys);
    createAnchor(paths.anchor, deriveChartKeys(placing.dataKeyHex).anchor, {
      chartId,
      counter: 1,
      head,
      at,
      cleanStop: null,
      earlier,
    });
    written.push(paths.anchor);
    placeNewFile(temporary, paths.chart);
  } catch (error) {
    // Written a moment ago by this call, for a chart that never came to lie beside them.
    if (!existsSync(paths.chart)) for (const file of written) unlinkSync(file);
    throw error;
  }
};

const makeChart = (file: string, dataKeyHex: string, options: CreateChartOptions): ChainHead => {
  closeSync(openSync(file, 'wx', 0o600));
  const database = connect({ file, dataKeyHex, readOnly: false });
  try {
    migrate(database, {
      migrations,
      auditKey: deriveChartKeys(dataKeyHex).audit,
      at: options.at,
      onNewChart: () => {
        database
          .prepare('INSERT INTO chart (id, only_row, created_at, made_by_version) VALUES (?, 1, ?, ?)')
          .run(options.chartId, options.at, options.appVersion);
        options.fill?.(database);
      },
    });
    return auditHead(database);
  } finally {
    database.close();
    syncFile(file);
  }
};
