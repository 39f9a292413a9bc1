/** What the clinic asks and learns after treatment. Nothing here is ever deleted. */
export const safetySql = `
-- A call the day after, or the try of one.
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

-- Needle-sticks of staff and near misses: of the clinic, beside the charts of patients.
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
-- A report stays as its author wrote it; what the owner knows better stands beneath it.
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
`;
