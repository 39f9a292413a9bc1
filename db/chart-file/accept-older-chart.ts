import type { Database } from 'better-sqlite3';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuditEntry } from '../audit/audit-row.ts';
import { replaceAnchor } from './anchor-file.ts';
import type { AnchorState } from './anchor-slot.ts';
import { type OpenChart, openInspected } from './open-chart-file.ts';

export type AcceptOlderOptions = {
  file: string;
  dataKeyHex: string;
  /** Why the owner takes the chart as it is. */
  reason: string;
  /** Instant of the decision, UTC ISO text. */
  at: string;
  /** Who accepts, judged by the staff in the chart; throws when that person is no owner. */
  actorFor: (database: Database) => Pick<AuditEntry, 'actorKind' | 'actorId' | 'roles' | 'window'>;
};

/**
 * Opens a chart that is older than its anchor, or that has none, because its owner says so: puts on record
 * what the anchor said, writes a new anchor that names the old one, and goes on from the chart as it is.
 * All other refusals stand. A chart that is not older is simply opened.
 */
export const acceptOlderChart = (options: AcceptOlderOptions): OpenChart =>
  openInspected(
    { file: options.file, dataKeyHex: options.dataKeyHex, mode: 'readWrite', acceptOlder: true },
    (inspection, { paths, keys, database }) => {
      const old = inspection.anchor;
      if (old && !inspection.older) return old;
      const entry: AuditEntry = {
        ...options.actorFor(database),
        at: options.at,
        procedure: 'chart.acceptOlder',
        reason: options.reason,
        detail: { anchor: old && { sequence: old.head.sequence, mac: old.head.mac, at: old.at } },
      };
      // First on record, then the anchor: stopped in between, the chart is refused again.
      const head = database.transaction(() => appendAudit(database, keys.audit, entry)).immediate();
      const anchor: AnchorState = {
        chartId: inspection.chartId,
        counter: (old?.counter ?? 0) + 1,
        head,
        at: options.at,
        cleanStop: null,
        earlier: old && { reason: 'accepted', ...old.head },
      };
      replaceAnchor(paths.anchor, keys.anchor, anchor);
      return anchor;
    },
  );
