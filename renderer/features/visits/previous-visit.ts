import { useQuery } from '@tanstack/react-query';
import type { Visit, VisitSummary } from '../../../shared/contract/visit-records.ts';
import { isTreated } from '../../../shared/domain/visits/visit-state.ts';
import { useStore } from '../../client/store-provider.tsx';
import type { VisitSession } from './state/visit-session.ts';

/** Id of the treatment before this one; null when it is the first. */
export function previousVisitOf(
  visit: Pick<Visit, 'id' | 'startedAt'>,
  visits: readonly Pick<VisitSummary, 'id' | 'startedAt' | 'state'>[],
): string | null {
  const earlier = visits.filter(
    ({ id, startedAt, state }) =>
      id !== visit.id && startedAt < visit.startedAt && (state === 'inTreatment' || isTreated(state)),
  );
  earlier.sort((left, right) => (left.startedAt < right.startedAt ? 1 : -1));
  return earlier[0]?.id ?? null;
}

/** The treatment before this one with all that was charted at it; undefined until it is read. */
export function usePreviousVisit(session: VisitSession) {
  const { orpc } = useStore();
  const id = session.previousVisitId;
  return useQuery(orpc.visits.get.queryOptions({ input: { id: id ?? '' }, enabled: id !== null }));
}
