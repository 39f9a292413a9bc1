import type { NeedledSite } from '../../contract/history-records.ts';

/** What makes sites of several visits the same: the muscle, or the structure in words, and the patient's side. */
export type NeedledPlace = Pick<NeedledSite, 'muscleId' | 'structure' | 'side'>;

/** One text for one place. Words are compared without case and outer spaces. */
export function placeKey({ muscleId, structure, side }: NeedledPlace): string {
  return [muscleId ?? `:${(structure ?? '').trim().toLowerCase()}`, side].join(' ');
}
