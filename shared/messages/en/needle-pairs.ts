/** The two needles a current flows between. */
export const needlePairs = {
  label: 'Pair with',
  none: 'No pair',
  option: '{{ordinal}} {{name}}, {{side}}',
  with: 'with {{ordinal}}',
  implant: 'Sites whose note says why a current is safe with the implant.',
  hint: 'One current for both needles.',
  single: 'A current needs a way back: choose the other needle, or write in the note where the pad lies.',
  acrossChest: 'Not across the chest and heart: choose another needle.',
  carotidSinus: 'Not over the front or side of the neck: carotid sinus.',
} as const;
