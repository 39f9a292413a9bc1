/** What a member of staff keeps to chart faster: presets and point sets. No patient is in it. */
export const favouritesSql = `
CREATE TABLE favourite (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  name TEXT NOT NULL,
  content TEXT NOT NULL,                      -- JSON: a preset or a point set
  removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT;
CREATE INDEX favourite_by_staff ON favourite (staff_id) WHERE removed = 0;
`;
