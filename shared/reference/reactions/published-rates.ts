import type { ReactionCategory } from '../../contract/reaction-records.ts';

/** A prospective survey that counted events per treatment, as `safetyRates` counts them per needled visit. */
export type PublishedStudy = {
  readonly id: 'brady2014' | 'boyce2020';
  readonly treatments: number;
  /** Minor events of any kind. */
  readonly minorEvents: number;
  /** Minor events per 100 treatments. */
  readonly minorPer100: number;
  /** Events per 100 treatments by category, as far as the survey gives them. */
  readonly per100: Partial<Record<ReactionCategory, number>>;
};

/**
 * Brady S et al., J Man Manip Ther 2014;22:134–140: 39 physiotherapists in Ireland, ten months, trigger-point dry
 * needling. Boyce D et al., Int J Sports Phys Ther 2020;15:103–113: 420 physical therapists in the United States, six
 * weeks; the text counts 20,464 treatments, the abstract also prints 20,494. Surveys that count patients or consultations
 * of acupuncture are left out: their unit is another one.
 */
export const publishedStudies: readonly PublishedStudy[] = [
  {
    id: 'brady2014',
    treatments: 7629,
    minorEvents: 1463,
    minorPer100: 19.18,
    per100: {
      bruise: 7.55,
      bleeding: 4.65,
      painDuring: 3.01,
      painAfter: 2.19,
      aggravation: 0.88,
      drowsiness: 0.26,
      headache: 0.14,
      nausea: 0.13,
      fatigue: 0.04,
      emotional: 0.04,
      shaking: 0.01,
      itching: 0.01,
      claustrophobia: 0.01,
      paraesthesia: 0.01,
    },
  },
  {
    id: 'boyce2020',
    treatments: 20_464,
    minorEvents: 7531,
    minorPer100: 36.7,
    per100: { bleeding: 16, bruise: 7.7, painDuring: 5.9 },
  },
];
