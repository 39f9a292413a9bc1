import type { Approach } from '../../contract/visit-words.ts';

/**
 * The consent to needling, as a patient reads it. A signed consent keeps the whole text, so that a new edition
 * changes nothing that was signed; it only asks everybody to sign again.
 *
 * What it must say: that it may hurt (a twitch or a cramp is wanted), the frequent effects and the rare serious
 * ones with their order of size (Brady 2014: bruise 7.6 %, bleeding 4.7 %; Boyce 2020: serious below 0.1 %),
 * that a collapsed lung may show hours later, other ways to treat, and that the patient may stop at any time.
 */
export type ConsentText = {
  version: number;
  title: string;
  sections: { heading: string; paragraphs: string[]; list: string[] }[];
  /** What the signature says. */
  statement: string;
};

/** Raised with every change of the words below. */
export const consentTextVersion = 1;

/** What each approach is called where the clinic has no word of its own. */
const usualNames: Record<Approach, string> = {
  gunnIms: 'intramuscular stimulation (IMS)',
  triggerPointDryNeedling: 'dry needling',
  superficial: 'superficial dry needling',
};

/** The clinic's own word for the approach, or the usual one. */
export function approachWord(approach: Approach, names: Readonly<Record<Approach, string>>): string {
  return names[approach].trim() || usualNames[approach];
}

/** The current text with the clinic's word for the approach in it. */
export function consentText(word: string): ConsentText {
  return {
    version: consentTextVersion,
    title: `Consent to ${word}`,
    sections: [
      {
        heading: 'What is done',
        paragraphs: [
          `Your physiotherapist puts thin, sterile needles through the skin into tight or sore muscles, or beside the spine. No drug is injected. Each needle is new and used for you alone. This clinic calls it ${word}.`,
          'The aim is less pain and easier movement. Nobody can promise that it will help you.',
        ],
        list: [],
      },
      {
        heading: 'How it may feel',
        paragraphs: [
          'It may hurt for a moment. The muscle may twitch or cramp, and the pain you know may come up. You may be sore for a day or two, or tired afterwards: do not drive while you feel drowsy.',
        ],
        list: [],
      },
      {
        heading: 'What can go wrong',
        paragraphs: [
          'Small things are common: they follow about one treatment in five. Serious ones are rare, fewer than one in a thousand treatments.',
        ],
        list: [
          'Often: a drop of blood, a bruise, soreness, your pain being worse for a while.',
          'Now and then: feeling faint, sick or dizzy, a headache.',
          'Rarely: an infection, numbness or weakness from a nerve that was touched, a larger bleed.',
          'Very rarely: a needle that breaks, or a needle that reaches the lung and lets it collapse (pneumothorax) when the chest, shoulder or neck is treated. It can begin hours later: with pain in the chest or shortness of breath go to an emergency department at once.',
        ],
      },
      {
        heading: 'Tell us first',
        paragraphs: [
          'Say so before each treatment if you are or may be pregnant, take a blood thinner, bleed easily, have a fever or an infection, a pacemaker or an implant, a heart valve, epilepsy, swelling after lymph nodes were removed, an allergy to metal, or have fainted with needles.',
        ],
        list: [],
      },
      {
        heading: 'Your choice',
        paragraphs: [
          'There are other ways: exercise, hands-on treatment, heat or other means, or to wait. They will be explained to you, and you will be treated just as well without needles.',
          'You can say no to any needle, and you can have them taken out and stop at any moment, without giving a reason.',
        ],
        list: [],
      },
    ],
    statement: `I have read this or had it read to me, I could ask my questions, and they were answered. I agree to be treated with ${word}. I know that I can change my mind at any time.`,
  };
}
