import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hashRaw } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { deriveChartKeys, newDataKey } from '../../../db/keys/data-key.ts';
import { type KeySlot, readKeyFile, writeKeyFile } from '../../../db/keys/key-file.ts';
import { KeyRefusal } from '../../../db/keys/key-refusal.ts';
import { argon2CostNow, unwrapDataKey, wrapDataKey } from '../../../db/keys/key-slot.ts';
import { addSlot, removeSlot, tidySlot } from '../../../db/keys/staff-slots.ts';
import { unlock, unlockWithRecoveryCode } from '../../../db/keys/unlock.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { encodeRecoveryCode, RecoveryCodeError } from '../../../shared/domain/recovery-code.ts';
import { cheapCost, makeTestChart, owner, slowTest, type TestChart } from '../chart-file/test-chart.ts';

const peter = { staffId: 'staff-peter', login: 'peter', password: 'pineapple pin 7' };

const codeOf = async (work: Promise<unknown> | (() => unknown)): Promise<string> => {
  try {
    await (typeof work === 'function' ? work() : work);
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(KeyRefusal);
    return (error as KeyRefusal).code;
  }
};

const slotsOf = ({ file }: TestChart): KeySlot[] => readKeyFile(`${file}.keys`).slots;

const add = ({ file, dataKeyHex }: TestChart, more: Partial<typeof peter> = {}): Promise<void> =>
  addSlot({ file, dataKeyHex, cost: cheapCost, ...peter, ...more });

