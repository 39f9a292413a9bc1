-- The schema after migration 1, made by the migrations. Not to be edited.

CREATE TABLE addendum (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  text TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL REFERENCES staff (id),
  written_by_name TEXT NOT NULL
) STRICT;

CREATE INDEX addendum_by_visit ON addendum (visit_id, written_at);

CREATE TRIGGER addendum_is_frozen BEFORE UPDATE ON addendum BEGIN SELECT RAISE(ABORT, 'an addendum is frozen'); END;

CREATE TRIGGER addendum_is_kept BEFORE DELETE ON addendum BEGIN SELECT RAISE(ABORT, 'an addendum is kept'); END;

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  patient_id TEXT REFERENCES patient (id),
  visit_id TEXT REFERENCES visit (id),
  invoice_id TEXT REFERENCES invoice (id),
  media_type TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  content BLOB NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('entered', 'copied', 'confirmed')),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;

CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  format INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('staff', 'recovery', 'system')),
  actor_id TEXT CHECK ((actor_id IS NOT NULL) = (actor_kind = 'staff')),
  roles TEXT NOT NULL,                        -- JSON array
  "window" TEXT NOT NULL,
  patient_id TEXT,
  procedure TEXT NOT NULL,
  reason TEXT,
  changes TEXT NOT NULL,                      -- JSON array of record, id and MAC of the row after the change
  detail TEXT,                                -- JSON, never clinical text
  previous_mac TEXT NOT NULL,
  mac TEXT NOT NULL
) STRICT;

CREATE INDEX audit_by_actor ON audit (actor_id, sequence) WHERE actor_id IS NOT NULL;

CREATE INDEX audit_by_patient ON audit (patient_id, sequence) WHERE patient_id IS NOT NULL;

CREATE INDEX audit_by_time ON audit (at);

CREATE TRIGGER audit_is_appended_in_order BEFORE INSERT ON audit
WHEN NEW.sequence <> coalesce((SELECT max(sequence) FROM audit), 0) + 1
  OR NEW.previous_mac <> coalesce((SELECT mac FROM audit ORDER BY sequence DESC LIMIT 1), NEW.previous_mac)
BEGIN
  SELECT RAISE(ABORT, 'audit rows are appended in order');
END;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'audit rows are never changed');
END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'audit rows are never deleted');
END;

CREATE TABLE chart (
  id TEXT PRIMARY KEY,
  only_row INTEGER NOT NULL UNIQUE CHECK (only_row = 1),
  created_at TEXT NOT NULL,
  made_by_version TEXT NOT NULL               -- of the application
) STRICT;

CREATE TABLE clinic (
  id TEXT PRIMARY KEY CHECK (id = 'clinic'),
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL,                      -- JSON: street, city, province, postalCode
  phone TEXT NOT NULL,
  time_zone TEXT NOT NULL,                    -- IANA name; decides which day a visit belongs to
  gst_number TEXT,
  approach_names TEXT NOT NULL,               -- JSON: the clinic's own word for each approach
  lock_after_minutes INTEGER NOT NULL CHECK (lock_after_minutes BETWEEN 1 AND 15),
  emergency_number TEXT NOT NULL,
  incident_contact TEXT NOT NULL,
  call_rule TEXT NOT NULL CHECK (call_rule IN ('nobody', 'atRisk', 'everyNeedled')),
  call_days INTEGER NOT NULL CHECK (call_days BETWEEN 1 AND 30),
  routine_steps TEXT NOT NULL,                -- JSON: which lines a visit asks for
  is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
  recovery_code_confirmed_at TEXT
) STRICT;

CREATE TABLE consent (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  patient_id TEXT NOT NULL REFERENCES patient (id),
  text_version INTEGER NOT NULL,
  text TEXT NOT NULL,                         -- canonical JSON
  text_hash TEXT NOT NULL,
  approach TEXT NOT NULL CHECK (approach IN ('gunnIms', 'triggerPointDryNeedling', 'superficial')),
  signer_kind TEXT NOT NULL CHECK (signer_kind IN ('patient', 'guardian')),
  signer_name TEXT NOT NULL,
  signature TEXT NOT NULL,                    -- JSON: strokes or a typed name
  discussed_by TEXT NOT NULL REFERENCES staff (id),
  discussed_by_name TEXT NOT NULL,
  signed_at TEXT NOT NULL
) STRICT;

