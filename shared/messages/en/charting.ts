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
  favourites: {
    title: 'Presets and point sets',
    name: 'Name',
    keep: 'Keep',
    manage: 'Remove presets or sets…',
    remove: 'Remove {{name}}',
    none: 'Nothing is kept.',
    unread: 'They could not be read. Try again.',
    points_one: '{{count}} site',
    points_other: '{{count}} sites',
    placed_one: '{{name}}: one site waits to be confirmed.',
    placed_other: '{{name}}: {{count}} sites wait to be confirmed.',
    applied: '{{name}} holds for the next sites.',
    pointSet: {
      group: 'Point sets',
      keep: 'Keep these sites as a point set…',
      keepTitle: 'Keep as a point set',
      example: 'e.g. C5–C6 right',
    },
    preset: {
      group: 'Presets',
      keep: 'Keep the settings as a preset…',
      keepTitle: 'Keep as a preset',
      example: 'e.g. Long static',
    },
  },
  keyUse: {
    confirm: 'Confirm the chosen copied site',
    bothSides: 'Both sides on or off',
  },
} as const;
