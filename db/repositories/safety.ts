import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import type { Reaction } from '../../shared/contract/reaction-records.ts';
import type { MonthOfEvents, MonthOfVisits } from '../../shared/domain/reactions/safety-rates.ts';
import { treatedStates } from '../../shared/domain/visits/visit-state.ts';
import { query } from '../statements.ts';

const month = sql<string>`substr(visit.day, 1, 7)`;

const selectVisits = query<{ from: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .select((builder) => [month.as('month'), builder.fn.countAll<number>().as('visits')])
    .where('visit.day', '>=', given('from'))
    .where('visit.needles_opened', '>', 0)
    .where('visit.state', 'in', treatedStates)
    .groupBy(month),
);
const selectEvents = query<{ from: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('reaction', 'reaction.visit_id', 'visit.id')
    .select((builder) => [
      month.as('month'),
      'reaction.category as category',
      builder.fn.countAll<number>().as('events'),
    ])
    .where('visit.day', '>=', given('from'))
    .where('visit.needles_opened', '>', 0)
    .where('visit.state', 'in', treatedStates)
    .where('reaction.removed', '=', 0)
    .groupBy([month, 'reaction.category']),
);
const selectReactions = query<{ from: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('reaction', 'reaction.visit_id', 'visit.id')
    .select((builder) => [
      month.as('month'),
      'visit.id as visitId',
      'visit.needles_opened as needles',
      'reaction.site_id as siteId',
      'reaction.category as category',
      'reaction.severity as severity',
      'reaction.seriousness as seriousness',
      'reaction.outcome as outcome',
      builder
        .selectFrom('reaction_follow_up')
        .select('reaction_follow_up.outcome')
        .whereRef('reaction_follow_up.reaction_id', '=', 'reaction.id')
        .orderBy('reaction_follow_up.recorded_at', 'desc')
        .orderBy('reaction_follow_up.id', 'desc')
        .limit(1)
        .as('outcomeLater'),
    ])
    .where('visit.day', '>=', given('from'))
    .where('visit.needles_opened', '>', 0)
    .where('visit.state', 'in', treatedStates)
    .where('reaction.removed', '=', 0),
);

/** Needled visits of each month since a day, `YYYY-MM-DD`. */
export function needledVisitsByMonth(database: Database, from: string): MonthOfVisits[] {
  return selectVisits(database).all({ from });
}

/** The reactions of those visits, by month and category. */
export function reactionsByMonth(database: Database, from: string): MonthOfEvents[] {
  return selectEvents(database).all({ from });
}

/** A reaction without whom it happened to; the ids lead to its sites and go no further. */
export type CountedReaction = Pick<
  Reaction,
  'visitId' | 'siteId' | 'category' | 'severity' | 'seriousness' | 'outcome'
> & {
  month: string;
  needles: number;
};

/** The reactions of those visits one by one, with how they stand now. */
export function countedReactions(database: Database, from: string): CountedReaction[] {
  return selectReactions(database)
    .all({ from })
    .map(({ outcome, outcomeLater, ...row }) => ({ ...row, outcome: outcomeLater ?? outcome }));
}
