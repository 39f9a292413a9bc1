/** Clinic, staff, fees and the versioned reference data. */
export const clinicSql = `
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

-- Sizes of needles the clinic stocks, each with the box that is open. Of a size one is in use at most, so that
-- every site is of one lot.
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

-- Muscle catalogue, screening questions and the like as they were on a day: a record keeps the version
-- it was made with, so that a later edition changes no earlier chart.
CREATE TABLE reference_data (
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  effective_from TEXT NOT NULL,
  content TEXT NOT NULL,                      -- JSON
  PRIMARY KEY (kind, version)
) STRICT;
`;
