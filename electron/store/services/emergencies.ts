import type { z } from 'zod';
import {
  emergencyById,
  treatmentsUnderWay,
  unconfirmedEmergenciesOf,
  writeEmergencyConfirmation,
  writeNewEmergency,
} from '../../../db/repositories/emergencies.ts';
import { visitsUnderWay } from '../../../db/repositories/emergencies-of-visits.ts';
import { runningTimersOf, runningTimersOfVisit } from '../../../db/repositories/timers.ts';
import { visitStandingById } from '../../../db/repositories/visits.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type {
  Emergency,
  emergencyConfirmation,
  UnderWay,
  WaitingEmergency,
} from '../../../shared/contract/lock-records.ts';
import { sameContent } from '../../../shared/domain/same-content.ts';
import { staffIdOf, type Work } from '../work.ts';
import { invalidInput } from './invalid-input.ts';
import { stopTimers } from './timers.ts';
import { isRepeat, nextVersion } from './versioned.ts';
import { requireStanding, requireStep } from './visit-access.ts';

function needlesOf(treatments: readonly { needlesIn: number }[]): number {
  return treatments.reduce((sum, { needlesIn }) => sum + needlesIn, 0);
}

/** What a locked window shows: numbers and clocks, no name and nothing that leads to one. */
function underWay(work: Work): UnderWay {
  if (work.actor.kind !== 'staff') return { openNeedles: 0, visits: 0, timers: [], emergencies: [] };
  const { staffId } = work.actor;
  const treatments = treatmentsUnderWay(work.database, staffId);
  return {
    openNeedles: needlesOf(treatments),
    visits: treatments.filter(({ needlesIn }) => needlesIn > 0).length,
    timers: runningTimersOf(work.database, staffId).map(({ id, seconds, startedAt }) => ({
      id,
      seconds,
      startedAt,
    })),
    emergencies: unconfirmedEmergenciesOf(work.database, staffId).map(
      ({ id, version, recordedAt, openNeedles }) => ({ id, version, recordedAt, openNeedles }),
    ),
  };
}

/**
 * Writes down that something happened, before anybody has to say what. At a locked window it is about every treatment
 * of the person logged in, and waits for an account; pressed in a visit it is about that one alone, the clocks of other
 * patients run on, and who pressed is known.
 */
function record(work: Work, input: { id: string; visitId?: string | undefined }): Emergency {
  const staffId = staffIdOf(work);
  const { visitId } = input;
  const pressedIn = visitId === undefined ? null : requireStanding(work, visitId);
  const treatments = pressedIn ? [pressedIn] : treatmentsUnderWay(work.database, staffId);
  const patientId = treatments[0]?.patientId;
  if (patientId !== undefined) work.concerns(patientId);
  const known = emergencyById(work.database, input.id);
  if (known) {
    const isThis = visitId === undefined || known.visitIds.includes(visitId);
    if (known.staffId !== staffId || !isThis) throw new TautbandError('ID_TAKEN', { record: 'emergency' });
    return known;
  }
  if (pressedIn) requireStep(pressedIn.state, 'end');
  const running = pressedIn
    ? runningTimersOfVisit(work.database, pressedIn.id)
    : runningTimersOf(work.database, staffId);
  stopTimers(work, running);
  const recorded: Emergency = {
    id: input.id,
    version: 1,
    recordedAt: work.at,
    staffId,
    visitIds: treatments.map(({ id }) => id),
    openNeedles: needlesOf(treatments),
    stoppedTimers: running.map(({ id }) => id),
    confirmedAt: pressedIn && work.at,
    confirmedBy: pressedIn && staffId,
    meanings: pressedIn ? [{ visitId: pressedIn.id, meaning: 'here' }] : [],
    account: null,
  };
  writeNewEmergency(work.database, recorded);
  work.changed('emergency', recorded.id);
  work.touches('visits');
  return recorded;
}

/** Those that wait for an account of the caller, now that it may be said whom they may be about. */
function waiting(work: Work): WaitingEmergency[] {
  if (work.actor.kind !== 'staff') return [];
  return unconfirmedEmergenciesOf(work.database, work.actor.staffId).map(
    ({ id, version, recordedAt, visitIds }) => ({
      id,
      version,
      recordedAt,
      visits: visitsUnderWay(work.database, visitIds),
    }),
  );
}

/** Says what it was, of every visit it may be about; it stays on the record of each, also where it was a mistake. */
function confirm(work: Work, input: z.output<typeof emergencyConfirmation>): Emergency {
  const stored = emergencyById(work.database, input.id);
  if (!stored) throw new TautbandError('NOT_FOUND', { record: 'emergency' });
  const visitId = stored.visitIds[0];
  const standing = visitId === undefined ? null : visitStandingById(work.database, visitId);
  if (standing) work.concerns(standing.patientId);
  if (isRepeat(stored, input)) return stored;
  const version = nextVersion('emergency', stored, input.version);
  const said = input.meanings.map(({ visitId: of }) => of);
  if (!sameContent([...said].sort(), [...stored.visitIds].sort())) {
    throw invalidInput({ path: ['meanings'], problem: 'required' });
  }
  const confirmed: Emergency = {
    ...stored,
    version,
    confirmedAt: work.at,
    confirmedBy: staffIdOf(work),
    meanings: input.meanings,
    account: input.account,
  };
  writeEmergencyConfirmation(work.database, confirmed);
  work.changed('emergency', confirmed.id);
  work.touches('visits');
  return confirmed;
}

export const emergencies = { underWay, record, waiting, confirm };
