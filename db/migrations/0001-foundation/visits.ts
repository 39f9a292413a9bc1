/** Visits and all that is charted in them. Nothing here is ever deleted; rows are marked removed. */
export const visitsSql = `
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
CREATE INDEX visit_by_patient ON visit (patient_id, started_at);
CREATE INDEX visit_by_day ON visit (day, started_at);
CREATE INDEX visit_by_therapist ON visit (therapist_id, day);
CREATE INDEX visit_by_release ON visit (therapist_id, released_at) WHERE released_at IS NOT NULL;
CREATE INDEX visit_open ON visit (state, day) WHERE state IN ('planned', 'arrived', 'inTreatment', 'ended');

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

-- What was asked about a reaction later; the last says how it stands.
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

-- The signed note is frozen: one for a visit, canonical JSON with its hash.
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
`;
