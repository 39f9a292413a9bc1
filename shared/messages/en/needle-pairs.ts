/** The two needles a current flows between. */
export const needlePairs = {
  label: 'Pair with',
  none: 'No pair',
  option: '{{ordinal}} {{name}}, {{side}}',
  with: 'with {{ordinal}}',
  hint: 'One current for both needles.',
  acrossChest: 'This current passes the chest and the heart: choose needles on one side.',
  carotidSinus: 'The front and side of the neck: no current over the carotid sinus.',
} as const;
