import type { CallRule, VisitCall } from '../shared/contract/call-records.ts';
import type { ConsentSummary } from '../shared/contract/consent-records.ts';
import type { PlanKind } from '../shared/contract/coverage-records.ts';
import type { FollowUp, Reaction } from '../shared/contract/reaction-records.ts';
import type { SafetyEvent } from '../shared/contract/safety-event-records.ts';
import type { Screening, Site, Visit, VisitState } from '../shared/contract/visit-records.ts';

/**
 * The tables as the newest migration leaves them, for typed queries. Booleans are 0 or 1, lists and
 * objects JSON text; row mappers in the repositories turn them into records.
 */
export type ClinicRow = {
  id: 'clinic';
  version: number;
  name: string;
  address: string;
  phone: string;
  time_zone: string;
  gst_number: string | null;
  approach_names: string;
  lock_after_minutes: number;
  emergency_number: string;
  incident_contact: string;
  call_rule: CallRule;
  call_days: number;
  routine_steps: string;
  is_demo: number;
  recovery_code_confirmed_at: string | null;
};

export type StaffRow = {
  id: string;
  version: number;
  name: string;
  login: string;
  designation: string | null;
  registration_number: string | null;
  roles: string;
  active: number;
  authorisation_number: string | null;
  authorisation_valid_from: string | null;
  authorisation_expires_on: string | null;
};

export type FeeRow = {
  id: string;
  version: number;
  service: string;
  amount_cents: number;
  tax_basis_points: number;
  effective_from: string;
  ended_from: string | null;
};

export type StockedNeedleRow = {
  id: string;
  version: number;
  diameter_mm: number;
  length_mm: number;
  lot: string | null;
  expires_on: string | null;
  in_use: number;
};

export type ReferenceDataRow = { kind: string; version: number; effective_from: string; content: string };

export type PatientRow = {
  id: string;
  version: number;
  legal_given_names: string;
  legal_family_name: string;
  preferred_name: string | null;
  birth_date: string;
  sex: 'female' | 'male' | 'intersex' | 'unknown';
  gender: string | null;
  phn: string | null;
  address: string;
  phone: string | null;
  pronouns: string | null;
  email: string | null;
  second_phone: string | null;
  emergency_contact: string | null;
  guardian: string | null;
  physician: string | null;
  height_cm: number | null;
  weight_kg: number | null;
  registered_at: string;
};

export type CoverageRow = {
  id: string;
  version: number;
  patient_id: string;
  plan_kind: PlanKind;
  payer: string | null;
  policy_number: string | null;
  certificate_number: string | null;
  claim_number: string | null;
  injury_date: string | null;
  referred_by: string | null;
  referred_on: string | null;
  active: number;
};

export type PatientSearchTokenRow = { token: string; patient_id: string };

export type AttachmentRow = {
  id: string;
  patient_id: string | null;
  visit_id: string | null;
  invoice_id: string | null;
  media_type: string;
  file_name: string;
  sha256: string;
  content: Uint8Array;
  origin: string;
  added_at: string;
  added_by: string;
};

export type VisitRow = {
  id: string;
  version: number;
  patient_id: string;
  therapist_id: string;
  state: VisitState;
  day: string;
  started_at: string;
  ended_at: string | null;
  response_change: Visit['responseChange'];
  relief_onset: Visit['reliefOnset'];
  response_note: string;
  consent_confirmed: number;
  consent_exception_reason: string | null;
  reason_for_attending: string;
  onset: Visit['onset'];
  onset_note: string;
  aggravating: string;
  easing: string;
  pain_now: number | null;
  pain_worst: number | null;
  pain_best: number | null;
  findings: string;
  objective_note: string;
  approach: Visit['approach'];
  patient_position: Visit['patientPosition'];
  pain_after: number | null;
  adjuncts: string;
  plan: string;
  next_visit: string;
  skin_prepared_at: string | null;
  insertion_pain: number | null;
  sharps_disposed_at: string | null;
  aftercare_given_at: string | null;
  aftercare_version: number | null;
  no_reactions_observed: number;
  needles_opened: number;
  needles_in: number;
  needles_out: number | null;
  needle_difference_reason: string | null;
  needle_rechecked_by: string | null;
  fee_id: string | null;
  released_at: string | null;
  entered_in_error_reason: string | null;
};

