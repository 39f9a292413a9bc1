import { createHash } from 'node:crypto';
import { readClinic } from '../../../db/repositories/clinic.ts';
import { feeById } from '../../../db/repositories/fees.ts';
import { addendumById, noteById, writeNewAddendum, writeNewNote } from '../../../db/repositories/notes.ts';
import { patientById } from '../../../db/repositories/patients.ts';
import { staffById } from '../../../db/repositories/staff.ts';
import { writeVisit } from '../../../db/repositories/visits.ts';
import type { StaffMember } from '../../../shared/contract/clinic-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { Addendum, Note, Visit } from '../../../shared/contract/visit-records.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { authorisationHolds } from '../../../shared/domain/needling-authorisation.ts';
import { missingForSignature } from '../../../shared/domain/visits/completeness.ts';
import { noteContent } from '../../../shared/domain/visits/note-content.ts';
import { muscleById } from '../../../shared/reference/muscles/muscles.ts';
import { staffIdOf, type Work } from '../work.ts';
import { nextVersion } from './versioned.ts';
import { requireStep, requireVisit } from './visit-access.ts';

/**
 * Signs the note of an ended visit and locks it. The password was proven before the call: that takes
 * longer than a transaction may.
 *
 * Needles against a stop are signed for with the reason alone: what was done belongs in the record, also
 * when a stop was found only after the first needle. Sites that were only planned are taken out of the
 * ledger instead, and wrong answers are put right.
 */
export function sign(
  work: Work,
  input: { id: string; version: number; noteId: string; needledBeforeStopReason?: string | null | undefined },
): Visit {
  const signer = therapistBehind(work);
  const visit = requireVisit(work, input.id);
  const known = noteById(work.database, input.noteId);
  if (known) {
    if (known.visitId !== visit.id) throw new TautbandError('ID_TAKEN', { record: 'note' });
    return visit;
  }
  const state = requireStep(visit.state, 'sign');
  const version = nextVersion('visit', visit, input.version);
  requireTreated(visit, signer);
  const wasStopped = visit.sites.length > 0 && visit.screening?.outcome === 'stop';
  const needledBeforeStopReason = wasStopped ? (input.needledBeforeStopReason ?? null) : null;
  if (wasStopped && needledBeforeStopReason === null) {
    throw new TautbandError('SCREENING_STOPPED', { questions: visit.screening?.decidedBy ?? [] });
  }
  requireComplete(visit);
  if (visit.sites.length > 0) requireMayNeedle(signer, work.today());

  if (needledBeforeStopReason !== null) work.because(needledBeforeStopReason);
  const note = noteOf(work, visit, { id: input.noteId, signer, needledBeforeStopReason });
  writeNewNote(work.database, visit.id, note);
  const signed: Visit = { ...visit, version, state, note };
  writeVisit(work.database, signed);
  work.changed('note', note.id);
  work.changed('visit', visit.id);
  work.touches('visits');
  return signed;
}

/** Adds dated words after a signed note; the note stays as it was. */
export function addendum(work: Work, input: { id: string; visitId: string; text: string }): Visit {
  const author = therapistBehind(work);
  const visit = requireVisit(work, input.visitId);
  const known = addendumById(work.database, input.id);
  if (known) {
    const same =
      known.visitId === visit.id && known.record.text === input.text && known.record.writtenBy === author.id;
    if (!same) throw new TautbandError('ID_TAKEN', { record: 'addendum' });
    return visit;
  }
  const state = requireStep(visit.state, 'addAddendum');
  const written: Addendum = {
    id: input.id,
    text: input.text,
    writtenAt: work.at,
    writtenBy: author.id,
    writtenByName: author.name,
  };
  writeNewAddendum(work.database, visit.id, written);
  work.changed('addendum', written.id);
  work.touches('visits');
  const amended: Visit = { ...visit, state, addenda: [...visit.addenda, written] };
  if (state === visit.state) return amended;
  const saved: Visit = { ...amended, version: visit.version + 1 };
  writeVisit(work.database, saved);
  work.changed('visit', visit.id);
  return saved;
}

/** A note says what its author did and saw, so nobody signs for a colleague. */
function requireTreated(visit: Visit, signer: StaffMember): void {
  if (visit.therapistId === signer.id) return;
  throw new TautbandError('NOT_TREATING_THERAPIST', { therapistName: visit.therapistName });
}

function requireComplete(visit: Visit): void {
  const missing = missingForSignature(visit);
  if (missing.length > 0) throw new TautbandError('NOTE_INCOMPLETE', { missing });
}

function requireMayNeedle(signer: StaffMember, today: string): void {
  const { needlingAuthorisation } = signer;
  if (authorisationHolds(needlingAuthorisation, today)) return;
  const expired = needlingAuthorisation !== null && needlingAuthorisation.expiresOn < today;
  throw new TautbandError('NOT_AUTHORISED_TO_NEEDLE', {
    expiredOn: expired ? needlingAuthorisation.expiresOn : null,
  });
}

function noteOf(
  work: Work,
  visit: Visit,
  signature: { id: string; signer: StaffMember; needledBeforeStopReason: string | null },
): Note {
  const { id, signer, needledBeforeStopReason } = signature;
  const patient = patientById(work.database, visit.patientId);
  const therapist = staffById(work.database, visit.therapistId);
  if (!patient || !therapist) throw new Error('the visit points to nobody');
  const facts = noteContent({
    clinic: readClinic(work.database),
    patient,
    visit,
    therapist,
    signer,
    signedAt: work.at,
    needledBeforeStopReason,
    service: visit.feeId === null ? null : (feeById(work.database, visit.feeId)?.service ?? null),
    muscleName: (muscleId) => muscleById(muscleId)?.name ?? muscleId,
  });
  const content = canonicalJson(facts);
  return {
    id,
    templateVersion: facts.templateVersion,
    content,
    hash: createHash('sha256').update(content, 'utf8').digest('hex'),
    signedAt: work.at,
    signedBy: signer.id,
    signedByName: signer.name,
  };
}

function therapistBehind(work: Work): StaffMember {
  const person = staffById(work.database, staffIdOf(work));
  if (!person?.roles.includes('therapist')) throw new TautbandError('FORBIDDEN', { roles: ['therapist'] });
  return person;
}
