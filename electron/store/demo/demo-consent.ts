import type { Signature } from '../../../shared/contract/consent-records.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { consent } from '../services/consent.ts';
import { visits } from '../services/visits.ts';
import type { Actor } from '../work.ts';
import type { DemoCalls } from './demo-calls.ts';

/** A wave with a long tail, drawn from left to right, as hasty signatures are. */
function inventedSignature(): Signature {
  const points = Array.from({ length: 60 }, (_, step): [number, number, number] => [
    1200 + step * 110,
    Math.round(1500 - 700 * Math.sin(step / 3) * Math.exp(-step / 35)),
    0.5,
  ]);
  return { kind: 'drawn', strokes: [points] };
}

/** Everybody of the demo has agreed: with a signature at the first visit, by word at each one after it. */
export function signOrConfirmConsent(calls: DemoCalls, therapist: Actor, visit: Visit, at: Date): Visit {
  const { id, version } = visit;
  const isConfirmed = visit.consent !== null;
  const begun = calls.call(therapist, at, 'visits.saveDraft', visits.saveDraft, {
    id,
    version,
    approach: 'gunnIms',
    consentConfirmed: isConfirmed,
  });
  if (isConfirmed) return begun;
  const page = calls.call(therapist, at, 'consent.page', consent.page, { visitId: id });
  calls.call(therapist, at, 'consent.sign', consent.sign, {
    id: calls.random.idAt(at),
    visitId: id,
    textHash: page.textHash,
    signerKind: 'patient',
    signerName: page.patientName,
    signature: inventedSignature(),
    discussed: true,
  });
  return begun;
}
