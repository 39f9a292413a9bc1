import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type Reaction, reactionAction } from '../../shared/contract/visit-records.ts';
import { query } from '../statements.ts';
import type { ReactionRow } from '../tables.ts';

const actions = z.array(reactionAction);

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('reaction').selectAll().where('id', '=', given('id')),
);
const selectOfVisit = query<{ visit_id: string }>()((q, given) =>
  q
    .selectFrom('reaction')
    .selectAll()
    .where('visit_id', '=', given('visit_id'))
    .where('removed', '=', 0)
    .orderBy('onset_at')
    .orderBy('id'),
);
const selectOfPatient = query<{ patient_id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('reaction', 'reaction.visit_id', 'visit.id')
    .selectAll('reaction')
    .where('visit.patient_id', '=', given('patient_id'))
    .where('reaction.removed', '=', 0),
);
const insertReaction = query<ReactionRow>()((q, given) =>
  q.insertInto('reaction').values({
    id: given('id'),
    version: given('version'),
    visit_id: given('visit_id'),
    site_id: given('site_id'),
    category: given('category'),
    severity: given('severity'),
    onset_at: given('onset_at'),
    actions: given('actions'),
    note: given('note'),
    origin: given('origin'),
    recorded_at: given('recorded_at'),
    recorded_by: given('recorded_by'),
    removed: given('removed'),
  }),
);
const updateReaction = query<ReactionRow>()((q, given) =>
  q
    .updateTable('reaction')
    .set({
      version: given('version'),
      site_id: given('site_id'),
      category: given('category'),
      severity: given('severity'),
      onset_at: given('onset_at'),
      actions: given('actions'),
      note: given('note'),
      origin: given('origin'),
      removed: given('removed'),
    })
    .where('id', '=', given('id')),
);

function toReaction(row: ReactionRow): Reaction {
  return {
    id: row.id,
    version: row.version,
    visitId: row.visit_id,
    siteId: row.site_id,
    category: row.category,
    severity: row.severity,
    onsetAt: row.onset_at,
    actions: actions.parse(JSON.parse(row.actions)),
    note: row.note,
    origin: row.origin,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    removed: row.removed === 1,
  };
}

function toRow(reaction: Reaction): ReactionRow {
  return {
    id: reaction.id,
    version: reaction.version,
    visit_id: reaction.visitId,
    site_id: reaction.siteId,
    category: reaction.category,
    severity: reaction.severity,
    onset_at: reaction.onsetAt,
    actions: JSON.stringify(reaction.actions),
    note: reaction.note,
    origin: reaction.origin,
    recorded_at: reaction.recordedAt,
    recorded_by: reaction.recordedBy,
    removed: reaction.removed ? 1 : 0,
  };
}

/** The reaction, removed or not, or null. */
export function reactionById(database: Database, id: string): Reaction | null {
  const row = selectById(database).get({ id });
  return row ? toReaction(row) : null;
}

/** The reactions of a visit by onset, without what was taken back. */
export function reactionsOfVisit(database: Database, visitId: string): Reaction[] {
  return selectOfVisit(database).all({ visit_id: visitId }).map(toReaction);
}

/** The same for every visit of a patient, in no order. */
export function reactionsOfPatient(database: Database, patientId: string): Reaction[] {
  return selectOfPatient(database).all({ patient_id: patientId }).map(toReaction);
}

export function writeNewReaction(database: Database, reaction: Reaction): void {
  insertReaction(database).run(toRow(reaction));
}

/** Writes all but what a reaction keeps for good: its visit, and who recorded it first and when. */
export function writeReaction(database: Database, reaction: Reaction): void {
  updateReaction(database).run(toRow(reaction));
}
