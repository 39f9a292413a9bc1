import type { ConsentSummary } from '../../contract/consent-records.ts';
import type { Visit } from '../../contract/visit-records.ts';
import { consentTextVersion } from '../../reference/consent/consent-text.ts';

/**
 * The consent that holds for a visit: one signed at it, else the newest signed before it ended, as long as
 * its text is the current one. The consents are the patient's, newest first.
 */
export function consentInForce(
  visit: Pick<Visit, 'id' | 'endedAt'>,
  consents: readonly ConsentSummary[],
): ConsentSummary | null {
  const own = consents.find(({ visitId }) => visitId === visit.id);
  const earlier = consents.find(
    ({ textVersion, signedAt }) =>
      textVersion === consentTextVersion && (visit.endedAt === null || signedAt <= visit.endedAt),
  );
  return own ?? earlier ?? null;
}
