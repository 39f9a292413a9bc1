import { v7 as newId } from 'uuid';
import type { Consent } from '../../shared/contract/consent-records.ts';
import type { Emergency } from '../../shared/contract/lock-records.ts';
import type { Visit } from '../../shared/contract/visit-records.ts';
import type { Practice } from './practice.ts';
import type { InputOf } from './procedures.ts';
import { startVisit } from './visit-story.ts';

/** A visit whose approach is chosen, so that its consent can be shown. */
export async function visitToConsent(practice: Practice, patientId?: string): Promise<Visit> {
  const { id, version } = await startVisit(practice, patientId);
  return practice.as('therapist').visits.saveDraft({ id, version, approach: 'gunnIms' });
}

/** The consent as it would be signed now, drawn in two strokes. */
export async function consentInput(
  practice: Practice,
  visitId: string,
  changes: Partial<InputOf<'consent.sign'>> = {},
): Promise<InputOf<'consent.sign'>> {
  const { textHash, patientName } = await practice.as('therapist').consent.page({ visitId });
  return {
    id: newId(),
    visitId,
    textHash,
    signerKind: 'patient',
    signerName: patientName,
    signature: {
      kind: 'drawn',
      strokes: [
        [
          [100, 200, 0.5],
          [400, 900, 0.6],
        ],
        [[2000, 300, 0.4]],
      ],
    },
    discussed: true,
    ...changes,
  };
}

export async function signConsent(practice: Practice): Promise<{ visit: Visit; consent: Consent }> {
  const visit = await visitToConsent(practice);
  const input = await consentInput(practice, visit.id);
  return { visit, consent: await practice.as('therapist').consent.sign(input) };
}

export function timerInput(
  practice: Practice,
  visitId: string,
  changes: Partial<InputOf<'timers.save'>> = {},
): InputOf<'timers.save'> {
  return {
    id: newId(),
    version: 0,
    visitId,
    siteIds: [newId()],
    seconds: 600,
    startedAt: practice.store.clock.instant,
    stoppedAt: null,
    ...changes,
  };
}

export async function pressEmergency(practice: Practice): Promise<{ visit: Visit; emergency: Emergency }> {
  const visit = await startVisit(practice);
  return { visit, emergency: await practice.as('therapist').emergencies.record({ id: newId() }) };
}

/** What is said of an emergency: that it happened at the newest visit under way, and no other. */
export function accountOf(emergency: Emergency, account: string): InputOf<'emergencies.confirm'> {
  const { id, version, visitIds } = emergency;
  const meanings = visitIds.map((visitId, index) => ({
    visitId,
    meaning: index === 0 ? ('here' as const) : ('elsewhere' as const),
  }));
  return { id, version, meanings, account };
}
