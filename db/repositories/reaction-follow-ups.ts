import type { Database } from 'better-sqlite3';
import { type FollowUp, followUp } from '../../shared/contract/reaction-records.ts';
import { allOf, type Columns, query } from '../statements.ts';
import type { ReactionFollowUpRow } from '../tables.ts';

const { actions, told } = followUp.shape;

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('reaction_follow_up').selectAll().where('id', '=', given('id')),
);
const selectOfReaction = query<{ reaction_id: string }>()((q, given) =>
  q
    .selectFrom('reaction_follow_up')
    .selectAll()
    .where('reaction_id', '=', given('reaction_id'))
    .orderBy('recorded_at')
    .orderBy('id'),
);
const selectOfPatient = query<{ patient_id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('reaction', 'reaction.visit_id', 'visit.id')
    .innerJoin('reaction_follow_up', 'reaction_follow_up.reaction_id', 'reaction.id')
    .selectAll('reaction_follow_up')
    .where('visit.patient_id', '=', given('patient_id'))
    .orderBy('reaction_follow_up.recorded_at')
    .orderBy('reaction_follow_up.id'),
);
const selectOfDays = query<{ from: string; before: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('reaction', 'reaction.visit_id', 'visit.id')
    .innerJoin('reaction_follow_up', 'reaction_follow_up.reaction_id', 'reaction.id')
    .selectAll('reaction_follow_up')
    .where('visit.day', '>=', given('from'))
    .where('visit.day', '<', given('before'))
    .orderBy('reaction_follow_up.recorded_at')
    .orderBy('reaction_follow_up.id'),
);
const columns: Columns<ReactionFollowUpRow> = {
  id: 'kept',
  reaction_id: 'kept',
  channel: 'kept',
  actions: 'kept',
  told: 'kept',
  outcome: 'kept',
  resolved_on: 'kept',
  note: 'kept',
  recorded_at: 'kept',
  recorded_by: 'kept',
  recorded_by_name: 'kept',
};
const insertFollowUp = query<ReactionFollowUpRow>()((q, given) =>
  q.insertInto('reaction_follow_up').values(allOf(columns, given)),
);

function toFollowUp(row: ReactionFollowUpRow): FollowUp {
  return {
    id: row.id,
    reactionId: row.reaction_id,
    channel: row.channel,
    actions: actions.parse(JSON.parse(row.actions)),
    told: told.parse(JSON.parse(row.told)),
    outcome: row.outcome,
    resolvedOn: row.resolved_on,
    note: row.note,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    recordedByName: row.recorded_by_name,
  };
}

export function followUpById(database: Database, id: string): FollowUp | null {
  const row = selectById(database).get({ id });
  return row ? toFollowUp(row) : null;
}

/** What was asked about a reaction later, the oldest first. */
export function followUpsOfReaction(database: Database, reactionId: string): FollowUp[] {
  return selectOfReaction(database).all({ reaction_id: reactionId }).map(toFollowUp);
}

/** The same for every reaction of a patient. */
export function followUpsOfPatient(database: Database, patientId: string): FollowUp[] {
  return selectOfPatient(database).all({ patient_id: patientId }).map(toFollowUp);
}

/** The same for every visit of some days, `YYYY-MM-DD`: from one on, before another. */
export function followUpsOfDays(database: Database, days: { from: string; before: string }): FollowUp[] {
  return selectOfDays(database).all(days).map(toFollowUp);
}

export function writeNewFollowUp(database: Database, written: FollowUp): void {
  insertFollowUp(database).run({
    id: written.id,
    reaction_id: written.reactionId,
    channel: written.channel,
    actions: JSON.stringify(written.actions),
    told: JSON.stringify(written.told),
    outcome: written.outcome,
    resolved_on: written.resolvedOn,
    note: written.note,
    recorded_at: written.recordedAt,
    recorded_by: written.recordedBy,
    recorded_by_name: written.recordedByName,
  });
}
