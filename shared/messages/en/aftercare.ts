/** The aftercare sheet: the way to it, and what stands around its text. */
export const aftercare = {
  save: 'Save aftercare sheet',
  saved: 'The aftercare sheet is saved:',
  notSaved: 'The aftercare sheet is not saved. Choose another folder.',
  privacy: 'Plain words for the patient; with the warning of the lung where it was near.',
  sheet: {
    title: 'After your treatment',
    fileTitle: 'After the treatment of {{day}}',
    fileName: 'Aftercare {{day}}.pdf',
    phone: 'Phone {{phone}}',
    for: 'For',
    visit: 'Treatment',
    therapist: 'Therapist',
    page: 'Page {{page}} of {{pages}}',
    closing:
      'This sheet does not take the place of advice from your therapist or physician. Edition {{version}}.',
  },
} as const;
