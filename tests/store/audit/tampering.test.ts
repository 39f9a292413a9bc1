import { createSecretKey, randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { auditRowMac, type StoredAuditRow } from '../../../db/audit/audit-row.ts';
import { type AuditVerification, verifyAudit } from '../../../db/audit/verify-audit.ts';
import { readAnchor } from '../../../db/chart-file/anchor-file.ts';
import { ChartRefusal } from '../../../db/chart-file/chart-refusal.ts';
import { connect } from '../../../db/chart-file/connect.ts';
import { openChartFile } from '../../../db/chart-file/open-chart-file.ts';
import { deriveChartKeys } from '../../../db/keys/data-key.ts';
import {
  makeTestChart,
  noteView,
  openTestChart,
  saveFee,
  seededRandom,
  slowTest,
  type TestChart,
} from '../chart-file/test-chart.ts';

/** A closed chart with 40 saves and views, and copies of its files from halfway. */
const busyChart = async (): Promise<TestChart> => {
  const test = await makeTestChart();
  const chart = openTestChart(test);
  for (let number = 0; number < 20; number += 1) {
    saveFee(chart, `fee-${number % 8}`, 1000 + number, number);
    noteView(chart, `patient-${number % 3}`, number);
  }
  chart.close();
  return test;
};

const verify = (test: TestChart): AuditVerification => {
  const keys = deriveChartKeys(test.dataKeyHex);
  const database = connect({ file: test.file, dataKeyHex: test.dataKeyHex, readOnly: true });
  try {
    return verifyAudit(database, keys.audit, readAnchor(`${test.file}.anchor`, keys.anchor).state);
  } finally {
    database.close();
  }
};

/** Somebody with a handle on the database and no audit key, who takes the triggers off and puts them back. */
const tamper = (test: TestChart, work: (database: Database) => void): void => {
  const database = connect({ file: test.file, dataKeyHex: test.dataKeyHex, readOnly: false });
  const triggers = database
    .prepare<[], string>(`SELECT sql FROM sqlite_master WHERE type = 'trigger'`)
    .pluck()
    .all();
  const names = database
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'trigger'`)
    .pluck()
    .all();
  for (const name of names) database.exec(`DROP TRIGGER ${name}`);
  work(database);
  for (const sql of triggers) database.exec(sql);
  database.close();
};

type Random = (limit: number) => number;

const textColumns = [
  'at',
  'actor_id',
  'roles',
  'window',
  'patient_id',
  'procedure',
  'reason',
  'changes',
  'detail',
];

const rowTampering: Record<string, (database: Database, random: Random) => void> = {
  'an audit row is edited': (database, random) => {
    const column = textColumns[random(textColumns.length)] ?? 'at';
    const sequence = 2 + random(40);
    const changed = database
      .prepare(`UPDATE audit SET "${column}" = coalesce("${column}", '') || 'x' WHERE sequence = ?`)
      .run(sequence).changes;
    expect(changed).toBe(1);
  },
  'an audit row is edited with a MAC under another key': (database, random) => {
    const sequence = 2 + random(40);
    const row = database
      .prepare<[number], StoredAuditRow>('SELECT * FROM audit WHERE sequence = ?')
      .get(sequence)!;
    const mac = auditRowMac(createSecretKey(randomBytes(32)), { ...row, patient_id: 'somebody else' });
    database
      .prepare(`UPDATE audit SET patient_id = 'somebody else', mac = ? WHERE sequence = ?`)
      .run(mac, sequence);
    database.prepare('UPDATE audit SET previous_mac = ? WHERE sequence = ?').run(mac, sequence + 1);
  },
  'an audit row is deleted': (database, random) => {
    database.prepare('DELETE FROM audit WHERE sequence = ?').run(1 + random(41));
  },
  'an audit row is deleted and the rest moved up': (database, random) => {
    const sequence = 2 + random(38);
    database.prepare('DELETE FROM audit WHERE sequence = ?').run(sequence);
    for (let next = sequence + 1; next <= 41; next += 1) {
      database.prepare('UPDATE audit SET sequence = ? WHERE sequence = ?').run(next - 1, next);
    }
  },
  'an audit row is inserted': (database, random) => {
    const copied = 1 + random(41);
    database
      .prepare(
        `INSERT INTO audit SELECT 42, format, at, actor_kind, actor_id, roles, "window", 'patient-x', procedure, reason,
           changes, detail, (SELECT mac FROM audit WHERE sequence = 41), mac FROM audit WHERE sequence = ?`,
      )
      .run(copied);
  },
  'two audit rows are swapped': (database, random) => {
    const first = 2 + random(20);
    const second = first + 1 + random(18);
    database.prepare('UPDATE audit SET sequence = 1000 WHERE sequence = ?').run(first);
    database.prepare('UPDATE audit SET sequence = ? WHERE sequence = ?').run(first, second);
    database.prepare('UPDATE audit SET sequence = ? WHERE sequence = 1000').run(second);
  },
  'the tail is cut': (database, random) => {
    database.prepare('DELETE FROM audit WHERE sequence > ?').run(random(41));
  },
  'a record is edited': (database, random) => {
    database.prepare('UPDATE fee SET amount_cents = amount_cents + 1 WHERE id = ?').run(`fee-${random(8)}`);
  },
  'a record is deleted': (database, random) => {
    database.prepare('DELETE FROM fee WHERE id = ?').run(`fee-${random(8)}`);
  },
  'a record is added': (database, random) => {
    database
      .prepare(`INSERT INTO fee VALUES (?, 1, 'x', 1, 0, '2026-01-01', NULL)`)
      .run(`fee-${100 + random(900)}`);
  },
  'two records change places': (database, random) => {
    const first = random(7);
    const swap = database.prepare('UPDATE fee SET id = ? WHERE id = ?');
    swap.run('aside', `fee-${first}`);
    swap.run(`fee-${first}`, `fee-${first + 1}`);
    swap.run(`fee-${first + 1}`, 'aside');
  },
  'a record is set back to what it once was': (database, random) => {
    const number = random(8);
    const earlier = 1000 + number;
    database.prepare('UPDATE fee SET amount_cents = ? WHERE id = ?').run(earlier, `fee-${number}`);
  },
  'the chart claims to be another': (database) => {
    database.exec(`UPDATE chart SET id = '01930000-0000-7000-8000-000000000000'`);
  },
  'the schema is changed': (database) => {
    database.exec('CREATE INDEX quiet_change ON fee (service)');
  },
};

describe('by somebody without the audit key', { timeout: slowTest }, () => {
  it('nothing was done: nothing is found', async () => {
    expect(verify(await busyChart())).toMatchObject({ ok: true, findings: [], rows: 41, records: 10 });
    const untouched = await busyChart();
    tamper(untouched, () => undefined);
    expect(verify(untouched).findings).toEqual([]);
  });

  it.each(Object.entries(rowTampering))('%s: always found', async (_, work) => {
    const sound = await busyChart();
    const content = readFileSync(sound.file);
    const random = seededRandom(42);
    for (let round = 0; round < 14; round += 1) {
      writeFileSync(sound.file, content);
      tamper(sound, (database) => work(database, (limit) => Math.floor(random() * limit)));
      const { ok, findings } = verify(sound);
      expect({ round, ok, found: findings.length > 0 }).toEqual({ round, ok: false, found: true });
    }
  });

  it('says what it found and where', async () => {
    const sound = await busyChart();
    const content = readFileSync(sound.file);
    const findingsAfter = (sql: string) => {
      writeFileSync(sound.file, content);
      tamper(sound, (database) => database.exec(sql));
      return verify(sound).findings;
    };
    expect(findingsAfter(`UPDATE audit SET reason = 'x' WHERE sequence = 12`)).toEqual([
      { kind: 'rowAltered', sequence: 12 },
    ]);
    expect(findingsAfter('DELETE FROM audit WHERE sequence = 13')).toEqual([
      { kind: 'rowMissing', sequence: 13 },
    ]);
    expect(findingsAfter('DELETE FROM audit WHERE sequence > 40')).toEqual([
      { kind: 'tailCut', sequence: 41 },
    ]);
    expect(findingsAfter(`UPDATE fee SET amount_cents = 1 WHERE id = 'fee-3'`)).toEqual([
      { kind: 'recordAltered', record: 'fee', id: 'fee-3' },
    ]);
    expect(findingsAfter(`DELETE FROM fee WHERE id = 'fee-3'`)).toEqual([
      { kind: 'recordMissing', record: 'fee', id: 'fee-3' },
    ]);
    expect(findingsAfter(`INSERT INTO fee VALUES ('new', 1, 'x', 1, 0, '2026-01-01', NULL)`)).toEqual([
      { kind: 'recordUnaudited', record: 'fee', id: 'new' },
    ]);
    expect(findingsAfter('DROP INDEX audit_by_time')).toEqual([{ kind: 'schemaAltered' }]);
    expect(findingsAfter('DELETE FROM chart')).toContainEqual({ kind: 'chartRowDamaged' });
    writeFileSync(sound.file, content);
    writeFileSync(`${sound.file}.anchor`, '');
    expect(verify(sound).findings).toEqual([{ kind: 'anchorMissing' }]);
  });

  it('a chain of which everything after a row was cut and then continued is found by the anchor', async () => {
    const test = await busyChart();
    const [older, olderAnchor] = [`${test.file}.older`, `${test.file}.older-anchor`];
    copyFileSync(test.file, older);
    copyFileSync(`${test.file}.anchor`, olderAnchor);
    const chart = openTestChart(test);
    for (let number = 0; number < 3; number += 1) noteView(chart, 'patient-9', 40);
    chart.close();
    const newerAnchor = readFileSync(`${test.file}.anchor`);
    // The older chart goes on as if nothing had been, with its own anchor, and is longer in the end.
    copyFileSync(older, test.file);
    copyFileSync(olderAnchor, `${test.file}.anchor`);
    const continued = openTestChart(test);
    for (let number = 0; number < 9; number += 1) noteView(continued, 'patient-8', 41);
    continued.close();
    writeFileSync(`${test.file}.anchor`, newerAnchor);
    expect(verify(test).findings).toEqual([{ kind: 'anchorMismatch', sequence: 44 }]);
    expect(() => openChartFile({ file: test.file, dataKeyHex: test.dataKeyHex, mode: 'readWrite' })).toThrow(
      expect.objectContaining({ code: 'olderThanAnchor' }),
    );
  });

  it('a row is taken from another line of the same chart, where it was written with the key', async () => {
    const test = await busyChart();
    const files = [test.file, `${test.file}.anchor`];
    const before = files.map((file) => readFileSync(file));
    const otherLine = openTestChart(test);
    for (let number = 0; number < 3; number += 1) noteView(otherLine, 'patient-8', 40 + number);
    const taken = otherLine.database
      .prepare('SELECT * FROM audit WHERE sequence = 43')
      .get() as StoredAuditRow;
    otherLine.close();
    for (const [index, file] of files.entries()) writeFileSync(file, before[index]!);

    const chart = openTestChart(test);
    for (let number = 0; number < 3; number += 1) noteView(chart, 'patient-9', 40 + number);
    chart.close();
    tamper(test, (database) => {
      database
        .prepare(
          'UPDATE audit SET patient_id = @patient_id, previous_mac = @previous_mac, mac = @mac WHERE sequence = 43',
        )
        .run(taken);
    });
    expect(verify(test).findings).toEqual([
      { kind: 'orderBroken', sequence: 43 },
      { kind: 'orderBroken', sequence: 44 },
    ]);
  });

  it('the file is changed or put back, in any of 60 ways: it is not opened', {
    timeout: 60_000,
  }, async () => {
    const test = await makeTestChart();
    const olderFiles: Buffer[] = [];
    for (let state = 0; state < 12; state += 1) {
      olderFiles.push(readFileSync(test.file));
      const chart = openTestChart(test);
      saveFee(chart, `fee-${state}`, 100 + state, state);
      chart.close();
    }
    const newest = readFileSync(test.file);
    const random = seededRandom(3);
    const damaged = Array.from({ length: 48 }, () => {
      const content = Buffer.from(newest);
      const place = Math.floor(random() * content.length);
      content[place] = (content[place] ?? 0) ^ (1 + Math.floor(random() * 255));
      return content;
    });
    for (const content of [...olderFiles, ...damaged]) {
      writeFileSync(test.file, content);
      expect(() => openTestChart(test)).toThrow(ChartRefusal);
    }
    writeFileSync(test.file, newest);
    expect(openTestChart(test).inspection.head.sequence).toBe(13);
  });
});
