import { clinicTimeZone } from '../../../db/repositories/clinic.ts';
import {
  allSafetyEvents,
  safetyEventById,
  writeNewSafetyEvent,
  writeSafetyEvent,
} from '../../../db/repositories/safety-events.ts';
import { staffById } from '../../../db/repositories/staff.ts';
import { visitStandingById } from '../../../db/repositories/visits.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type {
  SafetyEvent,
  SafetyEventChange,
  SafetyEventInput,
} from '../../../shared/contract/safety-event-records.ts';
import { dayOfInstant } from '../../../shared/domain/calendar.ts';
import { isToFollowUp } from '../../../shared/domain/reactions/safety-event.ts';
import { staffIdOf, type Work } from '../work.ts';
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
  const recordedBy = staffIdOf(work);
  const event: SafetyEvent = {
    ...wanted,
    version: 1,
    visitId: null,
    closedOn: null,
    recordedAt: work.at,
    recordedBy,
    recordedByName: staffById(work.database, recordedBy)?.name ?? '',
    visitDay: null,
    patientId: null,
  };
  writeNewSafetyEvent(work.database, event);
  changed(work, event);
  return {};
}

function change(work: Work, input: SafetyEventChange): SafetyEvent {
  const wanted = asKept(input);
  const stored = safetyEventById(work.database, input.id);
  if (!stored) throw new TautbandError('NOT_FOUND', { record: 'safety_event' });
  if (isRepeat(stored, wanted)) return stored;
  const version = nextVersion('safety_event', stored, input.version);
  requireFacts(work, wanted);
  requirePossibleEnd(work, wanted);
  if (wanted.visitId !== null) {
    if (wanted.kind === 'needleStick') throw invalidInput({ path: ['visitId'], problem: 'noVisitOfStick' });
    if (!visitStandingById(work.database, wanted.visitId)) {
      throw invalidInput({ path: ['visitId'], problem: 'unknownVisit' });
    }
  }
  writeSafetyEvent(work.database, { ...stored, ...wanted, version });
  const written = safetyEventById(work.database, input.id);
  if (!written) throw new Error('a changed event is gone');
  return changed(work, written);
}

/** One way to write an instant, so that events sort by it. */
function asKept<Input extends { happenedAt: string }>(input: Input): Input {
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

function requirePossibleEnd(work: Work, { closedOn, happenedAt }: SafetyEventChange): void {
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
