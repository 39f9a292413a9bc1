import type { Database } from 'better-sqlite3';
import type { ChartKeys } from '../keys/data-key.ts';
import { knownBackups } from './manifest.ts';

export type BackupComparison = {
  /** Backups of this chart that were compared. */
  compared: number;
  /** Backups whose place in the chain now holds another row, or none: the chain was rebuilt or cut since. */
  findings: { file: string; takenAt: string; sequence: number; kind: 'anchorMismatch' | 'tailCut' }[];
  /** Backups of a line of the chart that a restore or an acceptance on record left behind. */
  leftBehind: { file: string; takenAt: string; sequence: number }[];
};

/**
 * Compares the chain with the ends that the backups in a folder remember. This finds what the chain itself
 * cannot show: a chain that was rebuilt by somebody who holds the keys, anchor included.
 */
export const compareWithBackupManifests = (
  database: Database,
  keys: ChartKeys,
  chartId: string,
  folder: string,
): BackupComparison => {
  const macAt = database.prepare<[number], string>('SELECT mac FROM audit WHERE sequence = ?').pluck();
  const known = knownBackups(folder, chartId, keys.backup);
  const turns = turnsOnRecord(database);
  const comparison: BackupComparison = { compared: known.length, findings: [], leftBehind: [] };
  for (const { file, content } of known) {
    const { sequence, mac } = content.head;
    const found = macAt.get(sequence);
    if (found === mac) continue;
    const place = { file, takenAt: content.takenAt, sequence };
    const wasLeft = turns.some((turn) => sequence >= turn.sequence && content.takenAt <= turn.at);
    if (wasLeft) comparison.leftBehind.push(place);
    else comparison.findings.push({ ...place, kind: found === undefined ? 'tailCut' : 'anchorMismatch' });
  }
  return comparison;
};

/** Where the chain openly went back to an earlier state: rows from there on were replaced. */
const turnsOnRecord = (database: Database): { sequence: number; at: string }[] =>
  database
    .prepare<[], { sequence: number; at: string }>(
      `SELECT sequence, at FROM audit WHERE procedure IN ('chart.restore', 'chart.acceptOlder')`,
    )
    .all();
