/** The chart's own row and the audit chain. */
export const chartAndAuditSql = `
CREATE TABLE chart (
  id TEXT PRIMARY KEY,
  only_row INTEGER NOT NULL UNIQUE CHECK (only_row = 1),
  created_at TEXT NOT NULL,
  made_by_version TEXT NOT NULL               -- of the application
) STRICT;

-- One row for each call that showed or changed a record. Each row's MAC covers the one before it, so that
-- an edit, a removal or an insertion anywhere breaks the chain; the anchor beside the file holds its end.
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
CREATE INDEX audit_by_patient ON audit (patient_id, sequence) WHERE patient_id IS NOT NULL;
CREATE INDEX audit_by_actor ON audit (actor_id, sequence) WHERE actor_id IS NOT NULL;
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
`;
