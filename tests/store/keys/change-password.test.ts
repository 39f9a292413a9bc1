import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { KeyRefusal } from '../../../db/keys/key-refusal.ts';
import { addSlot, changePassword, tidySlot } from '../../../db/keys/staff-slots.ts';
import { unlock } from '../../../db/keys/unlock.ts';
import { startChild } from '../chart-file/child-process.ts';
import {
  cheapCost,
  makeTestChart,
  openTestChart,
  owner,
  slowTest,
  type TestChart,
} from '../chart-file/test-chart.ts';

const newPassword = 'quite another one';
const change = { login: owner.login, oldPassword: owner.password, newPassword, cost: cheapCost };

/** Which of the two passwords open the chart. */
const openingPasswords = async ({ file, dataKeyHex }: TestChart): Promise<string[]> => {
  const opening: string[] = [];
  for (const [name, password] of [
    ['old', owner.password],
    ['new', newPassword],
  ] as const) {
    try {
      const unlocked = await unlock({ file, login: owner.login, password });
      expect(unlocked.dataKeyHex).toBe(dataKeyHex);
      opening.push(name);
    } catch (error) {
      expect(error).toBeInstanceOf(KeyRefusal);
    }
  }
  return opening;
};

const slotCount = ({ file }: TestChart): number => readKeyFile(`${file}.keys`).slots.length;

describe('changing a password', { timeout: slowTest }, () => {
  it('ends with the new one alone, and touches nobody else', async () => {
    const test = await makeTestChart();
    await addSlot({
      file: test.file,
      dataKeyHex: test.dataKeyHex,
      staffId: 'staff-peter',
      login: 'peter',
      password: 'pineapple pin 7',
      cost: cheapCost,
    });
    const steps: string[] = [];
    await changePassword({ file: test.file, ...change, afterStep: (step) => steps.push(step) });
    expect(steps).toEqual(['bothWritten', 'newProven', 'oldDropped']);
    expect(await openingPasswords(test)).toEqual(['new']);
    expect(slotCount(test)).toBe(2);
    await unlock({ file: test.file, login: 'peter', password: 'pineapple pin 7' });
  });

  it.each([
    ['bothWritten', ['old', 'new']],
    ['newProven', ['old', 'new']],
    ['oldDropped', ['new']],
  ])('killed after %s, opens with %j', async (step, expected) => {
    const test = await makeTestChart();
    const script = new URL('./children/change-password.ts', import.meta.url);
    const child = startChild(script, test.file, owner.login, owner.password, newPassword, step);
    await expect(child.printed('never')).rejects.toThrow('SIGKILL');
    expect(await openingPasswords(test)).toEqual(expected);
    openTestChart(test);
  });

  it.each([
    ['old', owner.password],
    ['new', newPassword],
  ])('cut in the middle, is settled by the %s password that is used next', async (name, password) => {
    const test = await makeTestChart();
    const cut = (): never => {
      throw new Error('cut');
    };
    await expect(changePassword({ file: test.file, ...change, afterStep: cut })).rejects.toThrow('cut');
    const unlocked = await unlock({ file: test.file, login: owner.login, password });
    expect(unlocked.needsTidying).toBe(true);
    await tidySlot({
      file: test.file,
      dataKeyHex: unlocked.dataKeyHex,
      login: owner.login,
      password,
      cost: cheapCost,
    });
    expect(await openingPasswords(test)).toEqual([name]);
    expect(slotCount(test)).toBe(1);
    expect(await unlock({ file: test.file, login: owner.login, password, cost: cheapCost })).toMatchObject({
      needsTidying: false,
    });
  });

  it('begun again after a cut, replaces the slot that was left', async () => {
    const test = await makeTestChart();
    const cut = (): never => {
      throw new Error('cut');
    };
    await expect(changePassword({ file: test.file, ...change, afterStep: cut })).rejects.toThrow('cut');
    await changePassword({ file: test.file, ...change });
    expect(await openingPasswords(test)).toEqual(['new']);
    expect(slotCount(test)).toBe(1);
  });

  it('needs the old one, counts wrong ones, and changes nothing when it is refused', async () => {
    const test = await makeTestChart();
    const before = readFileSync(`${test.file}.keys`, 'utf8');
    const refused = (more: Partial<typeof change>) =>
      changePassword({ file: test.file, ...change, ...more }).catch((error: unknown) => error);
    expect(await refused({ newPassword: 'too short' })).toMatchObject({ code: 'passwordTooShort' });
    for (let number = 0; number < 5; number += 1) {
      expect(await refused({ oldPassword: 'not the old one' })).toMatchObject({ code: 'wrongPassword' });
    }
    expect(await refused({})).toMatchObject({ code: 'tooManyTries' });
    expect(readFileSync(`${test.file}.keys`, 'utf8')).toBe(before);
  });
});
