import type { Database } from 'better-sqlite3';
import { auditedTables, tablesPresent } from './audited-tables.ts';

/**
 * Which audited rows a connection has written since the last audit row, noticed by temporary triggers, so
 * that a service cannot forget to name one. Rows of a rolled-back change may stay noted: their audited hash
 * is simply that of the row as it stands.
 */
type TrackedChanges = Map<string, { record: string; id: string }>;

const trackedByDatabase = new WeakMap<Database, TrackedChanges>();

/** Begins to notice changes on a connection that writes, once it is migrated. Does nothing the second time. */
export const trackChanges = (database: Database): void => {
  if (trackedByDatabase.has(database)) return;
  const tracked: TrackedChanges = new Map();
  database.function('note_change', { directOnly: false }, (record: unknown, id: unknown) => {
    const change = { record: String(record), id: String(id) };
    tracked.set(`${change.record}\n${change.id}`, change);
    return null;
  });
  for (const table of tablesPresent(database, auditedTables)) {
    database.exec(`
      CREATE TEMP TRIGGER note_insert_${table} AFTER INSERT ON main.${table}
        BEGIN SELECT note_change('${table}', NEW.id); END;
      CREATE TEMP TRIGGER note_update_${table} AFTER UPDATE ON main.${table}
        BEGIN SELECT note_change('${table}', NEW.id), note_change('${table}', OLD.id); END;
      CREATE TEMP TRIGGER note_delete_${table} AFTER DELETE ON main.${table}
        BEGIN SELECT note_change('${table}', OLD.id); END;`);
  }
  trackedByDatabase.set(database, tracked);
};

/** The rows written since the last call, and forgets them. Empty on a connection that is not tracked. */
export const takeTrackedChanges = (database: Database): { record: string; id: string }[] => {
  const tracked = trackedByDatabase.get(database);
  if (!tracked || tracked.size === 0) return [];
  const changes = [...tracked.values()];
  tracked.clear();
  return changes;
};

/** Whether rows were written that no audit row names yet. */
export const hasTrackedChanges = (database: Database): boolean =>
  (trackedByDatabase.get(database)?.size ?? 0) > 0;
