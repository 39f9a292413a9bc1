import { noteOfVisit } from '../../../db/repositories/notes.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { Note } from '../../../shared/contract/visit-records.ts';
import { type NoteContent, parseNoteContent } from '../../../shared/domain/visits/note-content.ts';
import type { Work } from '../work.ts';
import { requireStanding } from './visit-access.ts';

/** A signed note as it was frozen. */
export type VisitMapFacts = { note: Note; content: NoteContent };

/**
 * The signed note that a map is drawn from, never the rows as they stand. Each map made is on record, since it leaves
 * the chart. Throws NOT_FOUND for a visit that is not signed.
 */
function facts(work: Work, input: { visitId: string }): VisitMapFacts {
  const standing = requireStanding(work, input.visitId);
  const note = noteOfVisit(work.database, standing.id);
  if (note === null) throw new TautbandError('NOT_FOUND', { record: 'note' });
  work.goesOnRecord();
  return { note, content: parseNoteContent(note.content) };
}

export const visitMap = { facts };
