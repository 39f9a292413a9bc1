import { appendFileSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unlock } from '../../../db/keys/unlock.ts';
import { mayMount, smallDisk } from './small-disk.ts';
import { crashedChart, openTestChart, owner, saveFee, slowTest } from './test-chart.ts';

const fill = (disk: string): void => {
  try {
    for (;;) appendFileSync(join(disk, 'filler'), Buffer.alloc(4096));
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  }
};

describe('on a full disk', { timeout: slowTest }, () => {
  it.runIf(mayMount)(
    'people log in and read after a crash, a save fails whole, and with room it goes on',
    async () => {
      const disk = smallDisk('size=4m');
      const crashed = await crashedChart();
      const test = { ...crashed, file: join(disk, 'clinic.tautband') };
      for (const suffix of ['', '-wal', '.keys', '.anchor']) {
        copyFileSync(`${crashed.file}${suffix}`, `${test.file}${suffix}`);
      }
      // What a running application has beside the chart.
      writeFileSync(`${test.file}-shm`, Buffer.alloc(32_768));
      await unlock({ file: test.file, ...owner });
      fill(disk);

      const wrong = unlock({ file: test.file, ...owner, password: 'wrong password' });
      await expect(wrong).rejects.toMatchObject({ code: 'wrongPassword' });
      const { dataKeyHex } = await unlock({ file: test.file, ...owner });
      const chart = openTestChart({ file: test.file, dataKeyHex });
      const fees = (): unknown => chart.database.prepare('SELECT count(*) FROM fee').pluck().get();
      expect(fees()).toBe(5);

      const { head } = chart.anchor!.state;
      let failures = 0;
      for (let number = 0; number < 40; number += 1) {
        try {
          saveFee(chart, `full-${number}`, 100);
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^SQLITE_(FULL|IOERR)/) });
          chart.rollBack();
          failures += 1;
        }
      }
      expect(failures).toBeGreaterThan(0);
      expect(chart.anchor!.state.head.sequence - head.sequence).toBe(40 - failures);
      expect(fees()).toBe(5 + 40 - failures);

      writeFileSync(join(disk, 'filler'), '');
      saveFee(chart, 'with-room', 100);
      chart.close();
      const again = openTestChart({ file: test.file, dataKeyHex });
      expect(again.database.prepare('SELECT count(*) FROM fee').pluck().get()).toBe(6 + 40 - failures);
    },
  );
});
