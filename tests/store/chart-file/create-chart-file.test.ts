import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../db/audit/verify-audit.ts';
import {
  ChartExists,
  type CreateChartOptions,
  createChartFile,
} from '../../../db/chart-file/create-chart-file.ts';
import { unlock, unlockWithRecoveryCode } from '../../../db/keys/unlock.ts';
import {
  cheapCost,
  instant,
  makeTestChart,
  openTestChart,
  owner,
  slowTest,
  testFolder,
} from './test-chart.ts';

const create = (file: string, more: Partial<CreateChartOptions> = {}) =>
  createChartFile({
    file,
    chartId: randomUUID(),
    owner,
    at: instant(0),
    appVersion: '0.0.0-test',
    cost: cheapCost,
    ...more,
  });

describe('a new chart', { timeout: slowTest }, () => {
  it('opens with its password and with its recovery code; all it holds is on record', async () => {
    const test = await makeTestChart();
    const unlocked = await unlock({ file: test.file, login: owner.login, password: owner.password });
    expect(unlocked).toMatchObject({ dataKeyHex: test.dataKeyHex, staffId: owner.staffId });
    expect(unlockWithRecoveryCode(test.file, test.recoveryCode)).toEqual({ dataKeyHex: test.dataKeyHex });
    const chart = openTestChart(test);
    expect(chart.chartId).toBe(test.chartId);
    expect(verifyAudit(chart.database, chart.keys.audit, chart.anchor?.state ?? null)).toMatchObject({
      ok: true,
      rows: 1,
      records: 2,
    });
  });

  it.each(['', '-wal', '-journal', '.keys', '.anchor'])(
    'is not made where something named clinic.tautband%s lies, which stays as it is',
    async (suffix) => {
      const folder = testFolder();
      const file = join(folder, 'clinic.tautband');
      writeFileSync(`${file}${suffix}`, 'mine');
      await expect(create(file)).rejects.toThrow(ChartExists);
      expect(readdirSync(folder)).toEqual([`clinic.tautband${suffix}`]);
      expect(readFileSync(`${file}${suffix}`, 'utf8')).toBe('mine');
    },
  );

  it('is not there at all when its first records cannot be written', async () => {
    const folder = testFolder();
    const file = join(folder, 'clinic.tautband');
    const fill = (): never => {
      throw new Error('no clinic');
    };
    await expect(create(file, { fill })).rejects.toThrow('no clinic');
    expect(readdirSync(folder)).toEqual(['clinic.tautband.lock']);
    await create(file);
    openTestChart({ file, dataKeyHex: (await unlock({ file, ...owner })).dataKeyHex });
  });

  it.each([
    [{ password: 'too short' }, 'passwordTooShort'],
    [{ password: 'x'.repeat(201) }, 'passwordTooLong'],
    [{ login: 'no spaces please' }, 'loginMalformed'],
  ])('is not made for an owner with %o', async (change, code) => {
    const folder = testFolder();
    const made = create(join(folder, 'clinic.tautband'), { owner: { ...owner, ...change } });
    await expect(made).rejects.toMatchObject({ code });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is made once when two ask for it at the same time', async () => {
    const file = join(testFolder(), 'clinic.tautband');
    const outcomes = await Promise.allSettled([create(file), create(file), create(file)]);
    const made = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(made).toHaveLength(1);
    openTestChart({ file, dataKeyHex: made[0]!.value.dataKeyHex });
  });

  it('never shares a key or a salt with another', async () => {
    const [first, second] = [await makeTestChart(), await makeTestChart()];
    expect(first.dataKeyHex).not.toBe(second.dataKeyHex);
    const salt = (file: string): string => readFileSync(file).subarray(0, 16).toString('hex');
    expect(salt(first.file)).not.toBe(salt(second.file));
  });
});