describe('key slot', { timeout: slowTest }, () => {
  it('costs 64 MiB, 3 passes, 1 lane of Argon2id, checked by deriving it independently', async () => {
    expect(argon2CostNow).toEqual({ memoryKibibytes: 64 * 1024, passes: 3, lanes: 1 });
    const chartId = '01930000-0000-7000-8000-000000000001';
    const dataKeyHex = newDataKey();
    const slot = await wrapDataKey(dataKeyHex, chartId, peter, peter.password);
    expect(slot.argon2id).toEqual({ memoryKibibytes: 65_536, passes: 3, lanes: 1 });

    const key = await hashRaw(peter.password, {
      algorithm: 2,
      memoryCost: 65_536,
      timeCost: 3,
      parallelism: 1,
      salt: Buffer.from(slot.salt, 'base64url'),
      outputLen: 32,
    });
    const wrapped = Buffer.from(slot.wrappedKey, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64url'));
    decipher.setAAD(
      Buffer.from(canonicalJson(['tautband key slot', chartId, 'staff-peter', 'peter', slot.argon2id])),
    );
    decipher.setAuthTag(wrapped.subarray(32));
    const opened = Buffer.concat([decipher.update(wrapped.subarray(0, 32)), decipher.final()]);
    expect(opened.toString('hex')).toBe(dataKeyHex);
  });

  it('opens for its own password, staff member, login and chart only', async () => {
    const chartId = '01930000-0000-7000-8000-000000000001';
    const dataKeyHex = newDataKey();
    const slot = await wrapDataKey(dataKeyHex, chartId, peter, peter.password, cheapCost);
    expect(await unwrapDataKey(chartId, slot, peter.password)).toBe(dataKeyHex);
    expect(await unwrapDataKey(chartId, slot, `${peter.password} `)).toBeNull();
    expect(await unwrapDataKey(chartId, { ...slot, login: 'olive' }, peter.password)).toBeNull();
    expect(await unwrapDataKey(chartId, { ...slot, staffId: 'staff-owner' }, peter.password)).toBeNull();
    expect(await unwrapDataKey(chartId.replace('1', '2'), slot, peter.password)).toBeNull();
    const cheaper = { ...slot, argon2id: { ...cheapCost, passes: 2 } };
    expect(await unwrapDataKey(chartId, cheaper, peter.password)).toBeNull();
  });

  it('takes the same password from another keyboard', async () => {
    const chartId = '01930000-0000-7000-8000-000000000001';
    const slot = await wrapDataKey(newDataKey(), chartId, peter, 'Crème brûlée 99', cheapCost);
    expect(await unwrapDataKey(chartId, slot, 'Crème brûlée 99'.normalize('NFD'))).not.toBeNull();
  });
});

describe('key file', { timeout: slowTest }, () => {
  it('holds no key, no password and no recovery code in the clear', async () => {
    const test = await makeTestChart();
    const text = readFileSync(`${test.file}.keys`, 'utf8');
    const derived = Object.values(deriveChartKeys(test.dataKeyHex)).map((key) => key.export());
    const secrets = [Buffer.from(test.dataKeyHex, 'hex'), ...derived].flatMap((key) => [
      key.toString('hex'),
      key.toString('base64'),
      key.toString('base64url'),
    ]);
    expect(new Set(secrets).size).toBe(12);
    for (const secret of [
      ...secrets,
      owner.password,
      test.recoveryCode,
      test.recoveryCode.replaceAll('-', ''),
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('gives the key to each staff member for the own password, whatever the case of the login', async () => {
    const test = await makeTestChart();
    await add(test);
    const unlocked = await unlock({ file: test.file, login: ' PETER ', password: peter.password });
    expect(unlocked).toMatchObject({ dataKeyHex: test.dataKeyHex, staffId: peter.staffId });
    expect(await unlock({ file: test.file, ...owner })).toMatchObject({ staffId: owner.staffId });
  });

  it('answers an unknown login and a wrong password alike, and counts both', async () => {
    const { file } = await makeTestChart();
    for (const login of ['olive', 'nobody', "robert'); drop table", '', 'ölive']) {
      const refused = await unlock({ file, login, password: 'wrong password' }).catch(
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(KeyRefusal);
      expect(refused).toMatchObject({ code: 'wrongPassword', triesBeforeWaiting: 4, retryAt: null });
    }
  });

  it('makes the sixth wrong try wait and says until when', async () => {
    const { file } = await makeTestChart();
    const time = { now: () => new Date('2026-11-21T15:00:00Z'), uptimeSeconds: () => 1000 };
    for (let number = 0; number < 5; number += 1) {
      expect(await codeOf(unlock({ file, login: 'olive', password: 'wrong password', time }))).toBe(
        'wrongPassword',
      );
    }
    const refused = await unlock({ file, ...owner, time }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'tooManyTries', retryAt: '2026-11-21T15:00:30.000Z' });
    const later = { ...time, uptimeSeconds: () => 1030 };
    expect(await unlock({ file, ...owner, time: later })).toMatchObject({ staffId: owner.staffId });
    expect(await codeOf(unlock({ file, login: 'olive', password: 'wrong password', time: later }))).toBe(
      'wrongPassword',
    );
  });

  it('gives no free tries to many that come at once', async () => {
    const { file } = await makeTestChart();
    const codes = await Promise.all(
      Array.from({ length: 30 }, () => codeOf(unlock({ file, login: 'olive', password: 'wrong password' }))),
    );
    expect(codes.filter((code) => code === 'wrongPassword')).toHaveLength(5);
    expect(codes.filter((code) => code === 'tooManyTries')).toHaveLength(25);
  });

  it('takes as much work for an unknown login as for a wrong password', async () => {
    const { file } = await makeTestChart();
    await writeSlotsAtFullCost(file);
    const times: Record<string, number[]> = { olive: [], nobody: [] };
    let uptime = 0;
    for (let round = 0; round < 7; round += 1) {
      for (const login of ['olive', 'nobody']) {
        // Long after any wait, so that each try reaches the password.
        uptime += 10_000;
        const begun = process.cpuUsage();
        const time = { now: () => new Date(), uptimeSeconds: () => uptime };
        expect(await codeOf(unlock({ file, login, password: 'wrong password', time }))).toBe('wrongPassword');
        const { user, system } = process.cpuUsage(begun);
        times[login]?.push((user + system) / 1000);
      }
    }
    const median = (values: number[] = []): number => values.sort((left, right) => left - right)[3] ?? 0;
    const [known, unknown] = [median(times.olive), median(times.nobody)];
    // Argon2 makes nearly all of it; a login that were looked up first would answer in a few milliseconds.
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
    expect(unknown).toBeGreaterThan(30);
  });

  it('refuses slots against the rules and leaves the file as it was', async () => {
    const test = await makeTestChart();
    const before = readFileSync(`${test.file}.keys`, 'utf8');
    expect(await codeOf(add(test, { login: 'Olive' }))).toBe('loginTaken');
    expect(await codeOf(add(test, { login: 'p p' }))).toBe('loginMalformed');
    expect(await codeOf(add(test, { password: 'nine char' }))).toBe('passwordTooShort');
    expect(await codeOf(add(test, { password: 'x'.repeat(201) }))).toBe('passwordTooLong');
    await expect(add({ ...test, dataKeyHex: newDataKey() })).rejects.toMatchObject({ code: 'keyWrong' });
    expect(await codeOf(() => removeSlot({ file: test.file, staffId: owner.staffId }))).toBe('lastSlot');
    expect(await codeOf(() => removeSlot({ file: test.file, staffId: 'nobody' }))).toBe('slotMissing');
    expect(readFileSync(`${test.file}.keys`, 'utf8')).toBe(before);
    await add(test, { password: '🦴'.repeat(10) });
  });

  it('replaces a forgotten password and takes a leaver’s slot away at once', async () => {
    const test = await makeTestChart();
    await add(test);
    await add(test, { password: 'a fresh password' });
    expect(await codeOf(unlock({ file: test.file, ...peter }))).toBe('wrongPassword');
    await unlock({ file: test.file, ...peter, password: 'a fresh password' });
    removeSlot({ file: test.file, staffId: peter.staffId });
    expect(await codeOf(unlock({ file: test.file, ...peter, password: 'a fresh password' }))).toBe(
      'wrongPassword',
    );
    expect(slotsOf(test)).toHaveLength(1);
  });

  it('is written anew at the next log-in when guessing has become cheap', async () => {
    const test = await makeTestChart();
    const dearer = { memoryKibibytes: 64, passes: 2, lanes: 1 };
    const { needsTidying } = await unlock({ file: test.file, ...owner, cost: dearer });
    expect(needsTidying).toBe(true);
    await tidySlot({ file: test.file, dataKeyHex: test.dataKeyHex, ...owner, cost: dearer });
    expect(slotsOf(test).map((slot) => slot.argon2id)).toEqual([dearer]);
    expect(await unlock({ file: test.file, ...owner, cost: dearer })).toMatchObject({ needsTidying: false });
  });
});

describe('recovery code', { timeout: slowTest }, () => {
  it('gives the key of its own chart, and says what is wrong otherwise', async () => {
    const test = await makeTestChart();
    expect(unlockWithRecoveryCode(test.file, test.recoveryCode.toLowerCase())).toEqual({
      dataKeyHex: test.dataKeyHex,
    });
    expect(await codeOf(() => unlockWithRecoveryCode(test.file, encodeRecoveryCode(newDataKey())))).toBe(
      'recoveryCodeWrong',
    );
    const mistyped = `${test.recoveryCode.slice(0, -1)}${test.recoveryCode.endsWith('0') ? '1' : '0'}`;
    expect(() => unlockWithRecoveryCode(test.file, mistyped)).toThrow(RecoveryCodeError);
  });
});

/** Replaces the slot of the owner by one that costs what it costs in a clinic. */
const writeSlotsAtFullCost = async (file: string): Promise<void> => {
  const keyFile = readKeyFile(`${file}.keys`);
  const slot = await wrapDataKey(newDataKey(), keyFile.chartId, owner, owner.password);
  writeKeyFile(`${file}.keys`, { ...keyFile, slots: [slot] });
};
