import type { VisitSummary } from '../../../shared/contract/visit-records.ts';
import type { StoreClient } from '../../client/store-client.ts';

/** A visit of a therapist that has needles in. */
export type NeedlesIn = Pick<VisitSummary, 'id' | 'patientId' | 'patientName' | 'needlesIn'>;

/** The visits of this therapist that are in treatment with needles in, today's and earlier ones. */
export async function findNeedlesIn(client: StoreClient, therapistId: string): Promise<NeedlesIn[]> {
  const { visits, unsigned } = await client.visits.ofDay({});
  return [...visits, ...unsigned].filter(
    (visit) => visit.state === 'inTreatment' && visit.needlesIn > 0 && visit.therapistId === therapistId,
  );
}
