import type { z } from 'zod';
import {
  emergencyById,
  treatmentsUnderWay,
  unconfirmedEmergenciesOf,
  writeEmergencyConfirmation,
  writeNewEmergency,
} from '../../../db/repositories/emergencies.ts';
import { visitsUnderWay } from '../../../db/repositories/emergencies-of-visits.ts';
import { sitesOfVisit } from '../../../db/repositories/sites.ts';
import { runningTimersOf, runningTimersOfVisit } from '../../../db/repositories/timers.ts';
import { visitStandingById } from '../../../db/repositories/visits.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type {
  Emergency,
  emergencyConfirmation,
  Timer,
  UnderWay,
  WaitingEmergency,
} from '../../../shared/contract/lock-records.ts';
import { sameContent } from '../../../shared/domain/same-content.ts';
import { needlePlaces, openNeedles } from '../../../shared/domain/visits/open-needles.ts';
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
    visits: treatments.length,
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

type Pressed = Pick<Emergency, 'id' | 'confirmedAt' | 'confirmedBy' | 'meanings'>;

/** Stops the clocks and writes down the time, the needles that were in, and the treatments it may be about. */
function keep(
  work: Work,
  pressed: Pressed,
  treatments: readonly { id: string; needlesIn: number }[],
  running: readonly Timer[],
): Emergency {
  stopTimers(work, running);
  const recorded: Emergency = {
    ...pressed,
    version: 1,
    recordedAt: work.at,
    staffId: staffIdOf(work),
    visitIds: treatments.map(({ id }) => id),
    openNeedles: needlesOf(treatments),
    stoppedTimers: running.map(({ id }) => id),
    account: null,
  };
  writeNewEmergency(work.database, recorded);
  work.changed('emergency', recorded.id);
  work.touches('visits');
  return recorded;
}

/** The one under this id when the caller pressed it before; under somebody else's id nothing is written. */
function pressedBefore(work: Work, id: string): Emergency | null {
  const known = emergencyById(work.database, id);
  if (known && known.staffId !== staffIdOf(work))
    throw new TautbandError('ID_TAKEN', { record: 'emergency' });
  return known;
}

/**
 * Writes down that something happened, before anybody has to say what. Whoever stands at a locked window may press: it
 * is about every treatment of the person logged in, and waits for an account.
 */
function record(work: Work, input: { id: string }): Emergency {
  const staffId = staffIdOf(work);
  const treatments = treatmentsUnderWay(work.database, staffId);
  const patientId = treatments[0]?.patientId;
  if (patientId !== undefined) work.concerns(patientId);
  const known = pressedBefore(work, input.id);
  if (known) return known;
  const pressed = { id: input.id, confirmedAt: null, confirmedBy: null, meanings: [] };
  return keep(work, pressed, treatments, runningTimersOf(work.database, staffId));
}

/** The same of one visit alone, by a therapist who is in it: the clocks of other patients run on, and who pressed is known. */
function recordInVisit(work: Work, input: { id: string; visitId: string }): Emergency {
  const { id, visitId } = input;
  const standing = requireStanding(work, visitId);
  const known = pressedBefore(work, id);
  if (known) {
    if (!known.visitIds.includes(visitId)) throw new TautbandError('ID_TAKEN', { record: 'emergency' });
    return known;
  }
  requireStep(standing.state, 'end');
  const pressed: Pressed = {
    id,
    confirmedAt: work.at,
    confirmedBy: staffIdOf(work),
    meanings: [{ visitId, meaning: 'here' }],
  };
  return keep(work, pressed, [standing], runningTimersOfVisit(work.database, visitId));
}

/** Those that wait for an account of the caller, now that it may be said whom they may be about. */
function waiting(work: Work): WaitingEmergency[] {
  if (work.actor.kind !== 'staff') return [];
  return unconfirmedEmergenciesOf(work.database, work.actor.staffId).map(
    ({ id, version, recordedAt, visitIds }) => ({
      id,
      version,
      recordedAt,
      visits: visitsUnderWay(work.database, visitIds).map((visit) => ({
        ...visit,
        places: visit.needlesIn === 0 ? [] : placesOf(work, visit.visitId),
      })),
    }),
  );
}

function placesOf(work: Work, visitId: string): WaitingEmergency['visits'][number]['places'] {
  const needles = openNeedles(sitesOfVisit(work.database, visitId));
  return needlePlaces(needles).map(({ site: { muscleId, structure, side, segment }, needles: count }) => ({
    muscleId,
    structure,
    side,
    segment,
    needles: count,
  }));
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

export const emergencies = { underWay, record, recordInVisit, waiting, confirm };
