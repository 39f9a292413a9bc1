/** What the screen says in time, so that nothing is found out too late, and the ways to put it right. */
export const guidance = {
  beforeNeedling: {
    both: 'A site is needled. Neither the screening nor the consent of today is answered.',
    screening: 'A site is needled. The screening of today is not answered.',
    consent: 'A site is needled. There is no consent for today yet.',
    toScreening: 'To the screening',
    toConsent: 'To the consent',
  },
  emergency: {
    needlesIn: 'Needles are in with {{patients}}.',
    patient_one: '{{patient}} (one needle)',
    patient_other: '{{patient}} ({{count}} needles)',
  },
  confirmAll: 'All {{count}} were needled',
  toEnd: 'To the end of treatment',
  address: {
    incomplete: 'Address incomplete: receipts need it',
  },
} as const;