export type ScreeningRow = {
  id: string;
  version: number;
  visit_id: string;
  question_set_version: number;
  answers: string;
  outcome: Screening['outcome'];
  decided_by: string;
  reason_to_go_on: string | null;
  answered_at: string;
};

export type SiteRow = {
  id: string;
  version: number;
  visit_id: string;
  ordinal: number;
  body_space_version: number;
  view: Site['position']['view'];
  x: number;
  y: number;
  muscle_id: string | null;
  structure: string | null;
  structure_kind: Site['structureKind'];
  side: Site['side'];
  site_type: Site['siteType'];
  segment: string | null;
  reasons: string;
  needle_diameter_mm: number;
  needle_length_mm: number;
  needle_lot: string | null;
  depth_mm: number | null;
  direction: Site['direction'];
  needle_continues: number;
  insertions: number;
  technique: Site['technique'];
  dwell_seconds: number | null;
  electrical: string | null;
  paired_with: string | null;
  ltr_count: number | null;
  ltr_intensity: Site['ltrIntensity'];
  ltr_exhausted: number;
  sensations: string;
  pain_reproduced: Site['painReproduced'];
  referred_to: string;
  note: string;
  origin: Site['origin'];
  needle_out_at: string | null;
  recorded_at: string;
  removed: number;
};

export type ReactionRow = {
  id: string;
  version: number;
  visit_id: string;
  site_id: string | null;
  category: Reaction['category'];
  taxonomy_version: number;
  severity: Reaction['severity'];
  seriousness: Reaction['seriousness'];
  relation: Reaction['relation'];
  onset_at: string;
  learned: Reaction['learned'];
  actions: string;
  told: string;
  outcome: Reaction['outcome'];
  resolved_on: string | null;
  steps_done: string;
  note: string;
  origin: Reaction['origin'];
  recorded_at: string;
  recorded_by: string;
  removed: number;
};

export type ReactionFollowUpRow = {
  id: string;
  reaction_id: string;
  channel: FollowUp['channel'];
  actions: string;
  told: string;
  outcome: FollowUp['outcome'];
  resolved_on: string | null;
  note: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_name: string;
};

export type NoteRow = {
  id: string;
  visit_id: string;
  template_version: number;
  content: string;
  hash: string;
  signed_at: string;
  signed_by: string;
  signed_by_name: string;
};

export type AddendumRow = {
  id: string;
  visit_id: string;
  text: string;
  written_at: string;
  written_by: string;
  written_by_name: string;
};

export type InvoiceSeriesRow = { id: string; last_number: number };

export type InvoiceRow = {
  id: string;
  version: number;
  visit_id: string;
  patient_id: string;
  state: 'draft' | 'issued' | 'paid' | 'void';
  series: string | null;
  sequence: number | null;
  number: string | null;
  made_at: string;
  issued_at: string | null;
  voided_at: string | null;
  voided_by: string | null;
  void_reason: string | null;
  clinic_name: string;
  clinic_address: string;
  clinic_phone: string;
  gst_number: string | null;
  patient_name: string;
  patient_address: string;
};

export type InvoiceLineRow = {
  id: string;
  invoice_id: string;
  ordinal: number;
  fee_id: string;
  date_of_service: string;
  description: string;
  therapist_name: string;
  designation: string | null;
  registration_number: string | null;
  amount_cents: number;
  tax_basis_points: number;
  tax_cents: number;
};

export type PaymentRow = {
  id: string;
  invoice_id: string;
  amount_cents: number;
  method: string;
  paid_on: string;
  reference: string | null;
  recorded_at: string;
  recorded_by: string;
};

