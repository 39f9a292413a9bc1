import type { VisitState } from '../../../shared/contract/visit-records.ts';
import type { PillKind } from '../../ui/status-pill.tsx';

/** How a visit's state looks in a list: what still asks for something stands out. */
export function pillOfState(state: VisitState): PillKind {
  if (state === 'inTreatment') return 'active';
  if (state === 'ended') return 'caution';
  return state === 'signed' || state === 'amended' ? 'done' : 'quiet';
}