CREATE INDEX consent_by_patient ON consent (patient_id, signed_at);

CREATE TRIGGER consent_is_frozen BEFORE UPDATE ON consent BEGIN SELECT RAISE(ABORT, 'a signed consent is frozen'); END;

CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent BEGIN SELECT RAISE(ABORT, 'a signed consent is kept'); END;

CREATE TABLE coverage (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  plan_kind TEXT NOT NULL CHECK (plan_kind IN ('extendedHealth', 'icbc', 'workSafeBc', 'msp', 'private')),
  payer TEXT CHECK (payer IS NOT NULL OR plan_kind <> 'extendedHealth'),
  policy_number TEXT,
  certificate_number TEXT,
  claim_number TEXT,
  injury_date TEXT,
  referred_by TEXT,
  referred_on TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE INDEX coverage_by_patient ON coverage (patient_id, active DESC, id);

CREATE TRIGGER coverage_is_kept BEFORE DELETE ON coverage BEGIN SELECT RAISE(ABORT, 'a coverage is kept'); END;

CREATE TABLE emergency (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),  -- who was logged in
  visit_ids TEXT NOT NULL,                    -- JSON array: treatments under way
  open_needles INTEGER NOT NULL,
  stopped_timers TEXT NOT NULL,               -- JSON array
  confirmed_at TEXT,
  confirmed_by TEXT REFERENCES staff (id),
  meanings TEXT NOT NULL,                     -- JSON array: what was said of each visit, once somebody did
  account TEXT,
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  CHECK (confirmed_at IS NOT NULL OR meanings = '[]')
) STRICT;

CREATE INDEX emergency_by_time ON emergency (recorded_at);

CREATE INDEX emergency_unconfirmed ON emergency (staff_id, recorded_at) WHERE confirmed_at IS NULL;

