import type { OpenChart } from '../../../db/chart-file/open-chart-file.ts';
import { migrate } from '../../../db/migrate.ts';
import { migrations } from '../../../db/migrations/migrations.ts';
import type { StoreOptions } from '../../../shared/contract/store-link.ts';
import type { Surroundings } from '../surroundings.ts';
import { backUpBeforeMigration } from './chart-backups.ts';

/** Brings a chart that was just opened to the newest schema, with a proven backup before it is touched. */
export function prepareChart(chart: OpenChart, options: StoreOptions, surroundings: Surroundings): void {
  migrate(chart.database, {
    migrations,
    auditKey: chart.keys.audit,
    at: surroundings.now().toISOString(),
    beforeFirst: () => backUpBeforeMigration(chart, options, surroundings),
  });
}
