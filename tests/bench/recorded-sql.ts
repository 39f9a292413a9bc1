import type { Database, Statement } from 'better-sqlite3';

/** One statement that a service ran, with what was bound to it. */
export type RecordedStatement = { sql: string; method: 'get' | 'all' | 'run'; bound: unknown[] };

const methods = ['get', 'all', 'run'] as const;

/**
 * Notes every statement that is prepared on a connection from now on and run afterwards, so that the
 * yardstick runs just the SQL of the service and nothing of its code.
 */
export function recordStatements(database: Database): RecordedStatement[] {
  const recorded: RecordedStatement[] = [];
  const prepare = database.prepare.bind(database);
  const watched = (sql: string): Statement => {
    const statement = prepare(sql) as Statement;
    for (const method of methods) {
      const original = statement[method].bind(statement);
      Object.assign(statement, {
        [method]: (...bound: unknown[]) => {
          recorded.push({ sql, method, bound });
          return original(...bound);
        },
      });
    }
    return statement;
  };
  Object.assign(database, { prepare: watched });
  return recorded;
}

/** Runs the statements on a bare connection, prepared once. `rebind` may give each run values of its own. */
export function replayer(
  database: Database,
  recorded: readonly RecordedStatement[],
): (rebind?: (statement: RecordedStatement) => unknown[]) => void {
  const statements = recorded.map((statement) => ({
    ...statement,
    prepared: database.prepare(statement.sql),
  }));
  return (rebind) => {
    for (const statement of statements) {
      statement.prepared[statement.method](...(rebind ? rebind(statement) : statement.bound));
    }
  };
}
