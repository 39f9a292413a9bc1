import { z } from 'zod';
import { drawnViews } from '../../domain/body/drawn-half.ts';
import { hazardCodes } from './hazards.ts';

const words = z.string().trim().min(1);
const point = z.strictObject({ across: z.number().min(-222).max(222), down: z.number().min(0).max(1000) });

/** One root, a range of them or cranial nerves: `C5-C6`, `CN XI, C2-C4`, `C6-C7 (C5)`. */
const roots = z
  .string()
  .regex(
    /^((CN [IVX]+\d?)|([CTLS]\d+(-[CTLS]\d+)?)|[IVX]+)((, | )\(?((CN )?[IVX]+\d?|[CTLS]\d+(-[CTLS]\d+)?)\)?)*$/,
  );

const place = z.strictObject({
  view: z.enum(drawnViews),
  kind: z.enum(['area', 'band']),
  points: z.array(point).min(2),
  halfWidth: z.number().min(0).max(12),
  depth: z.number().int().min(0).max(3),
  usual: point,
  along: z.array(point).min(1),
});

/** What every muscle of the catalogue must say, and nothing else. */
export const muscleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: words,
  shortNames: z.array(words),
  region: words,
  views: z.array(z.enum(['front', 'back', 'side'])).min(1),
  nerve: words,
  roots,
  risk: z.enum(['low', 'moderate', 'high']),
  hazards: words,
  hazardCodes: z.array(z.enum(hazardCodes)).min(1),
  needled: z.enum(['often', 'sometimes', 'rarely']),
  byLevel: z.boolean(),
  advanced: z.boolean(),
  usuallyAvoided: z.boolean(),
  note: words.nullable(),
  places: z.array(place).min(1),
});
