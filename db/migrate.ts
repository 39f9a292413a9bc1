import type { KeyObject } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { appendAudit } from './audit/append-audit.ts';
import { takeTrackedChanges } from './audit/change-tracking.ts';
import type { AuditFinding } from './audit/findings.ts';
import { forgetPreparedRows } from './audit/record-hash.ts';
import { schemaHash } from './audit/verify-audit.ts';
import { latestRecordHashes } from './audit/verify-chain.ts';
import { verifyRecords } from './audit/verify-records.ts';
import { ChartRefusal } from './chart-file/chart-refusal.ts';
import { chartApplicationId, readPragma, takeSettings } from './chart-file/chart-settings.ts';

/** One step of the schema. Rows are moved in SQL, so that a step never depends on today's code. */
export type Migration = { version: number; name: string; sql: readonly string[] };

export type MigrateOptions = {
  migrations: readonly Migration[];
  auditKey: KeyObject;
  /** Instant that goes on record, UTC ISO text. */
  at: string;
  /** Makes a verified backup; called once, before the first step on a chart that holds something. */
  beforeFirst?: (fromVersion: number) => void;
  /** Writes the chart's own row and its first records; called in the first step of a new chart. */
  onNewChart?: () => void;
};

/**
 * Brings a chart to the newest schema. Each step is one immediate transaction with its version in it: it
 * happens whole or not at all, and a failure stops at the last whole step and is thrown. What a step does
 * to audited records goes on record in the same transaction; a record that was altered behind the
 * application's back before the step stays a finding after it. Returns the versions that were applied.
 */
export const migrate = (database: Database, options: MigrateOptions): number[] => {
  assertNumbered(options.migrations);
  const from = schemaVersion(database);
  const newest = options.migrations.length;
  if (from > newest) throw new ChartRefusal('newerSchema', { details: { found: from, newest } });
  const pending = options.migrations.slice(from);
  if (pending.length === 0) return [];
  if (from > 0) options.beforeFirst?.(from);

  // Rebuilding a table drops the old one, which would cascade; each step checks all references at its end.
  takeSettings(database, [{ name: 'foreign_keys', value: 'OFF', readBack: 0 }]);
  try {
    for (const migration of pending)
      database.transaction(() => apply(database, migration, options)).immediate();
  } finally {
    takeSettings(database, [{ name: 'foreign_keys', value: 'ON', readBack: 1 }]);
  }
  return pending.map(({ version }) => version);
};

/** The schema version of a chart; 0 for one that has no tables yet. */
export const schemaVersion = (database: Database): number => Number(readPragma(database, 'user_version'));

const assertNumbered = (migrations: readonly Migration[]): void => {
  for (const [index, { version, name }] of migrations.entries()) {
    if (version !== index + 1)
      throw new Error(`migration ${version} (${name}) should have number ${index + 1}`);
  }
};

const apply = (database: Database, migration: Migration, options: MigrateOptions): void => {
  if (schemaVersion(database) !== migration.version - 1) {
    throw new Error(`migration ${migration.version} meets a chart of version ${schemaVersion(database)}`);
  }
  const isNewChart = migration.version === 1;
  const alteredBefore = isNewChart
    ? new Set<string>()
    : new Set(discrepancies(database, options).map(asText));
  for (const sql of migration.sql) database.exec(sql);
  forgetPreparedRows(database);
  const [violation] = database.pragma('foreign_key_check') as { table: string; parent: string }[];
  if (violation) {
    throw new Error(
      `migration ${migration.version} leaves a ${violation.table} without its ${violation.parent}`,
    );
  }
  if (isNewChart) {
    database.pragma(`application_id=${chartApplicationId}`);
    options.onNewChart?.();
  }
  database.pragma(`user_version=${migration.version}`);
  if (schemaVersion(database) !== migration.version) throw new Error('the schema version was not taken');
  // What is put on record is what the step changed, not every row that the connection wrote.
  takeTrackedChanges(database);
  appendAudit(database, options.auditKey, {
    at: options.at,
    actorKind: 'system',
    actorId: null,
    roles: [],
    window: '',
    procedure: isNewChart ? 'chart.create' : 'chart.migrate',
    changes: discrepancies(database, options)
      .filter((finding) => !alteredBefore.has(asText(finding)))
      .map(({ record = '', id = '' }) => ({ record, id })),
    detail: { version: migration.version, name: migration.name, schemaHash: schemaHash(database) },
  });
};

const discrepancies = (database: Database, { auditKey }: MigrateOptions): AuditFinding[] => {
  const found: AuditFinding[] = [];
  verifyRecords(database, auditKey, latestRecordHashes(database), (finding) => found.push(finding));
  return found;
};

const asText = ({ record, id }: AuditFinding): string => `${record}\n${id}`;
