import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownBackups } from '../../../db/backups/manifest.ts';
import { deriveChartKeys } from '../../../db/keys/data-key.ts';
import { startChild } from '../chart-file/child-process.ts';
import { fingerprint, instant, openTestChart, seededRandom, slowTest } from '../chart-file/test-chart.ts';
import { backUp, chartToBackUp, restore } from './test-backup.ts';

const script = new URL('./children/back-up-again-and-again.ts', import.meta.url);

describe('a backup that is killed in the middle', { timeout: slowTest }, () => {
  it('leaves only whole backups, an untouched chart and room for the next', async () => {
    const test = await chartToBackUp();
    const before = fingerprint(test.file);
    const random = seededRandom(5);
    for (let round = 0; round < 8; round += 1) {
      const child = startChild(script, test.file, test.dataKeyHex);
      await child.printed('begins 1');
      // Busy for a while that differs each time, so that another moment of the second backup is hit.
      const until = performance.now() + random() * 60;
      while (performance.now() < until) Math.sqrt(until);
      await child.kill();

      const known = knownBackups(test.backupFolder, test.chartId, deriveChartKeys(test.dataKeyHex).backup);
      expect(known.length).toBeGreaterThan(0);
      for (const { file } of known.slice(-2)) {
        await restore(file, join(test.folder, `${round}-${file.slice(-30)}.tautband`));
      }
    }
    expect(fingerprint(test.file)).toEqual(before);
    const { file } = backUp(test, { at: instant(0) });
    await restore(file, join(test.folder, 'last.tautband'));
    const leftovers = [test.folder, test.backupFolder].flatMap((folder) =>
      readdirSync(folder).filter((name) => name.includes('temporary')),
    );
    expect(leftovers).toEqual([]);
    openTestChart(test);
  });
});
