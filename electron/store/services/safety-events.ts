import { clinicTimeZone } from '../../../db/repositories/clinic.ts';
import {
  addendumOfSafetyEvent,
  allSafetyEvents,
  safetyEventById,
  writeNewSafetyEvent,
  writeSafetyEvent,
  writeSafetyEventAddendum,
} from '../../../db/repositories/safety-events.ts';
import { visitStandingById } from '../../../db/repositories/visits.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type {
  SafetyEvent,
  SafetyEventChange,
  SafetyEventInput,
} from '../../../shared/contract/safety-event-records.ts';
import { dayOfInstant } from '../../../shared/domain/calendar.ts';
import { isToFollowUp } from '../../../shared/domain/reactions/safety-event.ts';
import { authorOf, type Work } from '../work.ts';
import { invalidInput } from './invalid-input.ts';
import { holds, isRepeat, nextVersion } from './versioned.ts';

/** Clocks of two PCs differ a little; what happened later than this is a slip of a key. */
const clockToleranceMilliseconds = 5 * 60_000;

/**
 * Keeps a report as its author wrote it. It concerns no patient: a visit is named by the owner alone, and what becomes of
 * a report is for the owner to see.
 */
function report(work: Work, input: SafetyEventInput): Record<string, never> {
  const wanted = asKept(input);
  const known = safetyEventById(work.database, input.id);
  if (known) {
    if (!holds(known, wanted)) throw new TautbandError('ID_TAKEN', { record: 'safety_event' });
    return {};
  }
  requireFacts(work, wanted);
  const author = authorOf(work);
  const event: SafetyEvent = {
    ...wanted,
    version: 1,
    visitId: null,
    closedOn: null,
    recordedAt: work.at,
    recordedBy: author.id,
    recordedByName: author.name,
    visitDay: null,
    patientId: null,
    addenda: [],
  };
  writeNewSafetyEvent(work.database, event);
  changed(work, event);
  return {};
}

/** What the owner decides about a report and adds beneath it. The report itself stays as it was written. */
function change(work: Work, { addendum, ...wanted }: SafetyEventChange): SafetyEvent {
  const stored = safetyEventById(work.database, wanted.id);
  if (!stored) throw new TautbandError('NOT_FOUND', { record: 'safety_event' });
  const patientId = patientOfVisit(work, stored, wanted.visitId) ?? stored.patientId;
  if (patientId !== null) work.concerns(patientId);
  const isAdded = addendum === null || isKnownAddendum(work, stored.id, addendum);
  if (isAdded && isRepeat(stored, wanted)) return stored;
  const version = nextVersion('safety_event', stored, wanted.version);
  requirePossibleEnd(work, stored, wanted);
  writeSafetyEvent(work.database, { ...stored, ...wanted, version });
  if (addendum !== null && !isAdded) add(work, stored.id, addendum);
  const written = safetyEventById(work.database, stored.id);
  if (!written) throw new Error('a changed event is gone');
  return changed(work, written);
}

type Words = NonNullable<SafetyEventChange['addendum']>;

/** Whether the same words were added before; under the same id nothing else is. */
function isKnownAddendum(work: Work, eventId: string, words: Words): boolean {
  const known = addendumOfSafetyEvent(work.database, words.id);
  if (!known) return false;
  const isSame = known.eventId === eventId && holds(known.addendum, words);
  if (!isSame) throw new TautbandError('ID_TAKEN', { record: 'safety_event_addendum' });
  return true;
}

function add(work: Work, eventId: string, words: Words): void {
  const author = authorOf(work);
  writeSafetyEventAddendum(work.database, eventId, {
    ...words,
    writtenAt: work.at,
    writtenBy: author.id,
    writtenByName: author.name,
  });
  work.changed('safety_event_addendum', words.id);
}

/** Whose visit a near miss is said to have been in. */
function patientOfVisit(work: Work, { kind }: SafetyEvent, visitId: string | null): string | null {
  if (visitId === null) return null;
  if (kind === 'needleStick') throw invalidInput({ path: ['visitId'], problem: 'noVisitOfStick' });
  const visit = visitStandingById(work.database, visitId);
  if (!visit) throw invalidInput({ path: ['visitId'], problem: 'unknownVisit' });
  return visit.patientId;
}

/** One way to write an instant, so that events sort by it. */
function asKept(input: SafetyEventInput): SafetyEventInput {
  return { ...input, happenedAt: new Date(input.happenedAt).toISOString() };
}

function requireFacts(work: Work, { kind, happenedAt, staffConcerned }: SafetyEventInput): void {
  if (Date.parse(happenedAt) > Date.parse(work.at) + clockToleranceMilliseconds) {
    throw invalidInput({ path: ['happenedAt'], problem: 'inFuture' });
  }
  if (kind === 'needleStick' && staffConcerned === '') {
    throw invalidInput({ path: ['staffConcerned'], problem: 'required' });
  }
}

function requirePossibleEnd(
  work: Work,
  { happenedAt }: SafetyEvent,
  { closedOn }: Pick<SafetyEventChange, 'closedOn'>,
): void {
  if (closedOn === null) return;
  if (closedOn > work.today()) throw invalidInput({ path: ['closedOn'], problem: 'inFuture' });
  if (closedOn < dayOfInstant(happenedAt, clinicTimeZone(work.database))) {
    throw invalidInput({ path: ['closedOn'], problem: 'beforeOnset' });
  }
}

function changed(work: Work, event: SafetyEvent): SafetyEvent {
  work.changed('safety_event', event.id);
  work.touches('safety');
  return event;
}

/** Every report, those to follow up first, then the newest. */
function list(work: Work): SafetyEvent[] {
  const events = allSafetyEvents(work.database);
  return [...events.filter(isToFollowUp), ...events.filter((event) => !isToFollowUp(event))];
}

export const safetyEvents = { report, change, list };
