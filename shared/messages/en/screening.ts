/** The screening questions, by id; `yes` always means that the condition holds. */
export const screening = {
  unwilling: 'Would you rather not be needled today, or are you very afraid of needles?',
  cannotConsent: 'Is there any doubt that the patient understands needling and can agree to it?',
  feverOrInfection: 'Do you have a fever, or an infection that makes you feel ill?',
  acutelyUnwell: 'Do you feel seriously unwell right now, or do you need urgent medical care?',
  pregnancy: 'Are you pregnant, or could you be?',
  bleeding: 'Do you bleed or bruise easily, or take a medicine that thins the blood?',
  implant: 'Do you have a pacemaker, another implant, an artificial joint or an artificial heart valve?',
  reducedImmunity: 'Is your immune system weakened by an illness or a treatment?',
  activeCancer: 'Do you have cancer, or are you being treated for it?',
  recentSurgery: 'Have you had surgery in the last three months?',
  lymphoedema: 'Do you have lymphoedema, or were lymph nodes removed?',
  faintingOrSeizures: 'Have you ever fainted from a needle, or do you have seizures?',
  metalAllergy: 'Are you allergic to a metal, for example nickel or chromium?',
  skinAtSite: 'Is there a wound, rash, infection or varicose vein where needles may go?',
} as const;
