import { existsSync, renameSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { parseRecoveryCode } from '../../shared/domain/recovery-code.ts';
import { takeChartLock } from '../chart-file/chart-lock.ts';
import { chartPaths } from '../chart-file/chart-paths.ts';
import { ChartRefusal } from '../chart-file/chart-refusal.ts';
import { connect } from '../chart-file/connect.ts';
import { type Argon2Cost, readKeyFile, writeNewKeyFile } from './key-file.ts';
import { KeyRefusal } from './key-refusal.ts';
import type { SlotOwner } from './key-slot.ts';
import { newKeyFileContent } from './staff-slots.ts';

export type RebuildKeyFileOptions = {
  file: string;
  recoveryCode: string;
  /** A new password for the first slot; further staff get theirs from the owner. */
  password: string;
  /** Whose slot it becomes, judged by the staff in the chart. */
  ownerIn: (database: Database) => SlotOwner;
  /** Instant, UTC ISO text: part of the name under which a damaged key file is set aside. */
  at: string;
  cost?: Argon2Cost;
};

/**
 * Makes a key file anew from the recovery code where the old one is missing or damaged; the old one is set
 * aside, not removed. A sound key file is never replaced. Throws KeyRefusal `recoveryCodeWrong` when the code does
 * not open this chart.
 */
export const rebuildKeyFile = async (options: RebuildKeyFileOptions): Promise<void> => {
  const paths = chartPaths(options.file);
  const dataKeyHex = parseRecoveryCode(options.recoveryCode);
  const lock = takeChartLock(paths.lock);
  try {
    if (isSound(paths.keys)) throw new Error('the key file is sound');
    const { chartId, owner } = readChart(paths.chart, dataKeyHex, options.ownerIn);
    const keyOwner = { ...owner, password: options.password };
    const content = await newKeyFileContent(chartId, dataKeyHex, keyOwner, options.cost);
    if (existsSync(paths.keys))
      renameSync(paths.keys, `${paths.keys}.damaged-${options.at.replaceAll(/\D/g, '')}`);
    writeNewKeyFile(paths.keys, content);
  } finally {
    lock.release();
  }
};

const isSound = (keyFile: string): boolean => {
  try {
    readKeyFile(keyFile);
    return true;
  } catch (error) {
    if (error instanceof ChartRefusal) return false;
    throw error;
  }
};

const readChart = (file: string, dataKeyHex: string, ownerIn: (database: Database) => SlotOwner) => {
  let database: Database;
  try {
    database = connect({ file, dataKeyHex, readOnly: true });
  } catch (error) {
    if (error instanceof ChartRefusal && error.code === 'keyWrong') {
      throw new KeyRefusal('recoveryCodeWrong', { cause: error });
    }
    throw error;
  }
  try {
    const chartId = database.prepare<[], string>('SELECT id FROM chart').pluck().get() ?? '';
    return { chartId, owner: ownerIn(database) };
  } finally {
    database.close();
  }
};
