/** A consent as it is read afterwards: in the note, and as it was signed. */
export const consentRecord = {
  signed: 'Signed by {{name}} on {{when}}',
  signedForPatient: 'Signed by {{name}}, who decides for the patient, on {{when}}',
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
} as const;
