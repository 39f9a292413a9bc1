import type { Database } from 'better-sqlite3';
import { query } from '../statements.ts';
import type { ReferenceDataRow } from '../tables.ts';

const insertReferenceData = query<ReferenceDataRow>()((q, given) =>
  q
    .insertInto('reference_data')
    .values({
      kind: given('kind'),
      version: given('version'),
      effective_from: given('effective_from'),
      content: given('content'),
    })
    .onConflict((conflict) => conflict.columns(['kind', 'version']).doNothing()),
);

/** Keeps an edition of reference data with the chart; an edition that is there stays as it is. */
export function writeReferenceData(
  database: Database,
  edition: { kind: string; version: number; effectiveFrom: string; content: unknown },
): void {
  insertReferenceData(database).run({
    kind: edition.kind,
    version: edition.version,
    effective_from: edition.effectiveFrom,
    content: JSON.stringify(edition.content),
  });
}
