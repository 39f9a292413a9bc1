import Database from 'better-sqlite3';
import { ChartRefusal } from './chart-refusal.ts';

/** SQLite before 3.51.3 may lose a commit when the write-ahead log is reset; see https://www.sqlite.org/wal.html. */
const oldestSqlite = [3, 51, 3];
/** SQLite3 Multiple Ciphers before 2.4.0 damaged files that were re-keyed in WAL mode. */
const oldestCipher = [2, 4, 0];

export type EngineVersions = { sqlite: string; cipher: string };

let found: EngineVersions | null = null;

/** Asked of a database in memory: on a chart, any statement before the key would read its first page. */
export const engineVersions = (): EngineVersions => {
  if (found) return found;
  const memory = new Database(':memory:');
  try {
    found = memory
      .prepare<[], EngineVersions>('SELECT sqlite_version() AS sqlite, sqlite3mc_version() AS cipher')
      .get() ?? { sqlite: '', cipher: '' };
    return found;
  } finally {
    memory.close();
  }
};

/** Refuses an engine that is older than the one the promises were tested with, or that has no cipher. */
export const assertEngine = ({ sqlite, cipher }: EngineVersions): void => {
  if (!isAtLeast(sqlite, oldestSqlite) || !isAtLeast(cipher, oldestCipher)) {
    throw new ChartRefusal('engineTooOld', { details: { sqlite, cipher } });
  }
};

const isAtLeast = (text: string, oldest: readonly number[]): boolean => {
  const found = /(\d+)\.(\d+)\.(\d+)/.exec(text)?.slice(1).map(Number);
  if (!found) return false;
  for (const [index, part] of oldest.entries()) {
    const difference = (found[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
};
