import type { ScreeningQuestionSet } from '../../domain/screening/question-set.ts';

/**
 * The first set. Published lists differ on most points; only what all of them treat as absolute for the
 * whole person and for today stops needling here. Everything else is a caution that the therapist weighs.
 *
 * Sources, as the comments name them:
 * - APTA lineage: list of absolute and relative contraindications widely copied from McEvoy's chapter.
 * - ASAP lineage: Australian guidelines for safe acupuncture and dry needling.
 * - BC consent form: IMS consent of a Victoria clinic; Delta: IMS page of a clinic there.
 * - Dutch and course lists: intake questions of a Dutch clinic and of a physiotherapy needling course.
 */
export const questionSet1: ScreeningQuestionSet = {
  version: 1,
  questions: [
    // Unwilling, or needle phobia: absolute in the APTA lineage and every clinic list seen.
    { id: 'unwilling', level: 'stop' },
    // Unable to understand or consent: absolute in the APTA lineage. Capacity, not age.
    { id: 'cannotConsent', level: 'stop' },
    // Systemic infection or fever: Delta, Dutch and course lists. A local infection is a matter of the site.
    { id: 'feverOrInfection', level: 'stop' },
    // Medical emergency or acute medical condition: absolute in the APTA lineage.
    { id: 'acutelyUnwell', level: 'stop' },
    // Pregnancy: absolute, first trimester only, or caution, by source; relative in the APTA lineage.
    { id: 'pregnancy', level: 'caution' },
    // Munoz 2022: antithrombotics "should not be considered an absolute contraindication". Bleeding
    // disorders: relative in the APTA lineage.
    { id: 'bleeding', level: 'caution' },
    // Pacemaker, implants, artificial joints: BC consent form, ASAP lineage. Heart valve: Dutch list.
    { id: 'implant', level: 'caution' },
    // Compromised immune system: relative in the APTA lineage and the course list; uncontrolled autoimmune
    // illness: one clinic's list.
    { id: 'reducedImmunity', level: 'caution' },
    // Malignant tumour: case by case in the Dutch list, relative or local elsewhere.
    { id: 'activeCancer', level: 'caution' },
    // Surgery: three months around the site is one clinic's figure; recent joint surgery in the Dutch list.
    { id: 'recentSurgery', level: 'caution' },
    // The limb is never needled (APTA and ASAP lineages); the rest of the body may be.
    { id: 'lymphoedema', level: 'caution' },
    // Diabetes, peripheral neuropathy: relative in the APTA lineage and the course list.
    { id: 'diabetesOrNumbness', level: 'caution' },
    // Unstable bone injury: Delta. Severe osteoporosis: one clinic's list.
    { id: 'fragileBones', level: 'caution' },
    // Fainting before: asked at each visit by general practice. Epilepsy: relative in the APTA lineage.
    { id: 'faintingOrSeizures', level: 'caution' },
    // Eaten today: general practice, since hunger makes faint.
    { id: 'notEaten', level: 'caution' },
    // Nickel or chromium allergy: course and Dutch lists.
    { id: 'metalAllergy', level: 'caution' },
    // Varicose veins, inflamed or infected skin: avoided at the site, ASAP lineage.
    { id: 'skinAtSite', level: 'caution' },
  ],
};
