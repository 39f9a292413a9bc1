/** Needles confirmed out, before treatment is ended. */
export const removal = {
  title: 'Needles that are in',
  needles_one: 'One needle is in',
  needles_other: '{{count}} needles are in',
  minutes: '{{count}} min',
  underMinute: '< 1 min',
  out: 'Out',
  outOf: 'Out: {{site}}',
  allOut_one: 'It is out',
  allOut_other: 'All {{count}} are out',
  confirmed_one: 'One needle is confirmed out, at {{time}}.',
  confirmed_other: '{{count}} needles are confirmed out, the last at {{time}}.',
  takeBack: 'Take back',
  column: 'Needle out',
  countedAgain: '{{counts}}, counted again by {{name}}',
} as const;
