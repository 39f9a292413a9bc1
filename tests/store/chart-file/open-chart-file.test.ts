import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openChartFile } from '../../../db/chart-file/open-chart-file.ts';
import {
  crashedChart,
  fingerprint,
  instant,
  makeTestChart,
  noteView,
  openTestChart,
  saveFee,
  slowTest,
} from './test-chart.ts';

const feeCount = (chart: ReturnType<typeof openTestChart>): unknown =>
  chart.database.prepare('SELECT count(*) FROM fee').pluck().get();

describe('an open chart', { timeout: slowTest }, () => {
  it('knows a clean stop from a crash, and keeps everything over both', async () => {
    const test = await makeTestChart();
    const first = openTestChart(test);
    saveFee(first, 'fee-1', 100);
    first.close();
    expect(statSync(`${test.file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);

    const second = openTestChart(test);
    expect(second.inspection.stoppedUncleanly).toBe(false);
    expect(feeCount(second)).toBe(1);
    second.close();

    const crashed = openTestChart(await crashedChart());
    expect(crashed.inspection.stoppedUncleanly).toBe(true);
    expect(feeCount(crashed)).toBe(5);
  });

  it('lets the anchor follow each commit and nothing else', async () => {
    const chart = openTestChart(await makeTestChart());
    expect(chart.anchor?.state.head.sequence).toBe(1);
    noteView(chart, 'patient-1');
    expect(chart.anchor?.state.head.sequence).toBe(2);

    chart.begin();
    chart.database.prepare(`INSERT INTO fee VALUES ('fee', 1, 'x', 1, 0, '2026-01-01', NULL)`).run();
    chart.appendAudit({
      at: instant(2),
      actorKind: 'system',
      actorId: null,
      roles: [],
      window: '',
      procedure: 'fees.add',
    });
    chart.rollBack();
    expect(chart.anchor?.state.head.sequence).toBe(2);
    expect(feeCount(chart)).toBe(0);
    expect(chart.anchorFailure()).toBeNull();
  });

  it('commits no change that no audit row names', async () => {
    const chart = openTestChart(await makeTestChart());
    chart.begin();
    chart.database.prepare(`INSERT INTO fee VALUES ('fee', 1, 'x', 1, 0, '2026-01-01', NULL)`).run();
    expect(() => chart.commit()).toThrow('no audit row');
    chart.rollBack();
    expect(feeCount(chart)).toBe(0);
    saveFee(chart, 'fee', 100);
    expect(feeCount(chart)).toBe(1);
  });

  it('opened to read only, writes nothing and lets nobody else write', async () => {
    const test = await makeTestChart();
    openTestChart(test).close();
    const before = fingerprint(test.file);
    const chart = openChartFile({ file: test.file, dataKeyHex: test.dataKeyHex, mode: 'readOnly' });
    expect(chart.database.prepare('SELECT count(*) FROM staff').pluck().get()).toBe(1);
    expect(() => chart.database.exec(`DELETE FROM staff`)).toThrow('readonly');
    chart.close();
    expect(fingerprint(test.file)).toEqual(before);
    expect(openTestChart(test).inspection.stoppedUncleanly).toBe(false);
  });

  it('closes twice without harm', async () => {
    const chart = openTestChart(await makeTestChart());
    chart.close();
    chart.close();
  });

  it('leaves no word of a record in plain text beside it', async () => {
    const test = await makeTestChart();
    const needle = 'Quillfeather-Needle-7391';
    const chart = openTestChart(test);
    for (let number = 0; number < 300; number += 1) {
      chart.begin();
      chart.database
        .prepare(`INSERT INTO fee VALUES (?, 1, ?, 1, 0, '2026-01-01', NULL)`)
        .run(`fee-${number}`, `${needle} ${number}`);
      chart.appendAudit({
        at: instant(1),
        actorKind: 'system',
        actorId: null,
        roles: [],
        window: needle,
        procedure: 'fees.add',
      });
      chart.commit();
    }
    chart.database.prepare('SELECT * FROM fee ORDER BY service DESC, amount_cents').all();
    const filesWithNeedle = (): string[] =>
      readdirSync(test.folder).filter((name) => readFileSync(join(test.folder, name)).includes(needle));
    expect(filesWithNeedle()).toEqual([]);
    chart.close();
    expect(filesWithNeedle()).toEqual([]);
    appendFileSync(join(test.folder, 'control.txt'), `found ${needle} here`);
    expect(filesWithNeedle()).toEqual(['control.txt']);
  });
});

describe('the chart file', { timeout: slowTest }, () => {
  it('has the layout of SQLCipher 4, so that other tools read it with the data key', async () => {
    const test = await makeTestChart();
    openTestChart(test).close();
    const page = readFileSync(test.file).subarray(0, 4096);
    const salt = page.subarray(0, 16);
    const dataKey = Buffer.from(test.dataKeyHex, 'hex');
    const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
    const macKey = pbkdf2Sync(dataKey, macSalt, 2, 32, 'sha512');
    // Reserved at the end of each page: initialisation vector (16), HMAC-SHA-512 (64).
    const [encrypted, vector, mac] = [
      page.subarray(16, 4016),
      page.subarray(4016, 4032),
      page.subarray(4032, 4096),
    ];
    const pageNumber = Buffer.from([1, 0, 0, 0]);
    const expected = createHmac('sha512', macKey)
      .update(encrypted)
      .update(vector)
      .update(pageNumber)
      .digest();
    expect(mac.equals(expected)).toBe(true);

    const decipher = createDecipheriv('aes-256-cbc', dataKey, vector).setAutoPadding(false);
    const plain = Buffer.concat([Buffer.alloc(16), decipher.update(encrypted), decipher.final()]);
    expect(plain.readUInt16BE(16)).toBe(4096);
    expect(plain.readUInt32BE(60)).toBe(1);
    expect(plain.readUInt32BE(68).toString(16)).toBe('54426e64');
  });
});
