import type { Database, Statement } from 'better-sqlite3';
import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Kysely builds and types the queries and never runs one: its async driver costs several times a prepared
 * statement. A query is compiled once, prepared once for each open chart, and run synchronously.
 */
const compiler = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Stands in a query for a value that is given when it runs. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export type PreparedQuery<Parameters, Row> = {
  get(parameters: Parameters): Row | undefined;
  all(parameters: Parameters): Row[];
  /** Returns how many rows changed. */
  run(parameters: Parameters): number;
};

/** Gives, while a query is built, what stands for a parameter. */
type Given<Parameters> = <Name extends keyof Parameters & string>(name: Name) => Parameters[Name];

/**
 * Every column of a table: a `kept` one is written with a new row and never again. The type asks for all of them, so
 * that no writing forgets one.
 */
export type Columns<Row> = { readonly [Name in keyof Row & string]: 'kept' | 'changes' };

/** What an INSERT writes: each column from the parameter of its name. */
export function allOf<Row>(columns: Columns<Row>, given: Given<Row>): Row {
  return Object.fromEntries(namesOf<Row>(columns).map((name) => [name, given(name)])) as Row;
}

/** What an UPDATE writes: each column that changes, from the parameter of its name. */
export function changesOf<Row>(columns: Columns<Row>, given: Given<Row>): Partial<Row> {
  const changing = namesOf<Row>(columns).filter((name) => columns[name] === 'changes');
  return Object.fromEntries(changing.map((name) => [name, given(name)])) as Partial<Row>;
}

function namesOf<Row>(columns: Columns<Row>): (keyof Row & string)[] {
  return Object.keys(columns) as (keyof Row & string)[];
}

/**
 * Defines a query once, at module level:
 *
 *     const siteById = query<{ id: string }>()((q, given) =>
 *       q.selectFrom('site').selectAll().where('id', '=', given('id')));
 *     siteById(database).get({ id });
 *
 * Every value is bound, none is written into the SQL. Pass booleans as 0 or 1.
 */
export function query<Parameters extends Record<string, unknown>>() {
  return <Row>(
    build: (builder: Kysely<Tables>, given: Given<Parameters>) => Compilable<Row>,
  ): ((database: Database) => PreparedQuery<Parameters, Row>) => {
    const { sql, parameters } = build(
      compiler,
      <Name extends keyof Parameters & string>(name: Name) =>
        new Placeholder(name) as unknown as Parameters[Name],
    ).compile();
    const prepared = new WeakMap<Database, PreparedQuery<Parameters, Row>>();

    return (database) => {
      const known = prepared.get(database);
      if (known) return known;
      const statement: Statement = database.prepare(sql);
      const bind = (given: Parameters): unknown[] =>
        parameters.map((value) => (value instanceof Placeholder ? given[value.name] : value));
      const runnable: PreparedQuery<Parameters, Row> = {
        get: (given) => statement.get(...bind(given)) as Row | undefined,
        all: (given) => statement.all(...bind(given)) as Row[],
        run: (given) => statement.run(...bind(given)).changes,
      };
      prepared.set(database, runnable);
      return runnable;
    };
  };
}
