import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStore } from '../../../client/store-provider.tsx';
import { usePreviousVisit } from '../previous-visit.ts';
import type { SiteContent } from '../state/site-content.ts';
import type { VisitSession } from '../state/visit-session.ts';

const muscleOf = ({ muscleId, removed }: Pick<SiteContent, 'muscleId' | 'removed'>): string[] =>
  muscleId === null || removed ? [] : [muscleId];

/**
 * The muscles that win a close race under the finger: those of today, the latest first, those of the last visit, and
 * then what this patient and this therapist's patients were mostly needled in.
 */
export function useLikelyMuscles(session: VisitSession, sites: readonly SiteContent[]): readonly string[] {
  const { orpc } = useStore();
  const { patientId } = session.facts();
  const lastSites = usePreviousVisit(session).data?.sites;
  const usual = useQuery(orpc.patients.usualMuscles.queryOptions({ input: { id: patientId } })).data;
  return useMemo(() => {
    const lately = [...[...sites].reverse(), ...(lastSites ?? [])].flatMap(muscleOf);
    return [...new Set([...lately, ...(usual?.ofPatient ?? []), ...(usual?.ofTherapist ?? [])])];
  }, [sites, lastSites, usual]);
}
