import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { VisitSummary } from '../../../shared/contract/visit-records.ts';
import { useSession } from '../../client/session-context.tsx';
import { useStore } from '../../client/store-provider.tsx';
import { findNeedlesIn, type NeedlesIn } from '../../lib/needles-in/find-needles-in.ts';
import { newId } from '../../lib/new-id.ts';

export type StartVisit = {
  /** The visits of other patients with needles in, while it is asked whether to start beside them. */
  needlesIn: readonly NeedlesIn[];
  stay: () => void;
  goToNeedlesIn: () => void;
  startBeside: () => void;
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

  const [needlesIn, setNeedlesIn] = useState<readonly NeedlesIn[]>([]);
  const openOf = (patient: string, id: string) =>
    void navigate({
      to: '/patients/$patientId/visits/$visitId',
      params: { patientId: patient, visitId: id },
    });
  const open = (id: string) => openOf(patientId, id);
  const start = useMutation({
    mutationFn: () => client.visits.start({ id: visitId, patientId }),
    onSuccess: (visit) => {
      cached.keepVisit(visit);
      open(visit.id);
    },
  });

  const ask = useMutation({
    mutationFn: () => findNeedlesIn(client, session.staffId),
    onSuccess: (found) => {
      const others = found.filter((visit) => visit.patientId !== patientId);
      if (others.length > 0) setNeedlesIn(others);
      else start.mutate();
    },
  });

  const mayTreat = session.roles.includes('therapist');
  return {
    offer: mayTreat ? (underWay ? 'continue' : 'start') : null,
    go: () => (underWay ? open(underWay.id) : ask.mutate()),
    needlesIn,
    stay: () => setNeedlesIn([]),
    goToNeedlesIn: () => {
      const [first] = needlesIn;
      setNeedlesIn([]);
      if (first) openOf(first.patientId, first.id);
    },
    startBeside: () => {
      setNeedlesIn([]);
      start.mutate();
    },
    open,
    busy: ask.isPending || start.isPending,
    error: ask.error ?? start.error,
  };
}
