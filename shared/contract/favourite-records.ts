import { z } from 'zod';
import { id, requiredText, version } from './fields.ts';
import { needle, site, structureKind, technique } from './visit-records.ts';
import { approach } from './visit-words.ts';

const { position, muscleId, structure, side, segment, siteType, dwellSeconds } = site.shape;

/** How a therapist begins: what the next site takes over in place of the site before. */
export const preset = z.object({
  kind: z.literal('preset'),
  /** For a visit that says none yet. */
  approach: approach.nullable(),
  needle,
  technique,
  dwellSeconds,
});
export type Preset = z.infer<typeof preset>;

/** A place of a point set: where and how, and nothing of what came of it. */
export const point = z
  .object({ position, muscleId, structure, structureKind, side, segment, siteType, needle, technique })
  .refine((one) => one.muscleId !== null || Boolean(one.structure), {
    path: ['muscleId'],
    message: 'structureNeeded',
  })
  .refine((one) => one.muscleId === null || one.structureKind === 'muscle', {
    path: ['structureKind'],
    message: 'muscleOnly',
  });
export type Point = z.infer<typeof point>;

/** Places that are needled together, for instance for a hip. */
export const pointSet = z.object({
  kind: z.literal('pointSet'),
  /** Under which they were kept: what is called as usual there is called as usual where they are placed. */
  approach: approach.nullable(),
  points: z.array(point).min(1, 'required').max(60, 'tooHigh'),
});
export type PointSet = z.infer<typeof pointSet>;

/** What a therapist keeps to chart faster, under a name; each has their own. */
const favouriteFields = z.object({
  id,
  version,
  name: requiredText.max(60, 'tooLong'),
  content: z.discriminatedUnion('kind', [preset, pointSet]),
});
export const favouriteInput = favouriteFields;
export const favourite = favouriteFields;
export type Favourite = z.infer<typeof favourite>;
