import { useQuery } from '@tanstack/react-query';
import type { ReactionOfPatient } from '../../shared/contract/reaction-records.ts';
import { useHasRole } from '../client/session-context.tsx';
import { useStore } from '../client/store-provider.tsx';

export type ReactionsRead = {
  /** Newest first; empty too while they are not read yet, and for those who read no records. */
  reactions: readonly ReactionOfPatient[];
  /** Whether the reactions are those of the record, so that an empty list says there are none. */
  isRead: boolean;
  /** Why they could not be read, or not be read again. */
  error: Error | null;
  isReading: boolean;
  readAgain: () => void;
};

/** Every reaction of a patient, and whether it could be read. */
export function useReactions(patientId: string): ReactionsRead {
  const { orpc } = useStore();
  const readsRecords = useHasRole('owner', 'therapist', 'student');
  const query = useQuery({
    ...orpc.reactions.ofPatient.queryOptions({ input: { patientId } }),
    enabled: readsRecords,
  });
  return {
    reactions: query.data ?? [],
    isRead: query.data !== undefined,
    error: query.error,
    isReading: query.isFetching,
    readAgain: () => void query.refetch(),
  };
}
