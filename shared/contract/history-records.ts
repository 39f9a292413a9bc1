import { z } from 'zod';
import { site, visit } from './visit-records.ts';

/** A needled site as it counts in what visits show over time. */
export const needledSite = site.pick({
  id: true,
  ordinal: true,
  position: true,
  muscleId: true,
  structure: true,
  side: true,
  segment: true,
  ltrCount: true,
  ltrExhausted: true,
});
export type NeedledSite = z.infer<typeof needledSite>;

/**
 * A visit at which something was needled: ended, and not entered in error. Sites that were copied and never confirmed,
 * and those taken back, are not among its sites.
 */
export const needledVisit = visit
  .pick({ id: true, patientId: true, day: true, startedAt: true, painNow: true, painAfter: true })
  .extend({ sites: z.array(needledSite).min(1) });
export type NeedledVisit = z.infer<typeof needledVisit>;

/** Ids of muscles, the most often needled first. */
export const usualMuscles = z.object({ ofPatient: z.array(z.string()), ofTherapist: z.array(z.string()) });
export type UsualMuscles = z.infer<typeof usualMuscles>;
