import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newDataKey } from '../../../db/keys/data-key.ts';
import { rebuildKeyFile } from '../../../db/keys/rebuild-key-file.ts';
import { unlock } from '../../../db/keys/unlock.ts';
import { encodeRecoveryCode } from '../../../shared/domain/recovery-code.ts';
import {
  cheapCost,
  fingerprint,
  instant,
  makeTestChart,
  openTestChart,
  owner,
  slowTest,
  type TestChart,
} from '../chart-file/test-chart.ts';

const rebuild = (test: TestChart, recoveryCode = test.recoveryCode): Promise<void> =>
  rebuildKeyFile({
    file: test.file,
    recoveryCode,
    password: 'a fresh password',
    at: instant(0),
    cost: cheapCost,
    ownerIn: (database) => ({
      staffId: String(database.prepare('SELECT id FROM staff').pluck().get()),
      login: owner.login,
    }),
  });

describe('a key file that is', { timeout: slowTest }, () => {
  it.each([
    ['missing', (file: string) => rmSync(file), 0],
    ['damaged', (file: string) => writeFileSync(file, '{"content":'), 1],
  ])('%s is made anew from the recovery code', async (_, spoil, setAside) => {
    const test = await makeTestChart();
    spoil(`${test.file}.keys`);
    await rebuild(test);
    const unlocked = await unlock({ file: test.file, login: owner.login, password: 'a fresh password' });
    expect(unlocked).toMatchObject({ dataKeyHex: test.dataKeyHex, staffId: owner.staffId });
    openTestChart(test);
    expect(readdirSync(test.folder).filter((name) => name.includes('damaged'))).toHaveLength(setAside);
  });

  it('sound is never replaced', async () => {
    const test = await makeTestChart();
    const before = fingerprint(test.file);
    await expect(rebuild(test)).rejects.toThrow('sound');
    expect(fingerprint(test.file)).toEqual(before);
  });

  it('missing is not made anew from the code of another chart', async () => {
    const test = await makeTestChart();
    const keys = readFileSync(`${test.file}.keys`);
    rmSync(`${test.file}.keys`);
    await expect(rebuild(test, encodeRecoveryCode(newDataKey()))).rejects.toMatchObject({
      code: 'recoveryCodeWrong',
    });
    expect(readdirSync(test.folder)).not.toContain('clinic.tautband.keys');
    writeFileSync(`${test.file}.keys`, keys);
    openTestChart(test);
  });
});
