import { describe, expect, it } from 'vitest';
import { appendAudit, auditHead } from '../../../db/audit/append-audit.ts';
import type { AuditEntry } from '../../../db/audit/audit-row.ts';
import { auditedTables, tablesWithoutAudit } from '../../../db/audit/audited-tables.ts';
import { readAudit } from '../../../db/audit/read-audit.ts';
import { verifyAudit } from '../../../db/audit/verify-audit.ts';
import type { OpenChart } from '../../../db/chart-file/open-chart-file.ts';
import {
  instant,
  makeTestChart,
  noteView,
  openTestChart,
  owner,
  saveFee,
  slowTest,
} from '../chart-file/test-chart.ts';

const systemEntry: AuditEntry = {
  at: instant(1),
  actorKind: 'system',
  actorId: null,
  roles: [],
  window: '',
  procedure: 'fees.add',
};

const findingsOf = (chart: OpenChart) =>
  verifyAudit(chart.database, chart.keys.audit, chart.anchor?.state ?? null).findings;

describe('an audit row', { timeout: slowTest }, () => {
  it('holds who, when, what and whom, and reads back', async () => {
    const chart = openTestChart(await makeTestChart());
    chart.begin();
    chart.appendAudit({
      at: instant(7),
      actorKind: 'staff',
      actorId: owner.staffId,
      roles: ['owner', 'therapist'],
      window: 'window-9',
      patientId: 'patient-1',
      procedure: 'visits.sign',
      reason: 'Signed for a colleague',
      detail: { page: 2, again: false },
    });
    chart.commit();
    expect(readAudit(chart.database, { limit: 1 })).toEqual([
      {
        sequence: 2,
        at: instant(7),
        actorKind: 'staff',
        actorId: owner.staffId,
        roles: ['owner', 'therapist'],
        window: 'window-9',
        patientId: 'patient-1',
        procedure: 'visits.sign',
        reason: 'Signed for a colleague',
        changes: [],
        detail: { page: 2, again: false },
      },
    ]);
  });

  it('belongs into the transaction of what it records, and goes with it', async () => {
    const chart = openTestChart(await makeTestChart());
    expect(() => appendAudit(chart.database, chart.keys.audit, systemEntry)).toThrow('transaction');
    const before = auditHead(chart.database);
    chart.begin();
    chart.appendAudit(systemEntry);
    chart.rollBack();
    expect(auditHead(chart.database)).toEqual(before);
  });

  it('names each changed record once, whether the caller named it or not', async () => {
    const chart = openTestChart(await makeTestChart());
    chart.begin();
    const insert = chart.database.prepare(`INSERT INTO fee VALUES (?, 1, 'x', 1, 0, '2026-01-01', NULL)`);
    insert.run('named');
    insert.run('unnamed');
    chart.database.prepare(`UPDATE fee SET amount_cents = 2 WHERE id = 'unnamed'`).run();
    chart.appendAudit({ ...systemEntry, changes: [{ record: 'fee', id: 'named' }] });
    chart.commit();
    const [row] = readAudit(chart.database, { limit: 1 });
    expect(row?.changes.map(({ record, id }) => `${record} ${id}`)).toEqual(['fee named', 'fee unnamed']);
    expect(findingsOf(chart)).toEqual([]);
  });

  it('vouches for deleted, renamed and replaced records as well', async () => {
    const chart = openTestChart(await makeTestChart());
    for (const id of ['a', 'b', 'c']) saveFee(chart, id, 100);
    chart.begin();
    chart.database.exec(`
      DELETE FROM fee WHERE id = 'a';
      UPDATE fee SET id = 'renamed' WHERE id = 'b';
      REPLACE INTO fee (id, version, service, amount_cents, tax_basis_points, effective_from)
        VALUES ('c', 1, 'x', 5, 0, '2026-01-02');`);
    chart.appendAudit(systemEntry);
    chart.commit();
    expect(findingsOf(chart)).toEqual([]);
    const [row] = readAudit(chart.database, { limit: 1 });
    expect(new Map(row?.changes.map(({ id, hash }) => [id, hash === '']))).toEqual(
      new Map([
        ['a', true],
        ['b', true],
        ['renamed', false],
        ['c', false],
      ]),
    );
  });
});

