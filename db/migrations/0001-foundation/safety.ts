/** What the clinic asks and learns after treatment. Nothing here is ever deleted. */
export const safetySql = `
-- A call the day after, or the try of one.
CREATE TABLE visit_call (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('noComplaint', 'complaint', 'notReached')),
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES staff (id),
  recorded_by_name TEXT NOT NULL
) STRICT;
CREATE INDEX visit_call_by_visit ON visit_call (visit_id, recorded_at);
CREATE TRIGGER visit_call_is_frozen BEFORE UPDATE ON visit_call BEGIN SELECT RAISE(ABORT, 'a call is frozen'); END;
CREATE TRIGGER visit_call_is_kept BEFORE DELETE ON visit_call BEGIN SELECT RAISE(ABORT, 'a call is kept'); END;
`;
