/** Patients, their search tokens, their coverages, and attachments. */
export const patientsSql = `
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

-- Folded words a patient is found by: names, birth date, PHN, phone. A typed beginning is a range of the
-- primary key, which also gives alphabetical order without sorting.
CREATE TABLE patient_search_token (
  token TEXT NOT NULL,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  PRIMARY KEY (token, patient_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX patient_search_token_by_patient ON patient_search_token (patient_id, token);

-- A payer plan; ended, never deleted.
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
`;
