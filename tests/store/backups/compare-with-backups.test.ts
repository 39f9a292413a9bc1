import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditRowMac, type StoredAuditRow } from '../../../db/audit/audit-row.ts';
import { verifyAudit } from '../../../db/audit/verify-audit.ts';
import { compareWithBackupManifests } from '../../../db/backups/compare-with-backups.ts';
import { acceptOlderChart } from '../../../db/chart-file/accept-older-chart.ts';
import { replaceAnchor } from '../../../db/chart-file/anchor-file.ts';
import { connect } from '../../../db/chart-file/connect.ts';
import type { OpenChart } from '../../../db/chart-file/open-chart-file.ts';
import { deriveChartKeys } from '../../../db/keys/data-key.ts';
import { instant, noteView, openTestChart, owner, saveFee, slowTest } from '../chart-file/test-chart.ts';
import { type BackedUpChart, backUp, chartToBackUp, restore } from './test-backup.ts';

const compare = (chart: OpenChart, folder: string) =>
  compareWithBackupManifests(chart.database, chart.keys, chart.chartId, folder);

/** Somebody who holds every key takes one view off the record and rebuilds the whole chain after it. */
const rebuildChain = ({ file, dataKeyHex }: BackedUpChart): void => {
  const keys = deriveChartKeys(dataKeyHex);
  const database = connect({ file, dataKeyHex, readOnly: false });
  const triggers = database
    .prepare<[], string>(`SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'`)
    .pluck()
    .all();
  database.exec('DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_deleted;');
  database.exec('DROP TRIGGER audit_is_appended_in_order');
  const rows = database
    .prepare<[], StoredAuditRow>(`SELECT * FROM audit WHERE sequence <> 5 ORDER BY sequence`)
    .all();
  database.exec('DELETE FROM audit');
  const insert = database.prepare(
    `INSERT INTO audit VALUES (@sequence, @format, @at, @actor_kind, @actor_id, @roles, @window, @patient_id,
       @procedure, @reason, @changes, @detail, @previous_mac, @mac)`,
  );
  let previous = rows[0]?.previous_mac ?? '';
  for (const [index, row] of rows.entries()) {
    const rebuilt = { ...row, sequence: index + 1, previous_mac: previous };
    previous = auditRowMac(keys.audit, rebuilt);
    insert.run({ ...rebuilt, mac: previous });
  }
  for (const trigger of triggers) database.exec(trigger);
  const chartId = database.prepare<[], string>('SELECT id FROM chart').pluck().get() ?? '';
  database.close();
  replaceAnchor(`${file}.anchor`, keys.anchor, {
    chartId,
    counter: 1_000_000,
    head: { sequence: rows.length, mac: previous },
    at: instant(59),
    cleanStop: null,
    earlier: null,
  });
};

describe('comparing the chain with the backups', { timeout: slowTest }, () => {
  it('finds nothing in an honest chart with many backups', async () => {
    const test = await chartToBackUp();
    backUp(test);
    const chart = openTestChart(test);
    noteView(chart, 'patient-1', 51);
    backUp(test, { at: instant(52) });
    expect(compare(chart, test.backupFolder)).toEqual({ compared: 2, findings: [], leftBehind: [] });
  });

  it('finds a chain that was rebuilt with all the keys, which nothing in the chart shows', async () => {
    const test = await chartToBackUp();
    const { file } = backUp(test);
    rebuildChain(test);
    const chart = openTestChart(test);
    expect(verifyAudit(chart.database, chart.keys.audit, chart.anchor?.state ?? null).ok).toBe(true);
    expect(compare(chart, test.backupFolder)).toEqual({
      compared: 1,
      findings: [{ file, takenAt: instant(50), sequence: 61, kind: 'tailCut' }],
      leftBehind: [],
    });
    for (let number = 0; number < 5; number += 1) noteView(chart, 'patient-1', 52);
    expect(compare(chart, test.backupFolder).findings).toMatchObject([
      { sequence: 61, kind: 'anchorMismatch' },
    ]);
  });

  it('knows the backups that a restore openly left behind', async () => {
    const test = await chartToBackUp();
    const { file: first } = backUp(test);
    const chart = openTestChart(test);
    saveFee(chart, 'later', 1, 51);
    chart.close();
    const { file: second } = backUp(test, { at: instant(52) });
    const toFile = join(test.folder, 'restored.tautband');
    await restore(first, toFile);
    const restored = openTestChart({ file: toFile, dataKeyHex: test.dataKeyHex });
    expect(compare(restored, test.backupFolder)).toEqual({
      compared: 2,
      findings: [],
      leftBehind: [{ file: second, takenAt: instant(52), sequence: 62 }],
    });
  });

  it('knows the backups that an acceptance openly left behind', async () => {
    const test = await chartToBackUp();
    const older = readFileSync(test.file);
    const chart = openTestChart(test);
    saveFee(chart, 'later', 1, 51);
    chart.close();
    backUp(test, { at: instant(52) });
    writeFileSync(test.file, older);
    const accepted = acceptOlderChart({
      file: test.file,
      dataKeyHex: test.dataKeyHex,
      reason: 'The disk was replaced',
      at: instant(53),
      actorFor: () => ({ actorKind: 'staff', actorId: owner.staffId, roles: ['owner'], window: 'window-1' }),
    });
    const { findings, leftBehind } = compare(accepted, test.backupFolder);
    accepted.close();
    expect({ findings, left: leftBehind.length }).toEqual({ findings: [], left: 1 });
  });

  it('leaves out what this chart did not write', async () => {
    const [test, other] = [await chartToBackUp(), await chartToBackUp()];
    backUp(test);
    const { file } = backUp(other);
    for (const suffix of ['', '.json']) {
      writeFileSync(
        join(test.backupFolder, `foreign.tautband-backup${suffix}`),
        readFileSync(`${file}${suffix}`),
      );
    }
    writeFileSync(join(test.backupFolder, 'noise.tautband-backup'), 'x');
    writeFileSync(join(test.backupFolder, 'noise.tautband-backup.json'), '{}');
    expect(compare(openTestChart(test), test.backupFolder).compared).toBe(1);
  });
});
