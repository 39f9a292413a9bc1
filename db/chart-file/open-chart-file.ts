import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { appendAudit, auditHead } from '../audit/append-audit.ts';
import type { AuditEntry } from '../audit/audit-row.ts';
import { hasTrackedChanges, takeTrackedChanges, trackChanges } from '../audit/change-tracking.ts';
import { assertDataKey, type ChartKeys, deriveChartKeys } from '../keys/data-key.ts';
import { type Anchor, openAnchor } from './anchor-file.ts';
import type { AnchorState, ChainHead } from './anchor-slot.ts';
import { type ChartLock, takeChartLock } from './chart-lock.ts';
import { type ChartPaths, chartPaths } from './chart-paths.ts';
import type { Setting } from './chart-settings.ts';
import { asRefusal, connect } from './connect.ts';
import { assertChartExists, type Inspection, inspectChartFile } from './inspect-chart-file.ts';

export type OpenChartOptions = {
  file: string;
  dataKeyHex: string;
  mode: 'readWrite' | 'readOnly';
  /** Replaces the settings of every connection; for tests of settings that are not taken. */
  settings?: readonly Setting[];
};

/** An open chart: one connection, the chart lock, and the anchor that follows each commit. */
export type OpenChart = {
  readonly paths: ChartPaths;
  readonly chartId: string;
  readonly dataKeyHex: string;
  readonly keys: ChartKeys;
  readonly database: Database;
  /** As it was found; a migration may have raised it since. */
  readonly inspection: Inspection;
  /** Null on a chart that is open to read only. */
  readonly anchor: Anchor | null;
  /** BEGIN IMMEDIATE. From the first time on, changes of records are noticed by themselves. */
  begin(): void;
  /** One audit row for what the running transaction shows and changed. */
  appendAudit(entry: AuditEntry): ChainHead;
  /**
   * COMMIT, then the head goes to the anchor. When it throws, nothing was committed. Changed records that
   * no audit row names are a defect of the caller: it throws before the commit.
   */
  commit(): void;
  /** ROLLBACK; does nothing when no transaction is open. */
  rollBack(): void;
  /** Set when a commit went well but the anchor could not follow; the next commit tries again. */
  anchorFailure(): Error | null;
  /** Empties the write-ahead log, notes the clean stop, releases the lock. */
  close(): void;
};

/**
 * Opens a chart by the protocol: key, lock, key file, an inspection that cannot write, then the connection,
 * each setting read back. Throws ChartRefusal, and then the file is as it was.
 */
export const openChartFile = ({ file, dataKeyHex, mode, settings }: OpenChartOptions): OpenChart =>
  openInspected({ file, dataKeyHex, mode, settings, acceptOlder: false }, ({ anchor }) => {
    if (!anchor) throw new Error('an inspected chart has its anchor');
    return anchor;
  });

/** Opens a chart after `anchorFor` said, from the inspection, which anchor it goes on from. */
export const openInspected = (
  options: OpenChartOptions & { acceptOlder: boolean },
  anchorFor: (inspection: Inspection, chart: Pick<OpenChart, 'paths' | 'keys' | 'database'>) => AnchorState,
): OpenChart => {
  const dataKeyHex = assertDataKey(options.dataKeyHex);
  const paths = chartPaths(options.file);
  assertChartExists(paths);
  const lock = takeChartLock(paths.lock);
  try {
    const keys = deriveChartKeys(dataKeyHex);
    const { acceptOlder, settings } = options;
    const inspection = inspectChartFile({ paths, dataKeyHex, keys, acceptOlder, settings });
    const readOnly = options.mode === 'readOnly';
    const database = connect({ file: paths.chart, dataKeyHex, readOnly, settings });
    try {
      const anchorState = anchorFor(inspection, { paths, keys, database });
      const anchor = readOnly ? null : openAnchor(paths.anchor, keys.anchor, anchorState);
      return openChart({ paths, keys, dataKeyHex, database, inspection, anchor, lock });
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw asRefusal(error);
  }
};

type Parts = Pick<OpenChart, 'paths' | 'keys' | 'dataKeyHex' | 'database' | 'inspection' | 'anchor'>;

const openChart = ({ lock, ...parts }: Parts & { lock: ChartLock }): OpenChart => {
  const { database, anchor, keys, paths } = parts;
  const [begin, commit, rollBack] = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].map((sql) =>
    database.prepare(sql),
  );
  if (!begin || !commit || !rollBack) throw new Error('unreachable');
  let uncommitted: { head: ChainHead; at: string } | null = null;
  let anchorFailure: Error | null = null;

  const followWithAnchor = (): void => {
    if (!uncommitted || !anchor) return;
    try {
      anchor.write(uncommitted.head, uncommitted.at);
      anchorFailure = null;
    } catch (error) {
      // The commit is on disk and stands; an anchor that is behind is repaired by the next one.
      anchorFailure = error instanceof Error ? error : new Error(String(error));
    }
    uncommitted = null;
  };

  return {
    ...parts,
    chartId: parts.inspection.chartId,
    begin: () => {
      trackChanges(database);
      takeTrackedChanges(database);
      uncommitted = null;
      begin.run();
    },
    appendAudit: (entry) => {
      const head = appendAudit(database, keys.audit, entry);
      uncommitted = { head, at: entry.at };
      return head;
    },
    commit: () => {
      if (hasTrackedChanges(database)) throw new Error('records were changed that no audit row names');
      commit.run();
      followWithAnchor();
    },
    rollBack: () => {
      uncommitted = null;
      if (database.inTransaction) rollBack.run();
    },
    anchorFailure: () => anchorFailure,
    close: () => {
      if (!database.open) return;
      let head: ChainHead | null = null;
      try {
        if (database.inTransaction) rollBack.run();
        head = auditHead(database);
        database.close();
      } finally {
        if (anchor && head && !database.open) closeAnchor(anchor, head, paths);
        lock.release();
      }
    },
  };
};

const closeAnchor = (anchor: Anchor, head: ChainHead, paths: ChartPaths): void => {
  // Rows that were written past this object, by a migration for instance, count as well.
  if (head.sequence > anchor.state.head.sequence) anchor.write(head, anchor.state.at);
  const stat = statSync(paths.chart, { throwIfNoEntry: false });
  anchor.close(stat ? { bytes: stat.size, modifiedAtMilliseconds: stat.mtimeMs } : null);
};
