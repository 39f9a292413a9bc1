import type { ReactionKind, ReactionTaxonomy } from '../../domain/reactions/taxonomy.ts';

type Written = Pick<ReactionKind, 'category' | 'sources'> & Partial<ReactionKind>;

/** What most of them are: of the whole person, mild, not serious, probably from the needle, no red flag. */
function kind(written: Written): ReactionKind {
  return {
    place: 'person',
    offered: 'rare',
    severity: 'mild',
    seriousness: 'notSerious',
    relation: 'probable',
    guide: null,
    guideWhen: null,
    ...written,
  };
}

/** At a site the needle is seen to do it. */
const atSite = { place: 'site', relation: 'certain' } as const;
/** Somebody has to judge what comes of it. */
const redFlag = { severity: 'severe', seriousness: null } as const;

/**
 * The first edition. It keeps apart what the surveys count apart, so that a clinic's own numbers can stand
 * beside theirs, and adds what the sources name. Rates per treatment: Brady 2014, 7,629 treatments; Boyce
 * 2020, 20,464 treatments.
 */
export const taxonomy1: ReactionTaxonomy = {
  version: 1,
  effectiveFrom: '1900-01-01',
  kinds: [
    // Bleeding 4.65 % (Brady), 16 % (Boyce).
    kind({ category: 'bleeding', ...atSite, offered: 'quick', sources: ['brady2014', 'boyce2020'] }),
    // Bruise 7.55 % (Brady), 7.7 % (Boyce). One that grows is `majorBleeding`.
    kind({
      category: 'bruise',
      ...atSite,
      offered: 'quick',
      sources: ['brady2014', 'boyce2020', 'southAfrica121'],
    }),
    // Pain after 2.19 % (Brady). Beyond three days it is looked at again (general practice).
    kind({
      category: 'painAfter',
      ...atSite,
      relation: 'probable',
      offered: 'quick',
      sources: ['brady2014', 'southAfrica121'],
    }),
    kind({
      category: 'faintness',
      offered: 'quick',
      guideWhen: { needled: 'neck', guide: 'neckSigns' },
      sources: ['southAfrica121'],
    }),
    // Pain during 3.01 % (Brady), 5.9 % (Boyce); the referral of a trigger point is none.
    kind({ category: 'painDuring', ...atSite, offered: 'common', sources: ['brady2014', 'boyce2020'] }),
    // 0.88 % (Brady); Boyce counts a long one as major.
    kind({ category: 'aggravation', offered: 'common', sources: ['brady2014', 'boyce2020'] }),
    // 0.26 % (Brady).
    kind({ category: 'drowsiness', offered: 'common', sources: ['brady2014', 'macPherson2005'] }),
    // 0.04 % (Brady).
    kind({ category: 'fatigue', sources: ['brady2014', 'macPherson2005'] }),
    // 0.14 % (Brady). New after the neck was needled, it is looked at as a sign of a vessel.
    kind({
      category: 'headache',
      guideWhen: { needled: 'neck', guide: 'neckSigns' },
      sources: ['brady2014', 'generalPractice'],
    }),
    // 0.13 % (Brady).
    kind({ category: 'nausea', sources: ['brady2014'] }),
    kind({ category: 'sweating', sources: ['southAfrica121'] }),
    kind({
      category: 'dizziness',
      guideWhen: { needled: 'neck', guide: 'neckSigns' },
      sources: ['southAfrica121', 'generalPractice'],
    }),
    // Altered emotions 0.04 %, shaking and claustrophobia 0.01 % each (Brady).
    kind({ category: 'emotional', sources: ['brady2014'] }),
    kind({ category: 'shaking', sources: ['brady2014'] }),
    kind({ category: 'claustrophobia', sources: ['brady2014'] }),
    // 0.01 % (Brady).
    kind({ category: 'itching', ...atSite, sources: ['brady2014'] }),
    kind({ category: 'burning', ...atSite, sources: ['clinicalIssue'] }),
    kind({ category: 'skin', ...atSite, relation: 'probable', sources: ['halle2016'] }),
    kind({ category: 'sleep', relation: 'possible', sources: ['clinicalIssue'] }),
    kind({ category: 'appetite', relation: 'possible', sources: ['clinicalIssue'] }),
    kind({ category: 'mood', relation: 'possible', sources: ['clinicalIssue'] }),
    // Numbness 0.01 % (Brady). Longer than a day or with weakness it is `nerveDeficit`.
    kind({ category: 'paraesthesia', ...atSite, offered: 'common', sources: ['brady2014', 'halle2016'] }),
    kind({ category: 'stuckNeedle', ...atSite, sources: ['southAfrica121'] }),
    kind({ category: 'bentNeedle', ...atSite, sources: ['generalPractice'] }),
    kind({
      category: 'syncope',
      severity: 'moderate',
      seriousness: null,
      guide: 'collapse',
      sources: ['southAfrica121', 'boyce2020'],
    }),
    kind({ category: 'seizure', ...redFlag, guide: 'collapse', sources: ['generalPractice'] }),
    kind({
      category: 'neckSigns',
      ...redFlag,
      guide: 'neckSigns',
      sources: ['halle2016b', 'generalPractice'],
    }),
    kind({
      category: 'nerveDeficit',
      ...redFlag,
      severity: 'moderate',
      place: 'site',
      guide: 'nerveDeficit',
      sources: ['boyce2020', 'halle2016'],
    }),
    // In no survey of needling: looked at as an emergency of the spine until it is shown to be none.
    kind({
      category: 'bladderBowel',
      ...redFlag,
      relation: 'cannotSay',
      guide: 'bladderBowel',
      sources: ['halle2016b', 'generalPractice'],
    }),
    kind({
      category: 'infection',
      ...redFlag,
      severity: 'moderate',
      place: 'site',
      guide: 'infection',
      sources: ['halle2016', 'boyce2020'],
    }),
    kind({
      category: 'majorBleeding',
      ...redFlag,
      ...atSite,
      guide: 'bleeding',
      sources: ['boyce2020', 'witt2009'],
    }),
    kind({
      category: 'compartment',
      ...redFlag,
      place: 'site',
      guide: 'bleeding',
      sources: ['halle2016', 'generalPractice'],
    }),
    kind({ category: 'brokenNeedle', ...redFlag, ...atSite, guide: 'needle', sources: ['generalPractice'] }),
    // A quarter (26 %) of 160 incidents of one reporting database.
    kind({
      category: 'forgottenNeedle',
      ...redFlag,
      ...atSite,
      severity: 'moderate',
      guide: 'needle',
      sources: ['strayNeedles'],
    }),
    // Boyce: among the 20 major events of 20,464 treatments. It may begin hours later.
    kind({
      category: 'pneumothorax',
      ...redFlag,
      guide: 'pneumothorax',
      sources: ['boyce2020', 'halle2016', 'southAfrica121', 'pneumothoraxCases'],
    }),
    kind({ category: 'organPuncture', ...redFlag, guide: 'organ', sources: ['halle2016', 'halle2016b'] }),
    // What nobody has sorted is presumed neither harmless nor serious.
    kind({ category: 'other', seriousness: null, relation: 'possible', sources: ['white2001'] }),
  ],
};
