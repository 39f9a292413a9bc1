import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { auditHead } from '../audit/append-audit.ts';
import type { ChainHead } from '../chart-file/anchor-slot.ts';
import { assertSound } from '../chart-file/chart-checks.ts';
import { chartPaths } from '../chart-file/chart-paths.ts';
import { ChartRefusal } from '../chart-file/chart-refusal.ts';
import { connect, isDamage } from '../chart-file/connect.ts';
import { syncFile, syncFolder } from '../chart-file/durable-files.ts';
import { schemaVersion } from '../migrate.ts';
import { BackupFailure } from './backup-failure.ts';
import { readBackupRegister, updateBackupRegister } from './backup-register.ts';

const daysBetweenFullChecks = 7;

/** Copies a chart into a new file as of one instant, and syncs it. Once a week the chart itself is checked in full. */
export const copyChart = (file: string, dataKeyHex: string, at: string, copy: string): void => {
  // A connection of its own: VACUUM cannot share one with a transaction, and needs synchronous=EXTRA.
  const database = connect({ file: chartPaths(file).chart, dataKeyHex, readOnly: false });
  try {
    const { integrityCheckedAt } = readBackupRegister(file);
    if (!integrityCheckedAt || daysBetween(integrityCheckedAt, at) >= daysBetweenFullChecks) {
      assertSound(database, 'integrity_check');
      updateBackupRegister(file, { integrityCheckedAt: at });
    }
    database.prepare('VACUUM INTO ?').run(copy);
  } catch (error) {
    if (error instanceof ChartRefusal || isDamage(error))
      throw new BackupFailure('chartDamaged', { cause: error });
    throw error;
  } finally {
    database.close();
  }
  // A journal that is left would empty the copy when it is opened.
  if (existsSync(`${copy}-journal`)) throw new BackupFailure('copyDamaged');
  syncFile(copy);
  syncFolder(chartPaths(file).folder);
};

export type CheckedCopy = {
  chartId: string;
  head: ChainHead;
  schemaVersion: number;
  /** Rows of each table. */
  counts: Record<string, number>;
};

/** Opens a copy and checks it in full. Throws BackupFailure `copyDamaged`. */
export const checkCopy = (copy: string, dataKeyHex: string): CheckedCopy => {
  try {
    const database = connect({ file: copy, dataKeyHex, readOnly: true });
    try {
      assertSound(database, 'integrity_check');
      const chartId = database.prepare<[], string>('SELECT id FROM chart').pluck().get();
      if (chartId === undefined) throw new BackupFailure('copyDamaged');
      const head = auditHead(database);
      return { chartId, head, schemaVersion: schemaVersion(database), counts: rowCounts(database) };
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof ChartRefusal || isDamage(error))
      throw new BackupFailure('copyDamaged', { cause: error });
    throw error;
  }
};

const rowCounts = (database: Database): Record<string, number> => {
  const tables = database
    .prepare<[], string>(
      `SELECT name FROM sqlite_master
       WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all();
  const count = (table: string): number =>
    database.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
  return Object.fromEntries(tables.map((table) => [table, count(table)]));
};

const daysBetween = (earlier: string, later: string): number =>
  Math.abs(Date.parse(later) - Date.parse(earlier)) / 86_400_000;
