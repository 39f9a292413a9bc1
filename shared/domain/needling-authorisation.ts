/** A span of days, both included, in which a therapist may needle. */
export type AuthorisationSpan = { validFrom: string; expiresOn: string };

/** Whether an authorisation to needle holds on a day (`YYYY-MM-DD`); its last day still counts. */
export function authorisationHolds(authorisation: AuthorisationSpan | null, day: string): boolean {
  return authorisation !== null && authorisation.validFrom <= day && day <= authorisation.expiresOn;
}
