import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AttemptTime, attemptsOf } from '../../../db/keys/attempts.ts';
import { KeyRefusal } from '../../../db/keys/key-refusal.ts';
import { startChild } from '../chart-file/child-process.ts';
import { slowTest, testFolder } from '../chart-file/test-chart.ts';

type TestTime = AttemptTime & { wall: number; uptime: number; pass(seconds: number): void };

const testTime = (): TestTime => {
  const time: TestTime = {
    wall: Date.parse('2026-11-21T15:00:00Z'),
    uptime: 5000,
    now: () => new Date(time.wall),
    uptimeSeconds: () => time.uptime,
    pass: (seconds) => {
      time.wall += seconds * 1000;
      time.uptime += seconds;
    },
  };
  return time;
};

/** Seconds to wait before the next try; 0 when it was allowed (and counted). */
const waitOf = (file: string, time: TestTime, login = 'olive', isKnown = true): number => {
  try {
    attemptsOf(file, time).begin(login, isKnown);
    return 0;
  } catch (error) {
    expect(error).toBeInstanceOf(KeyRefusal);
    expect((error as KeyRefusal).code).toBe('tooManyTries');
    return (Date.parse((error as KeyRefusal).retryAt ?? '') - time.wall) / 1000;
  }
};

const newFile = (): string => join(testFolder(), 'clinic.tautband.attempts');

/** Tries until it has to wait. */
const exhaust = (file: string, time: TestTime): void => {
  for (let number = 0; number < 5; number += 1) expect(waitOf(file, time)).toBe(0);
};

describe('guessing', { timeout: slowTest }, () => {
  it('is free five times, then waits 30 s, doubling to 15 min, and is never locked for good', () => {
    const [file, time] = [newFile(), testTime()];
    exhaust(file, time);
    for (const wait of [30, 60, 120, 240, 480, 900, 900, 900, 900]) {
      expect(waitOf(file, time)).toBe(wait);
      time.pass(wait - 1);
      expect(waitOf(file, time)).toBe(1);
      time.pass(1);
      expect(waitOf(file, time)).toBe(0);
    }
  });

  it('gets no more than 20 tries in any hour', () => {
    const [file, time] = [newFile(), testTime()];
    let tries = 0;
    for (let second = 0; second < 3600; second += 5) {
      if (waitOf(file, time) === 0) tries += 1;
      time.pass(5);
    }
    expect(tries).toBeLessThanOrEqual(20);
    expect(tries).toBeGreaterThanOrEqual(12);
  });

  it('says how many tries are left before it waits, and starts anew after a right password', () => {
    const [file, time] = [newFile(), testTime()];
    const attempts = attemptsOf(file, time);
    expect([1, 2, 3, 4, 5].map(() => attempts.begin('olive', true))).toEqual([4, 3, 2, 1, 0]);
    attempts.succeed('olive');
    expect(attempts.begin('olive', true)).toBe(4);
  });

  it('gains nothing from setting the clock, back or forth', () => {
    const [file, time] = [newFile(), testTime()];
    exhaust(file, time);
    for (const hours of [-24, 48, -8760]) {
      time.wall += hours * 3_600_000;
      expect(waitOf(file, time)).toBe(30);
    }
    time.pass(30);
    expect(waitOf(file, time)).toBe(0);
  });

  it('gains nothing from a restart of the machine, and at most waits anew', () => {
    const [file, time] = [newFile(), testTime()];
    exhaust(file, time);
    time.uptime = 10;
    expect(waitOf(file, time)).toBe(20);
    time.uptime = 30;
    expect(waitOf(file, time)).toBe(0);
  });

  it('of one login does not slow another', () => {
    const [file, time] = [newFile(), testTime()];
    exhaust(file, time);
    expect(waitOf(file, time, 'peter')).toBe(0);
    expect(waitOf(file, time)).toBe(30);
  });

  it('of unknown logins is slowed as well, in a bounded number of counters', () => {
    const [file, time] = [newFile(), testTime()];
    for (let number = 0; number < 5; number += 1) expect(waitOf(file, time, 'nobody', false)).toBe(0);
    expect(waitOf(file, time, 'nobody', false)).toBe(30);
    expect(waitOf(file, time, 'nobody', true)).toBe(0);
  });

  it('gains nothing from killing the program in the middle of a try', async () => {
    const [file, time] = [newFile(), testTime()];
    const script = new URL('./children/begin-attempt.ts', import.meta.url);
    for (let number = 0; number < 5; number += 1) {
      const child = startChild(script, file, String(time.uptime));
      await child.printed('begun');
      await child.kill();
    }
    expect(waitOf(file, time)).toBe(30);
  });

  it('goes on, and sets the file aside, when its counters are damaged', () => {
    const [file, time] = [newFile(), testTime()];
    writeFileSync(file, Buffer.alloc(4096, 0x42));
    exhaust(file, time);
    expect(waitOf(file, time)).toBe(30);
  });
});
