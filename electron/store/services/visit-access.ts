import { type VisitStanding, visitById, visitStandingById } from '../../../db/repositories/visits.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { Visit, VisitState } from '../../../shared/contract/visit-records.ts';
import { type VisitAction, visitStep } from '../../../shared/domain/visits/visit-state.ts';
import type { Work } from '../work.ts';

/** The visit with everything in it, noted for the audit as shown. Throws NOT_FOUND. */
export function requireVisit(work: Work, id: string): Visit {
  const visit = visitById(work.database, id);
  if (!visit) throw new TautbandError('NOT_FOUND', { record: 'visit' });
  work.concerns(visit.patientId);
  return visit;
}

/** Just the standing of a visit, for records that hang on it. Throws NOT_FOUND. */
export function requireStanding(work: Work, visitId: string): VisitStanding {
  const standing = visitStandingById(work.database, visitId);
  if (!standing) throw new TautbandError('NOT_FOUND', { record: 'visit' });
  work.concerns(standing.patientId);
  return standing;
}

/** The state that the action leads to. Throws VISIT_SIGNED or VISIT_STATE when it may not be taken now. */
export function requireStep(state: VisitState, action: VisitAction): VisitState {
  const step = visitStep(state, action);
  if (step.allowed) return step.state;
  if (step.refusal === 'VISIT_SIGNED') throw new TautbandError('VISIT_SIGNED', {});
  throw new TautbandError('VISIT_STATE', { state });
}
