/** Signed consents, the PINs of the staff, timers of a treatment, and emergencies. */
export const consentAndLockSql = `
-- The text is kept as it was shown, with its hash; nothing of a signed consent changes.
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

-- One for a person at the most; the row has the id of the person.
CREATE TABLE staff_pin (
  id TEXT PRIMARY KEY REFERENCES staff (id),
  hash TEXT NOT NULL,                         -- Argon2id, PHC string
  set_at TEXT NOT NULL
) STRICT;

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
`;
