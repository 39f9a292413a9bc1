import type { Database } from 'better-sqlite3';
import {
  type FollowUp,
  type Reaction,
  reaction as reactionRecord,
} from '../../shared/contract/reaction-records.ts';
import { allOf, type Columns, changesOf, query } from '../statements.ts';
import type { ReactionRow, VisitRow } from '../tables.ts';
import { followUpsOfDays, followUpsOfPatient, followUpsOfReaction } from './reaction-follow-ups.ts';

const { actions, told, stepsDone } = reactionRecord.shape;

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
const selectOfDays = query<{ from: string; before: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('reaction', 'reaction.visit_id', 'visit.id')
    .selectAll('reaction')
    .where('visit.day', '>=', given('from'))
    .where('visit.day', '<', given('before'))
    .where('reaction.removed', '=', 0),
);
const selectVisitDays = query<{ patient_id: string }>()((q, given) =>
  q.selectFrom('visit').select(['id', 'day', 'state']).where('patient_id', '=', given('patient_id')),
);

const columns: Columns<ReactionRow> = {
  id: 'kept',
  version: 'changes',
  visit_id: 'kept',
  site_id: 'changes',
  category: 'changes',
  taxonomy_version: 'changes',
  severity: 'changes',
  seriousness: 'changes',
  relation: 'changes',
  onset_at: 'changes',
  learned: 'changes',
  actions: 'changes',
  told: 'changes',
  outcome: 'changes',
  resolved_on: 'changes',
  steps_done: 'changes',
  note: 'changes',
  origin: 'changes',
  recorded_at: 'kept',
  recorded_by: 'kept',
  removed: 'changes',
};
const insertReaction = query<ReactionRow>()((q, given) =>
  q.insertInto('reaction').values(allOf(columns, given)),
);
const updateReaction = query<ReactionRow>()((q, given) =>
  q.updateTable('reaction').set(changesOf(columns, given)).where('id', '=', given('id')),
);

function toReaction(row: ReactionRow, followUps: FollowUp[]): Reaction {
  return {
    id: row.id,
    version: row.version,
    visitId: row.visit_id,
    siteId: row.site_id,
    category: row.category,
    taxonomyVersion: row.taxonomy_version,
    severity: row.severity,
    seriousness: row.seriousness,
    relation: row.relation,
    onsetAt: row.onset_at,
    learned: row.learned,
    actions: actions.parse(JSON.parse(row.actions)),
    told: told.parse(JSON.parse(row.told)),
    outcome: row.outcome,
    resolvedOn: row.resolved_on,
    stepsDone: stepsDone.parse(JSON.parse(row.steps_done)),
    note: row.note,
    origin: row.origin,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    removed: row.removed === 1,
    followUps,
  };
}

function toRow(reaction: Reaction): ReactionRow {
  return {
    id: reaction.id,
    version: reaction.version,
    visit_id: reaction.visitId,
    site_id: reaction.siteId,
    category: reaction.category,
    taxonomy_version: reaction.taxonomyVersion,
    severity: reaction.severity,
    seriousness: reaction.seriousness,
    relation: reaction.relation,
    onset_at: reaction.onsetAt,
    learned: reaction.learned,
    actions: JSON.stringify(reaction.actions),
    told: JSON.stringify(reaction.told),
    outcome: reaction.outcome,
    resolved_on: reaction.resolvedOn,
    steps_done: JSON.stringify(reaction.stepsDone),
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
  return row ? toReaction(row, followUpsOfReaction(database, id)) : null;
}

/** The reactions of a visit by onset, without what was taken back. */
export function reactionsOfVisit(database: Database, visitId: string): Reaction[] {
  return selectOfVisit(database)
    .all({ visit_id: visitId })
    .map((row) => toReaction(row, followUpsOfReaction(database, row.id)));
}

/** The same for every visit of a patient, in no order. */
export function reactionsOfPatient(database: Database, patientId: string): Reaction[] {
  const rows = selectOfPatient(database).all({ patient_id: patientId });
  if (rows.length === 0) return [];
  return withFollowUps(rows, followUpsOfPatient(database, patientId));
}

/** The same for every visit of some days, `YYYY-MM-DD`: from one on, before another. */
export function reactionsOfDays(database: Database, days: { from: string; before: string }): Reaction[] {
  return withFollowUps(selectOfDays(database).all(days), followUpsOfDays(database, days));
}

function withFollowUps(rows: readonly ReactionRow[], followUps: readonly FollowUp[]): Reaction[] {
  return rows.map((row) =>
    toReaction(
      row,
      followUps.filter(({ reactionId }) => reactionId === row.id),
    ),
  );
}

/** Day and state of every visit of a patient, by the id of the visit. */
export function visitDaysOfPatient(
  database: Database,
  patientId: string,
): Map<string, Pick<VisitRow, 'id' | 'day' | 'state'>> {
  return new Map(
    selectVisitDays(database)
      .all({ patient_id: patientId })
      .map((row) => [row.id, row]),
  );
}

export function writeNewReaction(database: Database, reaction: Reaction): void {
  insertReaction(database).run(toRow(reaction));
}

/** Writes all but what a reaction keeps for good: its visit, and who recorded it first and when. */
export function writeReaction(database: Database, reaction: Reaction): void {
  updateReaction(database).run(toRow(reaction));
}
