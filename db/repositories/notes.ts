import type { Database } from 'better-sqlite3';
import type { Addendum, Note } from '../../shared/contract/visit-records.ts';
import { query } from '../statements.ts';
import type { AddendumRow, NoteRow } from '../tables.ts';

/** A note or an addendum with the visit that it belongs to. */
export type OfVisit<Record> = { visitId: string; record: Record };

const selectNoteById = query<{ id: string }>()((q, given) =>
  q.selectFrom('note').selectAll().where('id', '=', given('id')),
);
const selectNoteOfVisit = query<{ visit_id: string }>()((q, given) =>
  q.selectFrom('note').selectAll().where('visit_id', '=', given('visit_id')),
);
const selectNotesOfPatient = query<{ patient_id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('note', 'note.visit_id', 'visit.id')
    .selectAll('note')
    .where('visit.patient_id', '=', given('patient_id')),
);
const insertNote = query<NoteRow>()((q, given) =>
  q.insertInto('note').values({
    id: given('id'),
    visit_id: given('visit_id'),
    template_version: given('template_version'),
    content: given('content'),
    hash: given('hash'),
    signed_at: given('signed_at'),
    signed_by: given('signed_by'),
    signed_by_name: given('signed_by_name'),
  }),
);
const selectAddendumById = query<{ id: string }>()((q, given) =>
  q.selectFrom('addendum').selectAll().where('id', '=', given('id')),
);
const selectAddendaOfVisit = query<{ visit_id: string }>()((q, given) =>
  q
    .selectFrom('addendum')
    .selectAll()
    .where('visit_id', '=', given('visit_id'))
    .orderBy('written_at')
    .orderBy('id'),
);
const selectAddendaOfPatient = query<{ patient_id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('addendum', 'addendum.visit_id', 'visit.id')
    .selectAll('addendum')
    .where('visit.patient_id', '=', given('patient_id')),
);
const insertAddendum = query<AddendumRow>()((q, given) =>
  q.insertInto('addendum').values({
    id: given('id'),
    visit_id: given('visit_id'),
    text: given('text'),
    written_at: given('written_at'),
    written_by: given('written_by'),
    written_by_name: given('written_by_name'),
  }),
);

function toNote(row: NoteRow): OfVisit<Note> {
  return {
    visitId: row.visit_id,
    record: {
      id: row.id,
      templateVersion: row.template_version,
      content: row.content,
      hash: row.hash,
      signedAt: row.signed_at,
      signedBy: row.signed_by,
      signedByName: row.signed_by_name,
    },
  };
}

function toAddendum(row: AddendumRow): OfVisit<Addendum> {
  return {
    visitId: row.visit_id,
    record: {
      id: row.id,
      text: row.text,
      writtenAt: row.written_at,
      writtenBy: row.written_by,
      writtenByName: row.written_by_name,
    },
  };
}

export function noteById(database: Database, id: string): OfVisit<Note> | null {
  const row = selectNoteById(database).get({ id });
  return row ? toNote(row) : null;
}

/** The signed note of a visit, or null; a visit has one at the most. */
export function noteOfVisit(database: Database, visitId: string): Note | null {
  const row = selectNoteOfVisit(database).get({ visit_id: visitId });
  return row ? toNote(row).record : null;
}

/** Those of every visit of a patient, in no order. */
export function notesOfPatient(database: Database, patientId: string): OfVisit<Note>[] {
  return selectNotesOfPatient(database).all({ patient_id: patientId }).map(toNote);
}

/** Writes a signed note for good: the chart refuses to change or delete it. */
export function writeNewNote(database: Database, visitId: string, note: Note): void {
  insertNote(database).run({
    id: note.id,
    visit_id: visitId,
    template_version: note.templateVersion,
    content: note.content,
    hash: note.hash,
    signed_at: note.signedAt,
    signed_by: note.signedBy,
    signed_by_name: note.signedByName,
  });
}

export function addendumById(database: Database, id: string): OfVisit<Addendum> | null {
  const row = selectAddendumById(database).get({ id });
  return row ? toAddendum(row) : null;
}

/** The addenda of a visit in the order they were written. */
export function addendaOfVisit(database: Database, visitId: string): Addendum[] {
  return selectAddendaOfVisit(database)
    .all({ visit_id: visitId })
    .map((row) => toAddendum(row).record);
}

/** Those of every visit of a patient, in no order. */
export function addendaOfPatient(database: Database, patientId: string): OfVisit<Addendum>[] {
  return selectAddendaOfPatient(database).all({ patient_id: patientId }).map(toAddendum);
}

/** Writes an addendum for good: the chart refuses to change or delete it. */
export function writeNewAddendum(database: Database, visitId: string, addendum: Addendum): void {
  insertAddendum(database).run({
    id: addendum.id,
    visit_id: visitId,
    text: addendum.text,
    written_at: addendum.writtenAt,
    written_by: addendum.writtenBy,
    written_by_name: addendum.writtenByName,
  });
}
