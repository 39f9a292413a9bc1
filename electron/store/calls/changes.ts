import { EventPublisher } from '@orpc/server';
import type { Change } from '../../../shared/contract/chart-records.ts';

/** Tells every window which topics a commit touched. */
export type ChangePublisher = EventPublisher<{ change: Change }>;

export function createChangePublisher(): ChangePublisher {
  return new EventPublisher<{ change: Change }>();
}
