import type { VisitState } from '../../../shared/contract/visit-records.ts';
import { isLocked } from '../../../shared/domain/visits/visit-state.ts';
import type { PillKind } from '../../ui/status-pill.tsx';

/** How a visit's state looks in a list: what still asks for something stands out. */
export function pillOfState(state: VisitState): PillKind {
  if (state === 'inTreatment') return 'active';
  if (state === 'ended') return 'caution';
  return isLocked(state) ? 'done' : 'quiet';
}
