import Database from 'better-sqlite3';
import { ChartRefusal } from './chart-refusal.ts';
import {
  cipherSettings,
  connectionSettings,
  type Setting,
  takeKey,
  takeSettings,
  writerSettings,
} from './chart-settings.ts';
import { isOneOf } from './durable-files.ts';
import { assertEngine, engineVersions } from './engine.ts';

export type ConnectOptions = {
  file: string;
  dataKeyHex: string;
  readOnly: boolean;
  /** How long to wait for another connection's lock. */
  busyMilliseconds?: number;
  /** Replaces the settings of every connection; for tests of settings that are not taken. */
  settings?: readonly Setting[];
};

/**
 * Opens an encrypted database and sets it up, each step read back. It takes no chart lock and judges
 * neither schema nor anchor: for a chart use openChartFile. Throws ChartRefusal.
 */
export const connect = ({
  file,
  dataKeyHex,
  readOnly,
  busyMilliseconds = 5000,
  settings = connectionSettings,
}: ConnectOptions): Database.Database => {
  assertEngine(engineVersions());
  const database = new Database(file, {
    readonly: readOnly,
    fileMustExist: true,
    timeout: busyMilliseconds,
  });
  try {
    takeSettings(database, cipherSettings);
    takeKey(database, dataKeyHex);
    // The first read of the file: only now it shows whether the key fits.
    database.prepare('SELECT count(*) FROM sqlite_master').get();
    takeSettings(database, settings);
    if (readOnly) takeSettings(database, [{ name: 'query_only', value: 'ON', readBack: 1 }]);
    else takeSettings(database, writerSettings);
    return database;
  } catch (error) {
    database.close();
    throw asRefusal(error);
  }
};

/** The refusal behind an error of the engine; other errors stay what they are. */
export const asRefusal = (error: unknown): unknown => {
  if (isOneOf(error, 'SQLITE_NOTADB')) return new ChartRefusal('keyWrong', { cause: error });
  if (isOneOf(error, 'SQLITE_BUSY', 'SQLITE_BUSY_RECOVERY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED')) {
    return new ChartRefusal('inUse', { cause: error });
  }
  if (isDamage(error)) return new ChartRefusal('damaged', { cause: error });
  return error;
};

/** Whether the engine met a page that is not what was written. A failed page MAC shows as an I/O error too. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError &&
  (error.code.startsWith('SQLITE_CORRUPT') ||
    error.code === 'SQLITE_NOTADB' ||
    error.code === 'SQLITE_IOERR_DATA');
