import type { z } from 'zod';
import { byVisit } from '../../../db/repositories/by-visit.ts';
import { readClinic } from '../../../db/repositories/clinic.ts';
import { reactionsOfDays } from '../../../db/repositories/reactions.ts';
import { sitesOfDays } from '../../../db/repositories/sites.ts';
import {
  callsOf,
  treatedVisitsOf,
  visitCallById,
  writeNewVisitCall,
} from '../../../db/repositories/visit-calls.ts';
import type { CallList, callInput, ListedCall, VisitCall } from '../../../shared/contract/call-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import { dayOfInstant, daysBefore } from '../../../shared/domain/calendar.ts';
import { callReasons } from '../../../shared/domain/reactions/call-reasons.ts';
import { callState, isSettled } from '../../../shared/domain/reactions/call-state.ts';
import { isDeath } from '../../../shared/domain/reactions/reaction-state.ts';
import { isTreated } from '../../../shared/domain/visits/visit-state.ts';
import { type Actor, authorOf, readsRecords, type Work } from '../work.ts';
import { holds } from './versioned.ts';
import { requireStanding } from './visit-access.ts';

const order: readonly ListedCall['state'][] = ['due', 'notReached', 'made', 'setAside'];

/**
 * Whom the clinic calls, by its own rule: those still to be called first, the oldest on top. A call stays until it is
 * made or set aside, or is older than the clinic's days; what was settled today stays to be seen. One statement a
 * table, however many visits the days had.
 */
function list(work: Work): CallList {
  const { callRule: rule, callDays, timeZone } = readClinic(work.database);
  const today = work.today();
  if (rule === 'nobody') return { rule, days: callDays, calls: [] };
  const days = { from: daysBefore(today, callDays), before: today };
  const sites = byVisit(sitesOfDays(work.database, days));
  const reactions = byVisit(reactionsOfDays(work.database, days));
  const calls = byVisit(callsOf(work.database, days));
  const visits = treatedVisitsOf(work.database, days);
  const died = new Set(
    visits.filter(({ visitId }) => reactions.get(visitId)?.some(isDeath)).map(({ patientId }) => patientId),
  );
  const listed = visits.flatMap(({ isFirstNeedling, ...visit }) => {
    const { visitId } = visit;
    const made = calls.get(visitId) ?? [];
    const state = callState(made);
    const settledAt = isSettled(state) ? made.at(-1)?.recordedAt : undefined;
    if (settledAt !== undefined && dayOfInstant(settledAt, timeZone) < today) return [];
    const reasons = callReasons(rule, {
      isFirstNeedling,
      patientDied: died.has(visit.patientId),
      sites: sites.get(visitId) ?? [],
      reactions: reactions.get(visitId) ?? [],
    });
    return reasons.length === 0 ? [] : [{ ...visit, state, reasons, calls: made }];
  });
  return {
    rule,
    days: callDays,
    calls: asSeenBy(work.actor, listed).sort(
      (one, other) => order.indexOf(one.state) - order.indexOf(other.state),
    ),
  };
}

/** The front desk sees whom to call and whether it was done; why, and what was said, is of the clinical record. */
function asSeenBy(actor: Actor, calls: ListedCall[]): ListedCall[] {
  return readsRecords(actor) ? calls : calls.map((call) => ({ ...call, reasons: [], calls: [] }));
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
  if (!isTreated(state)) throw new TautbandError('VISIT_STATE', { state });
  const author = authorOf(work);
  const call: VisitCall = {
    ...input,
    recordedAt: work.at,
    recordedBy: author.id,
    recordedByName: author.name,
  };
  writeNewVisitCall(work.database, call);
  work.changed('visit_call', call.id);
  work.touches('visits');
  return call;
}

export const calls = { list, record };
