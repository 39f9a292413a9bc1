/** What a signed note says of the treatment as a whole. */
export const signedNote = {
  treatment: 'Treatment',
  started: 'Started {{time}}',
  ended: 'ended {{time}}',
  service: 'Service: {{service}}',
} as const;
