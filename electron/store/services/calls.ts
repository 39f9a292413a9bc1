import type { z } from 'zod';
import { byVisit } from '../../../db/repositories/by-visit.ts';
import { readClinic } from '../../../db/repositories/clinic.ts';
import { reactionsOfDay } from '../../../db/repositories/reactions.ts';
import { sitesOfDay } from '../../../db/repositories/sites.ts';
import { staffById } from '../../../db/repositories/staff.ts';
import {
  callsOfDay,
  lastTreatmentDay,
  treatedVisitsOfDay,
  visitCallById,
  writeNewVisitCall,
} from '../../../db/repositories/visit-calls.ts';
import type { CallList, callInput, ListedCall, VisitCall } from '../../../shared/contract/call-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import { callReasons } from '../../../shared/domain/reactions/call-reasons.ts';
import { type Actor, staffIdOf, type Work } from '../work.ts';
import { holds } from './versioned.ts';
import { requireStanding } from './visit-access.ts';

const order: readonly ListedCall['state'][] = ['due', 'notReached', 'made'];

/**
 * Whom the clinic calls about the last day of treatment, by its own rule: those still to be called first. One statement
 * a table, however many visits the day had.
 */
function list(work: Work): CallList {
  const { callRule } = readClinic(work.database);
  const day = lastTreatmentDay(work.database, work.today());
  if (callRule === 'nobody' || day === null) return { day, calls: [] };
  const sites = byVisit(sitesOfDay(work.database, day));
  const reactions = byVisit(reactionsOfDay(work.database, day));
  const calls = byVisit(callsOfDay(work.database, day));
  const listed = treatedVisitsOfDay(work.database, day).flatMap(({ isFirstNeedling, ...visit }) => {
    const { visitId } = visit;
    const reasons = callReasons(callRule, {
      isFirstNeedling,
      sites: sites.get(visitId) ?? [],
      reactions: reactions.get(visitId) ?? [],
    });
    const made = calls.get(visitId) ?? [];
    return reasons.length === 0 ? [] : [{ ...visit, state: stateOf(made), reasons, calls: made }];
  });
  return {
    day,
    calls: asSeenBy(work.actor, listed).sort(
      (one, other) => order.indexOf(one.state) - order.indexOf(other.state),
    ),
  };
}

function stateOf(calls: readonly VisitCall[]): ListedCall['state'] {
  if (calls.length === 0) return 'due';
  return calls.every(({ outcome }) => outcome === 'notReached') ? 'notReached' : 'made';
}

/** The front desk sees whom to call and whether it was done; why, and what was said, is of the clinical record. */
function asSeenBy(actor: Actor, calls: ListedCall[]): ListedCall[] {
  const readsRecords =
    actor.kind !== 'staff' || actor.roles.some((role) => role === 'owner' || role === 'therapist');
  return readsRecords ? calls : calls.map((call) => ({ ...call, reasons: [], calls: [] }));
}

/** Writes down a call, or the try of one. */
function record(work: Work, input: z.output<typeof callInput>): VisitCall {
  const standing = requireStanding(work, input.visitId);
  const known = visitCallById(work.database, input.id);
  if (known) {
    if (!holds(known, input)) throw new TautbandError('ID_TAKEN', { record: 'visit_call' });
    return known;
  }
  const { state } = standing;
  if (state !== 'ended' && state !== 'signed' && state !== 'amended') {
    throw new TautbandError('VISIT_STATE', { state });
  }
  const recordedBy = staffIdOf(work);
  const recordedByName = staffById(work.database, recordedBy)?.name ?? '';
  const call: VisitCall = { ...input, recordedAt: work.at, recordedBy, recordedByName };
  writeNewVisitCall(work.database, call);
  work.changed('visit_call', call.id);
  work.touches('visits');
  return call;
}

export const calls = { list, record };