describe('the audit table', { timeout: slowTest }, () => {
  it.each([
    [`UPDATE audit SET reason = 'x' WHERE sequence = 2`, 'never changed'],
    ['DELETE FROM audit WHERE sequence = 3', 'never deleted'],
    ['DELETE FROM audit', 'never deleted'],
    [`REPLACE INTO audit SELECT * FROM audit WHERE sequence = 2`, 'in order'],
    [
      `INSERT INTO audit SELECT 9, format, at, actor_kind, actor_id, roles, "window", patient_id, procedure, reason,
         changes, detail, previous_mac, mac FROM audit WHERE sequence = 3`,
      'in order',
    ],
    [
      `INSERT INTO audit SELECT 4, format, at, actor_kind, actor_id, roles, "window", patient_id, procedure, reason,
         changes, detail, 'x', mac FROM audit WHERE sequence = 3`,
      'in order',
    ],
  ])('refuses %s', async (sql, message) => {
    const chart = openTestChart(await makeTestChart());
    noteView(chart, 'patient-1');
    noteView(chart, 'patient-2');
    expect(() => chart.database.exec(sql)).toThrow(message);
    expect(findingsOf(chart)).toEqual([]);
  });

  it('vouches for every table of the schema but those named', async () => {
    const { database } = openTestChart(await makeTestChart());
    const tables = database
      .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
      .pluck()
      .all();
    expect([...auditedTables, ...tablesWithoutAudit].sort()).toEqual(tables.sort());
    for (const table of auditedTables) {
      const key = database.prepare(`SELECT name FROM pragma_table_info(?) WHERE pk > 0`).pluck().all(table);
      expect([table, key]).toEqual([table, ['id']]);
    }
  });
});

describe('reading the audit', { timeout: slowTest }, () => {
  it('filters by patient, actor, procedure and time, newest first, page by page', async () => {
    const chart = openTestChart(await makeTestChart());
    for (let number = 1; number <= 12; number += 1) noteView(chart, `patient-${number % 3}`, number);
    saveFee(chart, 'fee', 100, 13);
    const sequences = (filter: Omit<Parameters<typeof readAudit>[1], 'limit'>, limit = 100): number[] =>
      readAudit(chart.database, { ...filter, limit }).map((row) => row.sequence);

    expect(sequences({ patientId: 'patient-1' })).toEqual([11, 8, 5, 2]);
    expect(sequences({ procedure: 'fees.add' })).toEqual([14]);
    expect(sequences({ actorId: owner.staffId, from: instant(5), to: instant(7) })).toEqual([8, 7, 6]);
    expect(sequences({ actorId: 'nobody' })).toEqual([]);
    expect(sequences({}, 5)).toEqual([14, 13, 12, 11, 10]);
    expect(sequences({ before: 10 }, 5)).toEqual([9, 8, 7, 6, 5]);
    expect(sequences({ before: 3, patientId: 'patient-1' })).toEqual([2]);
  });

  it.each([
    [{ patientId: 'p' }, 'audit_by_patient'],
    [{ actorId: 'a' }, 'audit_by_actor'],
  ])('uses an index for %o', async (filter, index) => {
    const { database } = openTestChart(await makeTestChart());
    const [column] = Object.keys(filter).map((name) => (name === 'patientId' ? 'patient_id' : 'actor_id'));
    const plan = database
      .prepare(`EXPLAIN QUERY PLAN SELECT * FROM audit WHERE ${column} = ? ORDER BY sequence DESC LIMIT 5`)
      .all('x');
    expect(JSON.stringify(plan)).toContain(index);
    expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE');
  });
});
