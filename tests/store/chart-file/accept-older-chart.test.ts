import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readAudit } from '../../../db/audit/read-audit.ts';
import { verifyAudit } from '../../../db/audit/verify-audit.ts';
import { acceptOlderChart } from '../../../db/chart-file/accept-older-chart.ts';
import type { OpenChart } from '../../../db/chart-file/open-chart-file.ts';
import {
  fingerprint,
  instant,
  makeTestChart,
  openTestChart,
  owner,
  saveFee,
  slowTest,
  type TestChart,
} from './test-chart.ts';

const accept = (
  { file, dataKeyHex }: TestChart,
  actorFor: Parameters<typeof acceptOlderChart>[0]['actorFor'] = () => ({
    actorKind: 'staff',
    actorId: owner.staffId,
    roles: ['owner'],
    window: 'window-1',
  }),
): OpenChart => {
  const chart = acceptOlderChart({
    file,
    dataKeyHex,
    at: instant(30),
    reason: 'The disk was replaced',
    actorFor,
  });
  onTestFinished(() => chart.close());
  return chart;
};

/** A chart whose file was put back to an older state. */
const olderChart = async (): Promise<TestChart> => {
  const test = await makeTestChart();
  const first = openTestChart(test);
  saveFee(first, 'fee', 100);
  first.close();
  const older = readFileSync(test.file);
  const second = openTestChart(test);
  for (let number = 0; number < 5; number += 1) saveFee(second, `fee-${number}`, 200);
  second.close();
  writeFileSync(test.file, older);
  return test;
};

describe('an older chart that its owner accepts', { timeout: slowTest }, () => {
  it('goes on, with the old anchor on record and named by the new one', async () => {
    const test = await olderChart();
    const chart = accept(test);
    const old = chart.inspection.anchor;
    expect(old?.head.sequence).toBe(7);
    const [row] = readAudit(chart.database, { limit: 1 });
    expect(row).toMatchObject({
      procedure: 'chart.acceptOlder',
      actorId: owner.staffId,
      reason: 'The disk was replaced',
      detail: { anchor: { sequence: 7, mac: old?.head.mac } },
    });
    expect(chart.anchor?.state.earlier).toEqual({ reason: 'accepted', ...old?.head });
    saveFee(chart, 'after', 100);
    chart.close();

    const again = openTestChart(test);
    expect(verifyAudit(again.database, again.keys.audit, again.anchor?.state ?? null).findings).toEqual([]);
    expect(again.anchor?.state.earlier?.sequence).toBe(7);
  });

  it('is opened without its anchor, which is on record as missing', async () => {
    const test = await makeTestChart();
    openTestChart(test).close();
    rmSync(`${test.file}.anchor`);
    const chart = accept(test);
    expect(readAudit(chart.database, { limit: 1 })[0]?.detail).toEqual({ anchor: null });
    chart.close();
    expect(openTestChart(test).inspection.older).toBeNull();
  });

  it('stays refused and unchanged when somebody who is no owner asks', async () => {
    const test = await olderChart();
    const before = fingerprint(test.file);
    const noOwner = (): never => {
      throw new Error('not an owner');
    };
    expect(() => accept(test, noOwner)).toThrow('not an owner');
    expect(fingerprint(test.file)).toEqual(before);
    expect(() => openTestChart(test)).toThrow(expect.objectContaining({ code: 'olderThanAnchor' }));
  });

  it('is simply opened, with nothing on record, when it is not older at all', async () => {
    const test = await makeTestChart();
    const chart = accept(test);
    expect(readAudit(chart.database, { limit: 1 })[0]?.procedure).toBe('chart.create');
  });

  it('is refused all the same when it is damaged', async () => {
    const test = await olderChart();
    const content = readFileSync(test.file);
    content[20_000] = (content[20_000] ?? 0) ^ 1;
    writeFileSync(test.file, content);
    expect(() => accept(test)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});
