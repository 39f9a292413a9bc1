import { useQuery } from '@tanstack/react-query';
import type { ReactionOfPatient } from '../../shared/contract/reaction-records.ts';
import { useHasRole } from '../client/session-context.tsx';
import { useStore } from '../client/store-provider.tsx';

/** Every reaction of a patient, newest first; none for those who read no records. */
export function useReactions(patientId: string): readonly ReactionOfPatient[] {
  const { orpc } = useStore();
  const readsRecords = useHasRole('owner', 'therapist', 'student');
  const query = useQuery({
    ...orpc.reactions.ofPatient.queryOptions({ input: { patientId } }),
    enabled: readsRecords,
  });
  return query.data ?? [];
}
