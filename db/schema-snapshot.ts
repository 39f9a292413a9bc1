import type { Database } from 'better-sqlite3';

/**
 * The schema of a chart as text: tables first, then the indexes, triggers and views of each, by name.
 * `db/schema.snapshot.sql` holds that of the newest version, so that a review sees what a migration does.
 */
export const schemaText = (database: Database): string =>
  database
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'view' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, name`,
    )
    .pluck()
    .all()
    .map((sql) => `${sql};\n`)
    .join('\n');
