import type { Database } from 'better-sqlite3';
import { type Timer, timer as timerRecord } from '../../shared/contract/lock-records.ts';
import { allOf, type Columns, changesOf, query } from '../statements.ts';
import type { TimerRow } from '../tables.ts';

const { siteIds } = timerRecord.shape;

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('timer').selectAll().where('id', '=', given('id')),
);
const selectRunning = query<{ therapist_id: string }>()((q, given) =>
  q
    .selectFrom('timer')
    .innerJoin('visit', 'visit.id', 'timer.visit_id')
    .selectAll('timer')
    .where('visit.therapist_id', '=', given('therapist_id'))
    .where('visit.state', '=', 'inTreatment')
    .where('timer.stopped_at', 'is', null)
    .orderBy('timer.started_at'),
);
const selectRunningOfVisit = query<{ visit_id: string }>()((q, given) =>
  q
    .selectFrom('timer')
    .selectAll()
    .where('visit_id', '=', given('visit_id'))
    .where('stopped_at', 'is', null)
    .orderBy('started_at')
    .orderBy('id'),
);
const columns: Columns<TimerRow> = {
  id: 'kept',
  version: 'changes',
  visit_id: 'kept',
  site_ids: 'changes',
  seconds: 'changes',
  started_at: 'changes',
  stopped_at: 'changes',
};
const insertTimer = query<TimerRow>()((q, given) => q.insertInto('timer').values(allOf(columns, given)));
const updateTimer = query<TimerRow>()((q, given) =>
  q.updateTable('timer').set(changesOf(columns, given)).where('id', '=', given('id')),
);

function toTimer(row: TimerRow): Timer {
  return {
    id: row.id,
    version: row.version,
    visitId: row.visit_id,
    siteIds: siteIds.parse(JSON.parse(row.site_ids)),
    seconds: row.seconds,
    startedAt: row.started_at,
    stoppedAt: row.stopped_at,
  };
}

function toRow(timer: Timer): TimerRow {
  return {
    id: timer.id,
    version: timer.version,
    visit_id: timer.visitId,
    site_ids: JSON.stringify(timer.siteIds),
    seconds: timer.seconds,
    started_at: timer.startedAt,
    stopped_at: timer.stoppedAt,
  };
}

export function timerById(database: Database, id: string): Timer | null {
  const row = selectById(database).get({ id });
  return row ? toTimer(row) : null;
}

/** Those that run at visits in treatment by this therapist, the oldest first. */
export function runningTimersOf(database: Database, therapistId: string): Timer[] {
  return selectRunning(database).all({ therapist_id: therapistId }).map(toTimer);
}

/** Those of a visit that were not stopped, the oldest first. */
export function runningTimersOfVisit(database: Database, visitId: string): Timer[] {
  return selectRunningOfVisit(database).all({ visit_id: visitId }).map(toTimer);
}

export function writeNewTimer(database: Database, timer: Timer): void {
  insertTimer(database).run(toRow(timer));
}

export function writeTimer(database: Database, timer: Timer): void {
  updateTimer(database).run(toRow(timer));
}