export type PaymentReversalRow = {
  id: string;
  payment_id: string;
  reason: string;
  reversed_at: string;
  reversed_by: string;
};

export type ReceiptRow = {
  id: string;
  invoice_id: string;
  copy: number;
  paid_cents: number;
  payments: string;
  of_void: number;
  duplicate: number;
  made_at: string;
  made_by: string;
};

export type ConsentRow = {
  id: string;
  visit_id: string;
  patient_id: string;
  text_version: number;
  text: string;
  text_hash: string;
  approach: ConsentSummary['approach'];
  signer_kind: ConsentSummary['signerKind'];
  signer_name: string;
  signature: string;
  discussed_by: string;
  discussed_by_name: string;
  signed_at: string;
};

export type StaffPinRow = { id: string; hash: string; set_at: string };

export type TimerRow = {
  id: string;
  version: number;
  visit_id: string;
  site_ids: string;
  seconds: number;
  started_at: string;
  stopped_at: string | null;
};

export type EmergencyRow = {
  id: string;
  version: number;
  recorded_at: string;
  staff_id: string;
  visit_ids: string;
  open_needles: number;
  stopped_timers: string;
  confirmed_at: string | null;
  confirmed_by: string | null;
  meanings: string;
  account: string | null;
};

export type VisitCallRow = {
  id: string;
  visit_id: string;
  outcome: VisitCall['outcome'];
  note: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_name: string;
};

export type FavouriteRow = {
  id: string;
  version: number;
  staff_id: string;
  name: string;
  content: string;
  removed: number;
};

export type SafetyEventRow = {
  id: string;
  version: number;
  kind: SafetyEvent['kind'];
  happened_at: string;
  staff_concerned: string;
  what_happened: string;
  first_aid: string;
  source_known: number | null;
  exposure_service_called: number | null;
  told: string;
  needs_follow_up: number;
  visit_id: string | null;
  closed_on: string | null;
  recorded_at: string;
  recorded_by: string;
  recorded_by_name: string;
};

export type SafetyEventAddendumRow = {
  id: string;
  event_id: string;
  text: string;
  written_at: string;
  written_by: string;
  written_by_name: string;
};

export type Tables = {
  clinic: ClinicRow;
  staff: StaffRow;
  fee: FeeRow;
  stocked_needle: StockedNeedleRow;
  reference_data: ReferenceDataRow;
  patient: PatientRow;
  patient_search_token: PatientSearchTokenRow;
  coverage: CoverageRow;
  attachment: AttachmentRow;
  visit: VisitRow;
  screening: ScreeningRow;
  site: SiteRow;
  reaction: ReactionRow;
  reaction_follow_up: ReactionFollowUpRow;
  note: NoteRow;
  addendum: AddendumRow;
  invoice_series: InvoiceSeriesRow;
  invoice: InvoiceRow;
  invoice_line: InvoiceLineRow;
  payment: PaymentRow;
  payment_reversal: PaymentReversalRow;
  receipt: ReceiptRow;
  consent: ConsentRow;
  staff_pin: StaffPinRow;
  timer: TimerRow;
  emergency: EmergencyRow;
  favourite: FavouriteRow;
  visit_call: VisitCallRow;
  safety_event: SafetyEventRow;
  safety_event_addendum: SafetyEventAddendumRow;
};

/** Tables whose rows the audit vouches for; their primary key is `id`. */
export const auditedRecords = [
  'clinic',
  'staff',
  'fee',
  'patient',
  'coverage',
  'attachment',
  'visit',
  'screening',
  'site',
  'reaction',
  'reaction_follow_up',
  'note',
  'addendum',
  'invoice_series',
  'invoice',
  'invoice_line',
  'payment',
  'payment_reversal',
  'receipt',
  'consent',
  'staff_pin',
  'timer',
  'emergency',
  'favourite',
  'stocked_needle',
  'visit_call',
  'safety_event',
  'safety_event_addendum',
] as const satisfies readonly (keyof Tables)[];
export type AuditedRecord = (typeof auditedRecords)[number];
