import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { VisitSummary } from '../../../shared/contract/visit-records.ts';
import { useSession } from '../../client/session-context.tsx';
import { useStore } from '../../client/store-provider.tsx';
import { newId } from '../../lib/new-id.ts';

export type StartVisit = {
  /** Null where the person may not treat. */
  offer: 'start' | 'continue' | null;
  go: () => void;
  open: (visitId: string) => void;
  busy: boolean;
  error: Error | null;
};

/** Into the next visit of a patient: the one this therapist has under way, else a new one. */
export function useStartVisit(patientId: string, visits: readonly VisitSummary[]): StartVisit {
  const navigate = useNavigate();
  const { client, cached } = useStore();
  const session = useSession();
  // One id for all tries, so that a repeated one starts no second visit.
  const [visitId] = useState(newId);
  const underWay = visits.find(
    (visit) => visit.state === 'inTreatment' && visit.therapistId === session.staffId,
  );

  const open = (id: string) =>
    void navigate({ to: '/patients/$patientId/visits/$visitId', params: { patientId, visitId: id } });
  const start = useMutation({
    mutationFn: () => client.visits.start({ id: visitId, patientId }),
    onSuccess: (visit) => {
      cached.keepVisit(visit);
      open(visit.id);
    },
  });

  const mayTreat = session.roles.includes('therapist');
  return {
    offer: mayTreat ? (underWay ? 'continue' : 'start') : null,
    go: () => (underWay ? open(underWay.id) : start.mutate()),
    open,
    busy: start.isPending,
    error: start.error,
  };
}
