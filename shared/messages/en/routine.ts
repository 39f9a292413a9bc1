/** What is done at every treatment and ticked, and how much the needles hurt. */
export const routine = {
  step: {
    skinPrepared: 'Skin prepared',
    sharpsDisposed: 'Sharps disposed',
    aftercareGiven: 'Aftercare given',
  },
  at: '{{step}}, {{time}}',
  aftercareGivenAt: 'Aftercare given, edition {{version}} of the sheet, {{time}}',
  settings: {
    title: 'Lines of a visit',
    hint: 'Each asked for is ticked in the visit and stands on the note with its time.',
  },
  insertionPain: {
    label: 'Insertion pain',
    low: 'none',
    high: 'worst imaginable',
    said: 'Insertion pain {{pain}} of 10',
  },
} as const;
