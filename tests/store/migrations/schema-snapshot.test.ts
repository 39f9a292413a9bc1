import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../../db/migrations/migrations.ts';
import { schemaText } from '../../../db/schema-snapshot.ts';
import { makeTestChart, openTestChart, slowTest } from '../chart-file/test-chart.ts';

describe('db/schema.snapshot.sql', { timeout: slowTest }, () => {
  it('is the schema that the migrations make; after a new migration, run this test with -u', async () => {
    const { database } = openTestChart(await makeTestChart());
    const text = `-- The schema after migration ${migrations.length}, made by the migrations. Not to be edited.\n\n${schemaText(database)}`;
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, '../../../db/schema.snapshot.sql'));
  });

  it('has only strict tables', async () => {
    const { database } = openTestChart(await makeTestChart());
    const loose = database
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'`,
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
  });
});
