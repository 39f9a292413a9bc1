import type { Database } from 'better-sqlite3';
import {
  type SafetyEvent,
  type SafetyEventAddendum,
  safetyEvent,
} from '../../shared/contract/safety-event-records.ts';
import { allOf, type Columns, changesOf, query } from '../statements.ts';
import type { SafetyEventAddendumRow, SafetyEventRow } from '../tables.ts';

const { firstAid } = safetyEvent.shape;

const selectById = query<{ id: string }>()((q, given) =>
  q
    .selectFrom('safety_event')
    .leftJoin('visit', 'visit.id', 'safety_event.visit_id')
    .selectAll('safety_event')
    .select(['visit.day as visit_day', 'visit.patient_id as patient_id'])
    .where('safety_event.id', '=', given('id')),
);
const selectAll = query<Record<string, never>>()((q) =>
  q
    .selectFrom('safety_event')
    .leftJoin('visit', 'visit.id', 'safety_event.visit_id')
    .selectAll('safety_event')
    .select(['visit.day as visit_day', 'visit.patient_id as patient_id'])
    .orderBy('safety_event.happened_at', 'desc')
    .orderBy('safety_event.id', 'desc'),
);
const columns: Columns<SafetyEventRow> = {
  id: 'kept',
  version: 'changes',
  kind: 'kept',
  happened_at: 'kept',
  staff_concerned: 'kept',
  what_happened: 'kept',
  first_aid: 'kept',
  source_known: 'kept',
  exposure_service_called: 'kept',
  told: 'kept',
  needs_follow_up: 'changes',
  visit_id: 'changes',
  closed_on: 'changes',
  recorded_at: 'kept',
  recorded_by: 'kept',
  recorded_by_name: 'kept',
};
const insertEvent = query<SafetyEventRow>()((q, given) =>
  q.insertInto('safety_event').values(allOf(columns, given)),
);
const updateEvent = query<SafetyEventRow>()((q, given) =>
  q.updateTable('safety_event').set(changesOf(columns, given)).where('id', '=', given('id')),
);

const selectAddendum = query<{ id: string }>()((q, given) =>
  q.selectFrom('safety_event_addendum').selectAll().where('id', '=', given('id')),
);
const selectAddenda = query<{ event_id: string }>()((q, given) =>
  q
    .selectFrom('safety_event_addendum')
    .selectAll()
    .where('event_id', '=', given('event_id'))
    .orderBy('written_at')
    .orderBy('id'),
);
const selectAllAddenda = query<Record<string, never>>()((q) =>
  q.selectFrom('safety_event_addendum').selectAll().orderBy('written_at').orderBy('id'),
);
const insertAddendum = query<SafetyEventAddendumRow>()((q, given) =>
  q.insertInto('safety_event_addendum').values({
    id: given('id'),
    event_id: given('event_id'),
    text: given('text'),
    written_at: given('written_at'),
    written_by: given('written_by'),
    written_by_name: given('written_by_name'),
  }),
);

type JoinedRow = SafetyEventRow & { visit_day: string | null; patient_id: string | null };

function toAddendum(row: SafetyEventAddendumRow): SafetyEventAddendum {
  return {
    id: row.id,
    text: row.text,
    writtenAt: row.written_at,
    writtenBy: row.written_by,
    writtenByName: row.written_by_name,
  };
}

function toEvent(row: JoinedRow, addenda: readonly SafetyEventAddendumRow[]): SafetyEvent {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    happenedAt: row.happened_at,
    staffConcerned: row.staff_concerned,
    whatHappened: row.what_happened,
    firstAid: firstAid.parse(JSON.parse(row.first_aid)),
    sourceKnown: row.source_known === null ? null : row.source_known === 1,
    exposureServiceCalled: row.exposure_service_called === null ? null : row.exposure_service_called === 1,
    told: row.told,
    needsFollowUp: row.needs_follow_up === 1,
    visitId: row.visit_id,
    closedOn: row.closed_on,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    recordedByName: row.recorded_by_name,
    visitDay: row.visit_day,
    patientId: row.patient_id,
    addenda: addenda.map(toAddendum),
  };
}

function toRow(event: SafetyEvent): SafetyEventRow {
  const bit = (answer: boolean | null) => (answer === null ? null : Number(answer));
  return {
    id: event.id,
    version: event.version,
    kind: event.kind,
    happened_at: event.happenedAt,
    staff_concerned: event.staffConcerned,
    what_happened: event.whatHappened,
    first_aid: JSON.stringify(event.firstAid),
    source_known: bit(event.sourceKnown),
    exposure_service_called: bit(event.exposureServiceCalled),
    told: event.told,
    needs_follow_up: Number(event.needsFollowUp),
    visit_id: event.visitId,
    closed_on: event.closedOn,
    recorded_at: event.recordedAt,
    recorded_by: event.recordedBy,
    recorded_by_name: event.recordedByName,
  };
}

export function safetyEventById(database: Database, id: string): SafetyEvent | null {
  const row = selectById(database).get({ id });
  return row ? toEvent(row, selectAddenda(database).all({ event_id: id })) : null;
}

/** Every event that was reported, the newest first. */
export function allSafetyEvents(database: Database): SafetyEvent[] {
  const addenda = selectAllAddenda(database).all({});
  return selectAll(database)
    .all({})
    .map((row) =>
      toEvent(
        row,
        addenda.filter(({ event_id }) => event_id === row.id),
      ),
    );
}

export function writeNewSafetyEvent(database: Database, event: SafetyEvent): void {
  insertEvent(database).run(toRow(event));
}

/** Writes what the owner decides about a report; what its author wrote stays. */
export function writeSafetyEvent(database: Database, event: SafetyEvent): void {
  updateEvent(database).run(toRow(event));
}

/** An addendum and the report it stands beneath, or null. */
export function addendumOfSafetyEvent(
  database: Database,
  id: string,
): { eventId: string; addendum: SafetyEventAddendum } | null {
  const row = selectAddendum(database).get({ id });
  return row ? { eventId: row.event_id, addendum: toAddendum(row) } : null;
}

export function writeSafetyEventAddendum(
  database: Database,
  eventId: string,
  addendum: SafetyEventAddendum,
): void {
  insertAddendum(database).run({
    id: addendum.id,
    event_id: eventId,
    text: addendum.text,
    written_at: addendum.writtenAt,
    written_by: addendum.writtenBy,
    written_by_name: addendum.writtenByName,
  });
}
