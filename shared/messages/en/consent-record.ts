/** A consent and an emergency as they are read afterwards, in the note and beside it. */
export const consentRecord = {
  signed: '{{name}} signed on {{when}}',
  signedForPatient: '{{name}} signed for the patient on {{when}}',
  confirmed: 'The patient agreed again at this visit',
  approach: 'For {{approach}} · text version {{version}} · discussed by {{discussedBy}}',
  noneSigned: 'None signed: {{reason}}',
  notConfirmed: 'Not confirmed at this visit: {{reason}}',
  none: 'None signed',
  read: 'Read the signed consent',
  title: 'Signed consent',
  failed: 'The consent cannot be shown',
  signature: 'Signature of {{name}}',
  typed: 'Typed as the signature: {{name}}',
  emergency: {
    title: 'Emergency',
    recorded: 'The button was pressed on {{when}}',
    unconfirmed: 'Nobody has said yet what it was',
    elsewhere: 'It was not at this visit.',
    mistake: 'Pressed by mistake.',
    confirmed: 'Said by {{name}} on {{when}}',
  },
} as const;
