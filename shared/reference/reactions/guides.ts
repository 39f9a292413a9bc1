import type { GuideId } from '../../domain/reactions/taxonomy.ts';
import type { redFlags } from '../../messages/en/red-flags.ts';
import type { ReactionSource } from './sources.ts';

export type GuideStep = keyof typeof redFlags.step;
export type GuideRecord = keyof typeof redFlags.record;

/** A guided path: steps in their order, what is to be written down, and where its facts are from. */
export type Guide = {
  readonly id: GuideId;
  readonly steps: readonly GuideStep[];
  readonly record: readonly GuideRecord[];
  readonly sources: readonly ReactionSource[];
};

/** The ids of steps keep their meaning for good: a reaction keeps which were done and when. */
const written: Record<GuideId, Omit<Guide, 'id'>> = {
  // Lying down, legs raised, water and sugar: Board Notice 121. Breathing and seizure: first aid.
  collapse: {
    steps: ['lieDown', 'breathing', 'onTheSide', 'seizure', 'wakeUp', 'goesHome'],
    record: ['times', 'vitals', 'needles', 'told'],
    sources: ['southAfrica121', 'generalPractice'],
  },
  // Onset after 30 minutes, 2 and 4 hours; an X-ray positive two days later: published cases.
  pneumothorax: {
    steps: ['needlesOut', 'sitUp', 'breathless', 'chestToday', 'tellLung'],
    record: ['times', 'vitals', 'needles', 'told'],
    sources: ['boyce2020', 'halle2016', 'southAfrica121', 'pneumothoraxCases'],
  },
  neckSigns: {
    steps: ['noNeck', 'strokeLook', 'strokeCall', 'dizzyWait'],
    record: ['times', 'vitals', 'needles', 'told'],
    sources: ['halle2016b', 'generalPractice'],
  },
  nerveDeficit: {
    steps: ['needleBack', 'compareSides', 'nerveGrows', 'nervePhysician'],
    record: ['times', 'examination', 'needles', 'told'],
    sources: ['boyce2020', 'halle2016', 'generalPractice'],
  },
  bladderBowel: {
    steps: ['stopSpine', 'saddle', 'spineNow', 'sendAlong'],
    record: ['times', 'examination', 'needles', 'told'],
    sources: ['halle2016b', 'generalPractice'],
  },
  infection: {
    steps: ['sepsis', 'redness', 'noNeedleHere', 'keepLot'],
    record: ['times', 'place', 'needles', 'told'],
    sources: ['halle2016', 'generalPractice'],
  },
  bleeding: {
    steps: ['press', 'compartmentLook', 'atHeart', 'bleedCall'],
    record: ['times', 'place', 'examination', 'told'],
    sources: ['boyce2020', 'halle2016', 'generalPractice'],
  },
  needle: {
    steps: ['keepStill', 'grip', 'markSpot', 'toImaging', 'leftBehind', 'countAgain'],
    record: ['times', 'needles', 'pieces', 'told'],
    sources: ['strayNeedles', 'generalPractice'],
  },
  organ: {
    steps: ['lieStill', 'shock', 'organToday', 'tellOrgan'],
    record: ['times', 'vitals', 'needles', 'told'],
    sources: ['halle2016', 'halle2016b', 'generalPractice'],
  },
};

const allSteps: ReadonlySet<string> = new Set(Object.values(written).flatMap(({ steps }) => steps));

/** Whether any guided path has such a step. */
export function isGuideStep(step: string): boolean {
  return allSteps.has(step);
}

/** The guided path of a kind of red flag. */
export function guide(id: GuideId): Guide {
  return { id, ...written[id] };
}
