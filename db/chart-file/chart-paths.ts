import { basename, dirname, resolve } from 'node:path';

const chartExtension = '.tautband';

/** The chart file and what lies beside it; all but the chart and its keys can be made again. */
export type ChartPaths = {
  chart: string;
  writeAheadLog: string;
  keys: string;
  anchor: string;
  lock: string;
  attempts: string;
  backups: string;
  folder: string;
  /** The file name without `.tautband`. */
  name: string;
};

/**
 * Where everything of a chart lies. The file may have any name; ours end in `.tautband`. Throws RangeError for a
 * name with a blank at its end.
 */
export const chartPaths = (file: string): ChartPaths => {
  // Absolute, so that the database engine never takes the name for a URI or for a database in memory.
  const chart = resolve(file);
  // The engine would trim the name and open another file than the one that was looked at.
  if (chart !== chart.trim()) throw new RangeError('The name of a chart file ends in a blank');
  return {
    chart,
    writeAheadLog: `${chart}-wal`,
    keys: `${chart}.keys`,
    anchor: `${chart}.anchor`,
    lock: `${chart}.lock`,
    attempts: `${chart}.attempts`,
    backups: `${chart}.backups`,
    folder: dirname(chart),
    name: basename(chart, chartExtension),
  };
};
