import { describe, expect, it } from 'vitest';
import { ChartRefusal } from '../../../db/chart-file/chart-refusal.ts';
import { openChartFile } from '../../../db/chart-file/open-chart-file.ts';
import { startChild } from './child-process.ts';
import { fingerprint, makeTestChart, openTestChart, slowTest, type TestChart } from './test-chart.ts';

const holdChart = new URL('./children/hold-chart.ts', import.meta.url);

const refusalOf = ({ file, dataKeyHex }: TestChart, mode: 'readWrite' | 'readOnly' = 'readWrite'): string => {
  try {
    openChartFile({ file, dataKeyHex, mode }).close();
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(ChartRefusal);
    return (error as ChartRefusal).code;
  }
};

describe('chart lock', { timeout: slowTest }, () => {
  it('lets one process have the chart; kill -9 frees it and nothing saved is lost', async () => {
    const test = await makeTestChart();
    const child = startChild(holdChart, test.file, test.dataKeyHex, '20');
    await child.printed('holding');

    const before = fingerprint(test.file);
    expect(refusalOf(test)).toBe('inUse');
    expect(refusalOf(test, 'readOnly')).toBe('inUse');
    expect(fingerprint(test.file)).toEqual(before);

    await child.kill();
    const chart = openTestChart(test);
    expect(chart.inspection.stoppedUncleanly).toBe(true);
    expect(chart.database.prepare('SELECT count(*) FROM fee').pluck().get()).toBe(20);
  });

  it('refuses a second process while this one has the chart, and lets it in after a clean close', async () => {
    const test = await makeTestChart();
    const chart = openTestChart(test);
    await expect(startChild(holdChart, test.file, test.dataKeyHex).printed('holding')).rejects.toThrow(
      'inUse',
    );
    chart.close();
    const child = startChild(holdChart, test.file, test.dataKeyHex);
    await child.printed('holding');
    expect(refusalOf(test)).toBe('inUse');
    // It wrote nothing, but it did not stop cleanly either.
    await child.kill();
    expect(openTestChart(test).inspection.stoppedUncleanly).toBe(true);
  });

  it('refuses a second opening in the same process and keeps the first one working', async () => {
    const test = await makeTestChart();
    const chart = openTestChart(test);
    expect(refusalOf(test)).toBe('inUse');
    expect(chart.database.prepare('SELECT count(*) FROM staff').pluck().get()).toBe(1);
    await expect(startChild(holdChart, test.file, test.dataKeyHex).printed('holding')).rejects.toThrow(
      'inUse',
    );
  });

  it('survives 8 kills in the middle of saving: each fee that was reported saved is there', async () => {
    const test = await makeTestChart();
    const reported = new Set<string>();
    for (let round = 0; round < 8; round += 1) {
      const fresh = await makeTestChart({ folder: test.folder, name: `round-${round}` });
      const child = startChild(holdChart, fresh.file, fresh.dataKeyHex, '100000');
      const enough = 1 + ((round * 7) % 40);
      await child.printed(`saved child-fee-${enough}`);
      await child.kill();
      const chart = openTestChart(fresh);
      const found = chart.database.prepare<[], string>('SELECT id FROM fee').pluck().all();
      const saved = child.lines.map((line) => line.replace('saved ', ''));
      expect(found).toEqual(expect.arrayContaining(saved));
      expect(chart.database.pragma('integrity_check', { simple: true })).toBe('ok');
      for (const id of saved) reported.add(id);
      chart.close();
    }
    expect(reported.size).toBeGreaterThan(8);
  });
});
