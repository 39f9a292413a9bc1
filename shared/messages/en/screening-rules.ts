/** What follows from a screening answer, by the id of its question: the rule that the outcome names. */
export const screeningRules = {
  unwilling: 'Needles are refused, or feared too much. No needling today.',
  cannotConsent: 'Without understanding there is no consent. No needling today.',
  feverOrInfection: 'Systemic infection or fever. No needling until it is over.',
  acutelyUnwell: 'An acute illness comes first: send to urgent care. No needling today.',
  pregnancy:
    'Best not in the first trimester; never belly, low back or sacrum (T10 to sacrum), nor the first web space and inner ankle.',
  bleeding: 'Begin lightly, avoid deep muscles that cannot be compressed, press afterwards.',
  implant: 'Not at or near the implant; no current with a pacemaker or another device.',
  reducedImmunity: 'Infection heals badly: fewer needles, clean skin, ask the physician when in doubt.',
  activeCancer: 'Never at or near the tumour or an irradiated field; ask the physician.',
  recentSurgery: 'Not around the operation for three months, nor next to it for six weeks.',
  lymphoedema: 'Never in that limb.',
  diabetesOrNumbness: 'Lessened feeling hides a nerve or a wound: shallow, look at the skin afterwards.',
  fragileBones: 'Not over fragile or injured bone; no strong technique near it.',
  faintingOrSeizures: 'Lying down, few needles, never left alone.',
  notEaten: 'Fainting is likelier: something to eat first, and lying down.',
  metalAllergy: 'Needles without that metal, or none.',
  skinAtSite: 'Not through that skin.',
} as const;
