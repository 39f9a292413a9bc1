import type { Database } from 'better-sqlite3';
import {
  type Consent,
  type ConsentSummary,
  consentTextSchema,
  signature,
} from '../../shared/contract/consent-records.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { query } from '../statements.ts';
import type { ConsentRow } from '../tables.ts';

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('consent').selectAll().where('id', '=', given('id')),
);
const selectOfPatient = query<{ patient_id: string }>()((q, given) =>
  q
    .selectFrom('consent')
    .select([
      'id',
      'visit_id as visitId',
      'text_version as textVersion',
      'approach',
      'signer_kind as signerKind',
      'signer_name as signerName',
      'discussed_by_name as discussedByName',
      'signed_at as signedAt',
    ])
    .where('patient_id', '=', given('patient_id'))
    .orderBy('signed_at', 'desc')
    .orderBy('id', 'desc'),
);
const insertConsent = query<ConsentRow>()((q, given) =>
  q.insertInto('consent').values({
    id: given('id'),
    visit_id: given('visit_id'),
    patient_id: given('patient_id'),
    text_version: given('text_version'),
    text: given('text'),
    text_hash: given('text_hash'),
    approach: given('approach'),
    signer_kind: given('signer_kind'),
    signer_name: given('signer_name'),
    signature: given('signature'),
    discussed_by: given('discussed_by'),
    discussed_by_name: given('discussed_by_name'),
    signed_at: given('signed_at'),
  }),
);

export function consentById(database: Database, id: string): Consent | null {
  const row = selectById(database).get({ id });
  if (!row) return null;
  return {
    id: row.id,
    visitId: row.visit_id,
    patientId: row.patient_id,
    textVersion: row.text_version,
    text: consentTextSchema.parse(JSON.parse(row.text)),
    textHash: row.text_hash,
    approach: row.approach,
    signerKind: row.signer_kind,
    signerName: row.signer_name,
    signature: signature.parse(JSON.parse(row.signature)),
    discussedBy: row.discussed_by,
    discussedByName: row.discussed_by_name,
    signedAt: row.signed_at,
  };
}

/** What a patient has signed, newest first, without texts and signatures. */
export function consentsOfPatient(database: Database, patientId: string): ConsentSummary[] {
  return selectOfPatient(database).all({ patient_id: patientId });
}

export function writeNewConsent(database: Database, consent: Consent): void {
  insertConsent(database).run({
    id: consent.id,
    visit_id: consent.visitId,
    patient_id: consent.patientId,
    text_version: consent.textVersion,
    text: canonicalJson(consent.text),
    text_hash: consent.textHash,
    approach: consent.approach,
    signer_kind: consent.signerKind,
    signer_name: consent.signerName,
    signature: JSON.stringify(consent.signature),
    discussed_by: consent.discussedBy,
    discussed_by_name: consent.discussedByName,
    signed_at: consent.signedAt,
  });
}
