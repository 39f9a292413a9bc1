/** What makes charting quick: both sides at once, what is taken over, presets and point sets. */
export const charting = {
  bothSides: {
    toggle: 'Both sides',
    hint: 'Each tap charts left and right (B)',
    on: 'Both sides on: each tap charts left and right.',
    off: 'Both sides off: each tap charts one site.',
    level: '{{name}}, both sides',
    next: 'Next sites, left and right: {{settings}}',
    add: 'Also on the other side',
  },
  waiting: {
    ofMuscle: 'All {{count}} of {{name}}',
    ofRegion_one: 'The one at the {{region}}',
    ofRegion_other: 'All {{count}} at the {{region}}',
    group: 'Confirm a group',
    dismiss: 'Not today',
  },
  keyUse: {
    confirm: 'Confirm the chosen copied site',
    bothSides: 'Both sides on or off',
  },
} as const;
