import type { ListedCall, VisitCall } from '../../contract/call-records.ts';

type CallState = ListedCall['state'];

/**
 * Where the call about a visit stands after what was written down, the oldest first. It was made once somebody was
 * reached; until then the last word holds, so that one that was set aside can be tried again.
 */
export function callState(calls: readonly Pick<VisitCall, 'outcome'>[]): CallState {
  const last = calls.at(-1);
  if (last === undefined) return 'due';
  if (calls.some(({ outcome }) => outcome === 'noComplaint' || outcome === 'complaint')) return 'made';
  return last.outcome === 'setAside' ? 'setAside' : 'notReached';
}

/** Whether nobody needs to call any more. */
export function isSettled(state: CallState): boolean {
  return state === 'made' || state === 'setAside';
}
