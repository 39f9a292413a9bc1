import type { Site } from '../../shared/contract/visit-records.ts';
import { muscleById } from '../../shared/reference/muscles/muscles.ts';

/** The muscle as the catalogue calls it, or the structure in the therapist's words. */
export function siteName({ muscleId, structure }: Pick<Site, 'muscleId' | 'structure'>): string {
  return (muscleId === null ? structure : (muscleById(muscleId)?.name ?? muscleId)) ?? '';
}
