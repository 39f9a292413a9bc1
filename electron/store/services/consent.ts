import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { readClinic } from '../../../db/repositories/clinic.ts';
import { consentById, writeNewConsent } from '../../../db/repositories/consents.ts';
import { patientById } from '../../../db/repositories/patients.ts';
import type { Consent, ConsentPage, consentSignInput } from '../../../shared/contract/consent-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import type { Approach } from '../../../shared/contract/visit-words.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { legalName } from '../../../shared/domain/patient-name.ts';
import { isMinor } from '../../../shared/domain/patients/age-of-majority.ts';
import { sameContent } from '../../../shared/domain/same-content.ts';
import { approachWord, consentText } from '../../../shared/reference/consent/consent-text.ts';
import { staffIdOf, type Work } from '../work.ts';
import { invalidInput } from './invalid-input.ts';
import { requireStep, requireVisit } from './visit-access.ts';

/** The text names the approach, so that must be chosen first. */
function requireApproach(visit: Visit): Approach {
  if (visit.approach === null) throw invalidInput({ path: ['approach'], problem: 'required' });
  return visit.approach;
}

function textFor(work: Work, approach: Approach) {
  const text = consentText(approachWord(approach, readClinic(work.database).approachNames));
  return { text, textHash: createHash('sha256').update(canonicalJson(text), 'utf8').digest('hex') };
}

/** The visit for whose consent the window is handed over. Throws VISIT_SIGNED or VISIT_STATE for a closed one. */
function handOver(work: Work, input: { visitId: string }): Record<never, never> {
  const visit = requireVisit(work, input.visitId);
  requireStep(visit.state, 'write');
  requireApproach(visit);
  work.goesOnRecord();
  return {};
}

function page(work: Work, input: { visitId: string }): ConsentPage {
  const visit = requireVisit(work, input.visitId);
  const approach = requireApproach(visit);
  const patient = patientById(work.database, visit.patientId);
  if (!patient) throw new TautbandError('NOT_FOUND', { record: 'patient' });
  const clinic = readClinic(work.database);
  const minor = isMinor(patient.birthDate, visit.day, clinic.address.province);
  return {
    visitId: visit.id,
    patientId: visit.patientId,
    patientName: legalName(patient),
    clinicName: clinic.name,
    guardianName: minor ? (patient.guardian?.name ?? null) : null,
    approach,
    ...textFor(work, approach),
    signed: visit.consent?.visitId === visit.id ? visit.consent : null,
  };
}

/**
 * Keeps a signed consent. What is kept is the text made here, and only if it is the very text that was on the
 * screen: a change of the clinic's word in between asks for another look.
 */
function sign(work: Work, input: z.output<typeof consentSignInput>): Consent {
  const { discussed: _, ...signed } = input;
  const visit = requireVisit(work, input.visitId);
  const known = consentById(work.database, input.id);
  if (known) {
    if (!sameContent(known, { ...known, ...signed }))
      throw new TautbandError('ID_TAKEN', { record: 'consent' });
    return known;
  }
  requireStep(visit.state, 'write');
  const approach = requireApproach(visit);
  const { text, textHash } = textFor(work, approach);
  if (textHash !== input.textHash) throw invalidInput({ path: ['textHash'], problem: 'consentTextChanged' });
  const kept: Consent = {
    ...signed,
    patientId: visit.patientId,
    textVersion: text.version,
    text,
    approach,
    discussedBy: staffIdOf(work),
    discussedByName: work.actor.kind === 'staff' ? work.actor.name : '',
    signedAt: work.at,
  };
  writeNewConsent(work.database, kept);
  work.changed('consent', kept.id);
  work.touches('visits');
  return kept;
}

function get(work: Work, input: { id: string }): Consent {
  const found = consentById(work.database, input.id);
  if (!found) throw new TautbandError('NOT_FOUND', { record: 'consent' });
  work.concerns(found.patientId);
  return found;
}

export const consent = { handOver, page, sign, get };
