import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { auditHead } from '../audit/append-audit.ts';
import { assertDataKey, type ChartKeys, dataKeyCheck } from '../keys/data-key.ts';
import { readKeyFile } from '../keys/key-file.ts';
import { schemaVersion } from '../migrate.ts';
import { newestSchemaVersion } from '../migrations/migrations.ts';
import { readAnchor } from './anchor-file.ts';
import type { AnchorState, ChainHead } from './anchor-slot.ts';
import { assertSound } from './chart-checks.ts';
import type { ChartPaths } from './chart-paths.ts';
import { ChartRefusal } from './chart-refusal.ts';
import { chartApplicationId, readPragma, type Setting } from './chart-settings.ts';
import { connect } from './connect.ts';
import { isOneOf } from './durable-files.ts';

/** What is known of a chart before anything of it is written. */
export type Inspection = {
  chartId: string;
  createdAt: string;
  schemaVersion: number;
  head: ChainHead;
  /** Null when there is none of this chart; only where `older` says so. */
  anchor: AnchorState | null;
  /** Why the chart would be refused as older than its anchor; null when it is not. */
  older: ChartRefusal | null;
  /** The last stop was a crash, or somebody else wrote to the file since; it was checked in full. */
  stoppedUncleanly: boolean;
};

export type InspectOptions = {
  paths: ChartPaths;
  dataKeyHex: string;
  keys: ChartKeys;
  /** Takes a chart that is older than its anchor, or has none. */
  acceptOlder: boolean;
  settings?: readonly Setting[];
};

/**
 * Judges a chart through a connection that cannot write, so that whatever is refused stays as it was, byte
 * for byte, with its write-ahead log. Call with the chart lock held: nobody else has the file open then,
 * this process included, whose locks on the file would end with the first plain file handle that closes.
 */
export const inspectChartFile = (options: InspectOptions): Inspection => {
  const { paths, keys } = options;
  const dataKeyHex = assertDataKey(options.dataKeyHex);
  const stat = assertChartExists(paths);
  const keyFile = readKeyFile(paths.keys);
  if (dataKeyCheck(dataKeyHex) !== keyFile.keyCheck) throw new ChartRefusal('keyWrong');
  if (stat.size === 0) throw new ChartRefusal('incompleteCopy', { details: { bytes: 0 } });
  if (isPlaintext(paths.chart)) throw new ChartRefusal('notEncrypted');

  const anchor = readAnchor(paths.anchor, keys.anchor);
  const database = connectToInspect(options, anchor.found === 'unreadable');
  try {
    const { chartId, createdAt } = assertOurChart(database);
    if (chartId !== keyFile.chartId) throw new ChartRefusal('keyWrong', { details: { chart: 'another' } });
    const version = schemaVersion(database);
    if (version > newestSchemaVersion) {
      throw new ChartRefusal('newerSchema', { details: { found: version, newest: newestSchemaVersion } });
    }
    const head = auditHead(database);
    const state = anchor.state?.chartId === chartId ? anchor.state : null;
    const older = olderThanAnchor(database, head, state, anchor.found);
    if (older && !options.acceptOlder) throw older;
    const stoppedUncleanly = !wasLeftAs(state, stat, paths);
    if (stoppedUncleanly) assertSound(database, 'quick_check');
    return { chartId, createdAt, schemaVersion: version, head, anchor: state, older, stoppedUncleanly };
  } finally {
    database.close();
  }
};

/** Whether there is a chart file; throws ChartRefusal `chartMissing`. Looks at the name only. */
export const assertChartExists = (paths: ChartPaths): { size: number; mtimeMs: number } => {
  try {
    const stat = statSync(paths.chart);
    if (stat.isFile()) return stat;
    throw new ChartRefusal('chartMissing', { details: { isFile: false } });
  } catch (error) {
    if (isOneOf(error, 'ENOENT', 'ENOTDIR')) throw new ChartRefusal('chartMissing', { cause: error });
    throw error;
  }
};

const connectToInspect = (options: InspectOptions, anchorIsUnreadable: boolean): Database => {
  try {
    return connect({
      file: options.paths.chart,
      dataKeyHex: options.dataKeyHex,
      readOnly: true,
      settings: options.settings,
    });
  } catch (error) {
    // The key is the one of the key file, so the first page was damaged; unless the anchor does not know
    // this key either: then the key file is that of another chart.
    if (error instanceof ChartRefusal && error.code === 'keyWrong' && !anchorIsUnreadable) {
      throw new ChartRefusal('damaged', { details: { page: 1 }, cause: error });
    }
    throw error;
  }
};

const assertOurChart = (database: Database): { chartId: string; createdAt: string } => {
  const tables = database
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('audit', 'chart')`)
    .pluck()
    .all();
  const applicationId = Number(readPragma(database, 'application_id'));
  if (tables.length < 2 || applicationId !== chartApplicationId) {
    throw new ChartRefusal('incompleteCopy', { details: { tables: tables.length, applicationId } });
  }
  const row = database
    .prepare<[], { chartId: string; createdAt: string }>(
      'SELECT id AS chartId, created_at AS createdAt FROM chart',
    )
    .get();
  if (!row) throw new ChartRefusal('incompleteCopy', { details: { chartRow: false } });
  return row;
};

const olderThanAnchor = (
  database: Database,
  head: ChainHead,
  anchor: AnchorState | null,
  found: 'state' | 'missing' | 'unreadable',
): ChartRefusal | null => {
  if (!anchor)
    return new ChartRefusal('olderThanAnchor', {
      details: { anchor: found === 'state' ? 'another' : found },
    });
  if (anchor.head.sequence === 0) return null;
  const mac = database
    .prepare<[number], string>('SELECT mac FROM audit WHERE sequence = ?')
    .pluck()
    .get(anchor.head.sequence);
  if (mac === anchor.head.mac) return null;
  return new ChartRefusal('olderThanAnchor', {
    details: {
      anchor: head.sequence < anchor.head.sequence ? 'ahead' : 'different',
      anchorSequence: anchor.head.sequence,
      anchorAt: anchor.at,
      chartSequence: head.sequence,
    },
  });
};

// The last connection to close a chart empties its write-ahead log, and the anchor notes size and time of
// the file then. Anything else means a crash, a copy or a foreign hand.
const wasLeftAs = (
  anchor: AnchorState | null,
  stat: { size: number; mtimeMs: number },
  paths: ChartPaths,
): boolean =>
  anchor?.cleanStop?.bytes === stat.size &&
  anchor.cleanStop.modifiedAtMilliseconds === stat.mtimeMs &&
  bytesOf(paths.writeAheadLog) === 0;

const bytesOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const isPlaintext = (file: string): boolean => {
  const descriptor = openSync(file, 'r');
  try {
    const beginning = Buffer.alloc(16);
    readSync(descriptor, beginning, 0, 16, 0);
    return beginning.toString('latin1') === 'SQLite format 3\0';
  } finally {
    closeSync(descriptor);
  }
};