CREATE TABLE favourite (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  name TEXT NOT NULL,
  content TEXT NOT NULL,                      -- JSON: a preset or a point set
  removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT;

CREATE INDEX favourite_by_staff ON favourite (staff_id) WHERE removed = 0;

CREATE TABLE fee (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  service TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  tax_basis_points INTEGER NOT NULL CHECK (tax_basis_points >= 0),
  effective_from TEXT NOT NULL,
  -- First day it no longer holds; the day it begins for a fee that never should have.
  ended_from TEXT CHECK (ended_from >= effective_from)
) STRICT;

CREATE INDEX fee_by_day ON fee (effective_from);

CREATE TABLE invoice (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  patient_id TEXT NOT NULL REFERENCES patient (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'paid', 'void')),
  series TEXT REFERENCES invoice_series (id),
  sequence INTEGER,
  number TEXT UNIQUE,
  made_at TEXT NOT NULL,
  issued_at TEXT,
  voided_at TEXT,
  voided_by TEXT REFERENCES staff (id),
  void_reason TEXT,
  clinic_name TEXT NOT NULL,
  clinic_address TEXT NOT NULL,
  clinic_phone TEXT NOT NULL,
  gst_number TEXT,
  patient_name TEXT NOT NULL,
  patient_address TEXT NOT NULL,
  UNIQUE (series, sequence),
  CHECK ((state = 'draft') = (number IS NULL)),
  CHECK ((state = 'void') = (voided_at IS NOT NULL)),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT;

CREATE INDEX invoice_by_patient ON invoice (patient_id);

CREATE INDEX invoice_by_state ON invoice (state, issued_at);

CREATE INDEX invoice_by_visit ON invoice (visit_id);

CREATE UNIQUE INDEX invoice_of_visit ON invoice (visit_id) WHERE state <> 'void';

CREATE TABLE invoice_line (
  id TEXT PRIMARY KEY,
  invoice_id TEXT NOT NULL REFERENCES invoice (id),
  ordinal INTEGER NOT NULL,
  fee_id TEXT NOT NULL REFERENCES fee (id),
  date_of_service TEXT NOT NULL,
  description TEXT NOT NULL,
  therapist_name TEXT NOT NULL,
  designation TEXT,
  registration_number TEXT,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  tax_basis_points INTEGER NOT NULL CHECK (tax_basis_points >= 0),
  tax_cents INTEGER NOT NULL CHECK (tax_cents >= 0),
  UNIQUE (invoice_id, ordinal)
) STRICT;

CREATE INDEX invoice_line_by_fee ON invoice_line (fee_id);

CREATE TABLE invoice_series (
  id TEXT PRIMARY KEY,
  last_number INTEGER NOT NULL CHECK (last_number >= 0)
) STRICT;

CREATE TABLE note (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL UNIQUE REFERENCES visit (id),
  template_version INTEGER NOT NULL,
  content TEXT NOT NULL,
  hash TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  signed_by TEXT NOT NULL REFERENCES staff (id),
  signed_by_name TEXT NOT NULL
) STRICT;

CREATE TRIGGER note_is_frozen BEFORE UPDATE ON note BEGIN SELECT RAISE(ABORT, 'a signed note is frozen'); END;

CREATE TRIGGER note_is_kept BEFORE DELETE ON note BEGIN SELECT RAISE(ABORT, 'a signed note is kept'); END;

CREATE TABLE patient (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  legal_given_names TEXT NOT NULL,
  legal_family_name TEXT NOT NULL,
  preferred_name TEXT,
  birth_date TEXT NOT NULL,
  sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'intersex', 'unknown')),
  gender TEXT,
  phn TEXT,
  address TEXT NOT NULL,                      -- JSON: street, city, province, postalCode
  phone TEXT,
  pronouns TEXT,
  email TEXT,
  second_phone TEXT,
  emergency_contact TEXT,                     -- JSON: name, relationship, phone
  guardian TEXT,                              -- JSON: name, relationship, phone
  physician TEXT,                             -- JSON: name, clinic, phone
  height_cm INTEGER CHECK (height_cm BETWEEN 30 AND 280),
  weight_kg REAL CHECK (weight_kg BETWEEN 0.5 AND 650),
  registered_at TEXT NOT NULL
) STRICT;

CREATE INDEX patient_by_birth_date ON patient (birth_date);

CREATE INDEX patient_by_phn ON patient (phn) WHERE phn IS NOT NULL;

