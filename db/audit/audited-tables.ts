import type { Database } from 'better-sqlite3';
import { auditedRecords } from '../tables.ts';

/**
 * Tables that the audit does not vouch for row by row: the audit has its own chain, search tokens are
 * derived from patients, reference data ships with the application.
 */
export const tablesWithoutAudit: readonly string[] = ['audit', 'patient_search_token', 'reference_data'];

/** Tables whose rows the audit vouches for, the chart's own row among them. Their primary key is `id`. */
export const auditedTables: readonly string[] = ['chart', ...auditedRecords];

/** Those of the tables that a chart of an earlier schema already has, in its own order. */
export const tablesPresent = (database: Database, tables: readonly string[]): string[] =>
  database
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all()
    .filter((name) => tables.includes(name));