CREATE TABLE patient_search_token (
  token TEXT NOT NULL,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  PRIMARY KEY (token, patient_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX patient_search_token_by_patient ON patient_search_token (patient_id, token);

CREATE TABLE payment (
  id TEXT PRIMARY KEY,
  invoice_id TEXT NOT NULL REFERENCES invoice (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  method TEXT NOT NULL CHECK (method IN ('cash', 'debit', 'credit', 'cheque', 'transfer')),
  paid_on TEXT NOT NULL,
  reference TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;

CREATE INDEX payment_by_invoice ON payment (invoice_id, recorded_at);

CREATE TABLE payment_reversal (
  id TEXT PRIMARY KEY,
  payment_id TEXT NOT NULL UNIQUE REFERENCES payment (id),
  reason TEXT NOT NULL,
  reversed_at TEXT NOT NULL,
  reversed_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;

CREATE TABLE reaction (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  site_id TEXT REFERENCES site (id),
  category TEXT NOT NULL,
  taxonomy_version INTEGER NOT NULL,          -- reference data of kind reactions
  severity TEXT NOT NULL CHECK (severity IN ('mild', 'moderate', 'severe')),
  seriousness TEXT,
  relation TEXT NOT NULL,
  onset_at TEXT NOT NULL,
  learned TEXT NOT NULL,
  actions TEXT NOT NULL,                      -- JSON array
  told TEXT NOT NULL,                         -- JSON array
  outcome TEXT,
  resolved_on TEXT CHECK (resolved_on IS NULL OR (outcome IS NOT NULL AND outcome IN ('resolved', 'lasting', 'death'))),
  steps_done TEXT NOT NULL,                   -- JSON array: steps of the guided path with their instants
  note TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('entered', 'copied', 'confirmed')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES staff (id),
  removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT;

CREATE INDEX reaction_by_visit ON reaction (visit_id, onset_at);

CREATE TABLE reaction_follow_up (
  id TEXT PRIMARY KEY,
  reaction_id TEXT NOT NULL REFERENCES reaction (id),
  channel TEXT NOT NULL,
  actions TEXT NOT NULL,                      -- JSON array
  told TEXT NOT NULL,                         -- JSON array
  outcome TEXT NOT NULL,
  resolved_on TEXT CHECK (resolved_on IS NULL OR outcome IN ('resolved', 'lasting', 'death')),
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES staff (id),
  recorded_by_name TEXT NOT NULL
) STRICT;

CREATE INDEX reaction_follow_up_by_reaction ON reaction_follow_up (reaction_id, recorded_at);

CREATE TRIGGER reaction_follow_up_is_frozen BEFORE UPDATE ON reaction_follow_up BEGIN SELECT RAISE(ABORT, 'a follow-up is frozen'); END;

CREATE TRIGGER reaction_follow_up_is_kept BEFORE DELETE ON reaction_follow_up BEGIN SELECT RAISE(ABORT, 'a follow-up is kept'); END;

CREATE TABLE receipt (
  id TEXT PRIMARY KEY,
  invoice_id TEXT NOT NULL REFERENCES invoice (id),
  -- Counts the copies of an invoice, whatever stood on them.
  copy INTEGER NOT NULL CHECK (copy > 0),
  paid_cents INTEGER NOT NULL,
  -- JSON: the ids of the payments that stood on it.
  payments TEXT NOT NULL,
  of_void INTEGER NOT NULL CHECK (of_void IN (0, 1)),
  duplicate INTEGER NOT NULL CHECK (duplicate IN (0, 1)),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES staff (id),
  UNIQUE (invoice_id, copy)
) STRICT;

CREATE INDEX receipt_by_invoice ON receipt (invoice_id, paid_cents);

CREATE TABLE reference_data (
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  effective_from TEXT NOT NULL,
  content TEXT NOT NULL,                      -- JSON
  PRIMARY KEY (kind, version)
) STRICT;

CREATE TABLE safety_event (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('needleStick', 'foundLate', 'wrongSide', 'wrongPatient', 'other')),
  happened_at TEXT NOT NULL,
  staff_concerned TEXT NOT NULL,
  what_happened TEXT NOT NULL,
  first_aid TEXT NOT NULL,                    -- JSON array
  source_known INTEGER CHECK (source_known IN (0, 1)),
  exposure_service_called INTEGER CHECK (exposure_service_called IN (0, 1)),
  told TEXT NOT NULL,
  needs_follow_up INTEGER NOT NULL CHECK (needs_follow_up IN (0, 1)),
  visit_id TEXT REFERENCES visit (id),
  closed_on TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES staff (id),
  recorded_by_name TEXT NOT NULL,
  CHECK (visit_id IS NULL OR kind <> 'needleStick')
) STRICT;

CREATE INDEX safety_event_by_time ON safety_event (happened_at);

CREATE TRIGGER safety_event_is_frozen BEFORE UPDATE OF
  id, kind, happened_at, staff_concerned, what_happened, first_aid, source_known, exposure_service_called, told,
  recorded_at, recorded_by, recorded_by_name
ON safety_event BEGIN SELECT RAISE(ABORT, 'a report is frozen'); END;

CREATE TRIGGER safety_event_is_kept BEFORE DELETE ON safety_event BEGIN SELECT RAISE(ABORT, 'an event is kept'); END;

CREATE TABLE safety_event_addendum (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES safety_event (id),
  text TEXT NOT NULL CHECK (text <> ''),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL REFERENCES staff (id),
  written_by_name TEXT NOT NULL
) STRICT;

CREATE INDEX safety_event_addendum_by_event ON safety_event_addendum (event_id, written_at);

CREATE TRIGGER safety_event_addendum_is_frozen BEFORE UPDATE ON safety_event_addendum
BEGIN SELECT RAISE(ABORT, 'an addendum is frozen'); END;

CREATE TRIGGER safety_event_addendum_is_kept BEFORE DELETE ON safety_event_addendum
BEGIN SELECT RAISE(ABORT, 'an addendum is kept'); END;

CREATE TABLE screening (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  visit_id TEXT NOT NULL UNIQUE REFERENCES visit (id),
  question_set_version INTEGER NOT NULL,
  answers TEXT NOT NULL,                      -- JSON: question id to no or yes
  outcome TEXT NOT NULL CHECK (outcome IN ('clear', 'caution', 'stop')),
  decided_by TEXT NOT NULL,                   -- JSON: the questions that made the outcome
  reason_to_go_on TEXT,
  answered_at TEXT NOT NULL
) STRICT;

CREATE TABLE site (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  ordinal INTEGER NOT NULL,
  body_space_version INTEGER NOT NULL,        -- figure-independent space; see shared/domain/body
  view TEXT NOT NULL CHECK (view IN ('front', 'back', 'left', 'right', 'dorsum', 'sole')),
  x REAL NOT NULL CHECK (x BETWEEN 0 AND 1),
  y REAL NOT NULL CHECK (y BETWEEN 0 AND 1),
  muscle_id TEXT,
  structure TEXT,
  structure_kind TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'midline')),
  site_type TEXT NOT NULL,
  segment TEXT,
  reasons TEXT NOT NULL,                      -- JSON array
  needle_diameter_mm REAL NOT NULL,
  needle_length_mm INTEGER NOT NULL,
  needle_lot TEXT,                            -- of the box in use when it was needled; null where none was known
  depth_mm INTEGER CHECK (depth_mm BETWEEN 1 AND needle_length_mm),
  direction TEXT,
  needle_continues INTEGER NOT NULL CHECK (needle_continues IN (0, 1)),
  insertions INTEGER NOT NULL CHECK (insertions >= 1),
  technique TEXT NOT NULL,
  dwell_seconds INTEGER CHECK (dwell_seconds > 0),
  electrical TEXT CHECK (electrical IS NULL OR technique = 'electrical'),  -- JSON: Hz, microseconds, mA, minutes
  -- The other needle of a pair, which may be written a moment later. No reference for that reason.
  paired_with TEXT CHECK (paired_with IS NULL OR (technique = 'electrical' AND paired_with <> id)),
  ltr_count INTEGER CHECK (ltr_count >= 0),
  ltr_intensity TEXT CHECK (ltr_intensity IN ('none', 'weak', 'medium', 'strong')),
  ltr_exhausted INTEGER NOT NULL CHECK (ltr_exhausted IN (0, 1)),
  sensations TEXT NOT NULL,                   -- JSON array
  pain_reproduced TEXT,
  referred_to TEXT NOT NULL,
  note TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('entered', 'copied', 'confirmed')),
  needle_out_at TEXT,                         -- when it was confirmed out; null while it is in
  recorded_at TEXT NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  CHECK (muscle_id IS NOT NULL OR structure IS NOT NULL)
) STRICT;

CREATE INDEX site_by_visit ON site (visit_id, ordinal);

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  login TEXT NOT NULL UNIQUE,
  designation TEXT,
  registration_number TEXT,                   -- text: leading zeros stay
  roles TEXT NOT NULL,                        -- JSON array of role names
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  authorisation_number TEXT,
  authorisation_valid_from TEXT,
  authorisation_expires_on TEXT,
  CHECK ((authorisation_number IS NULL) = (authorisation_expires_on IS NULL)),
  CHECK ((authorisation_number IS NULL) = (authorisation_valid_from IS NULL))
) STRICT;

CREATE TABLE staff_pin (
  id TEXT PRIMARY KEY REFERENCES staff (id),
  hash TEXT NOT NULL,                         -- Argon2id, PHC string
  set_at TEXT NOT NULL
) STRICT;

CREATE TABLE stocked_needle (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  diameter_mm REAL NOT NULL,
  length_mm INTEGER NOT NULL,
  lot TEXT,
  expires_on TEXT,
  in_use INTEGER NOT NULL CHECK (in_use IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX stocked_needle_in_use ON stocked_needle (diameter_mm, length_mm) WHERE in_use = 1;

CREATE TABLE timer (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  site_ids TEXT NOT NULL,                     -- JSON array
  seconds INTEGER NOT NULL CHECK (seconds > 0),
  started_at TEXT NOT NULL,
  stopped_at TEXT
) STRICT;

CREATE INDEX timer_by_visit ON timer (visit_id);

CREATE TABLE visit (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  therapist_id TEXT NOT NULL REFERENCES staff (id),
  state TEXT NOT NULL CHECK (state IN (
    'planned', 'arrived', 'inTreatment', 'ended', 'signed', 'amended', 'enteredInError', 'missed', 'cancelled')),
  day TEXT NOT NULL,                          -- the clinic's calendar day
  started_at TEXT NOT NULL,
  ended_at TEXT,
  reason_for_attending TEXT NOT NULL,
  response_change TEXT,
  relief_onset TEXT,
  response_note TEXT NOT NULL,
  consent_confirmed INTEGER NOT NULL CHECK (consent_confirmed IN (0, 1)),
  consent_exception_reason TEXT,
  onset TEXT,
  onset_note TEXT NOT NULL,
  aggravating TEXT NOT NULL,
  easing TEXT NOT NULL,
  pain_now INTEGER CHECK (pain_now BETWEEN 0 AND 10),
  pain_worst INTEGER CHECK (pain_worst BETWEEN 0 AND 10),
  pain_best INTEGER CHECK (pain_best BETWEEN 0 AND 10),
  findings TEXT NOT NULL,                     -- JSON array; a re-test stands beside its first value
  objective_note TEXT NOT NULL,
  approach TEXT,
  patient_position TEXT,
  pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
  adjuncts TEXT NOT NULL,                     -- JSON array
  plan TEXT NOT NULL,
  next_visit TEXT NOT NULL,
  skin_prepared_at TEXT,
  insertion_pain INTEGER CHECK (insertion_pain BETWEEN 0 AND 10),
  sharps_disposed_at TEXT,
  aftercare_given_at TEXT,
  aftercare_version INTEGER,                  -- edition of the sheet that was given
  no_reactions_observed INTEGER NOT NULL CHECK (no_reactions_observed IN (0, 1)),
  needles_opened INTEGER NOT NULL,            -- counted from the sites, kept for lists
  needles_in INTEGER NOT NULL,                -- of those opened, not confirmed out one by one; kept for warnings
  needles_out INTEGER,
  needle_difference_reason TEXT,
  needle_rechecked_by TEXT,
  fee_id TEXT REFERENCES fee (id),
  released_at TEXT,
  entered_in_error_reason TEXT,
  CHECK ((aftercare_given_at IS NULL) = (aftercare_version IS NULL))
) STRICT;

CREATE INDEX visit_by_day ON visit (day, started_at);

CREATE INDEX visit_by_patient ON visit (patient_id, started_at);

CREATE INDEX visit_by_release ON visit (therapist_id, released_at) WHERE released_at IS NOT NULL;

CREATE INDEX visit_by_therapist ON visit (therapist_id, day);

CREATE INDEX visit_open ON visit (state, day) WHERE state IN ('planned', 'arrived', 'inTreatment', 'ended');

CREATE TABLE visit_call (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('noComplaint', 'complaint', 'notReached', 'setAside')),
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES staff (id),
  recorded_by_name TEXT NOT NULL,
  CHECK (outcome <> 'setAside' OR note <> '')
) STRICT;

CREATE INDEX visit_call_by_visit ON visit_call (visit_id, recorded_at);

CREATE TRIGGER visit_call_is_frozen BEFORE UPDATE ON visit_call BEGIN SELECT RAISE(ABORT, 'a call is frozen'); END;

CREATE TRIGGER visit_call_is_kept BEFORE DELETE ON visit_call BEGIN SELECT RAISE(ABORT, 'a call is kept'); END;
