import { createHash } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { uptime } from 'node:os';
import Database from 'better-sqlite3';
import { isDamage } from '../chart-file/connect.ts';
import { KeyRefusal } from './key-refusal.ts';

/**
 * Slows guessing: 5 tries are free, then each waits 30 s, doubling to 15 min; never a permanent lock.
 *
 * Waiting is counted in the time the machine has been up, not by the wall clock, so setting the clock gains
 * nothing; after a restart a wait at most begins anew. A try counts before its password is looked at, so
 * that killing the program gains nothing either. A small database, so that two processes that guess at
 * once cannot lose each other's count.
 */

const freeTries = 5;
const firstWaitSeconds = 30;
const longestWaitSeconds = 15 * 60;
/** Wrong passwords that are kept until they can go on record; older ones make room. */
const mostFailures = 500;
/** Unknown logins share this many counters, so that made-up logins cannot fill the disk. */
const countersForUnknown = 256;

/** Time as a try sees it; replaced in tests. */
export type AttemptTime = { now: () => Date; uptimeSeconds: () => number };
export const realAttemptTime: AttemptTime = { now: () => new Date(), uptimeSeconds: uptime };

export type Attempts = {
  /** Counts a try and gives how many more are free. Throws KeyRefusal `tooManyTries` while it has to wait. */
  begin(login: string, isKnown: boolean): number;
  /** The password was right: the count starts anew. */
  succeed(login: string): void;
  /**
   * Notes a wrong password for the record of access, which cannot be written while the chart is closed. `staffId` is
   * null for a login that nobody has: what was typed as a login may be a password, and is kept nowhere.
   */
  fail(staffId: string | null): void;
  /** Wrong passwords that are not on record yet, oldest first. */
  failures(): Failure[];
  /** They are on record, up to this one. */
  recorded(last: Failure): void;
};

/** A wrong password: when, and for whose login. */
export type Failure = { number: number; at: string; staffId: string | null };

type Counter = { failures: number; counted_at: number };

/** The counters of a chart, in its `.attempts` file. */
export const attemptsOf = (file: string, time: AttemptTime = realAttemptTime): Attempts => ({
  begin: (login, isKnown) =>
    withCounters(file, (database) => {
      const name = counterName(login, isKnown);
      const counter = database
        .prepare<[string], Counter>('SELECT failures, counted_at FROM attempt WHERE counter = ?')
        .get(name);
      const failures = counter?.failures ?? 0;
      const remaining = counter ? remainingWait(counter, time.uptimeSeconds()) : 0;
      if (remaining > 0) {
        const retryAt = new Date(time.now().getTime() + remaining * 1000).toISOString();
        throw new KeyRefusal('tooManyTries', { retryAt });
      }
      database
        .prepare('INSERT OR REPLACE INTO attempt (counter, failures, counted_at) VALUES (?, ?, ?)')
        .run(name, failures + 1, time.uptimeSeconds());
      return Math.max(0, freeTries - failures - 1);
    }),
  succeed: (login) =>
    withCounters(file, (database) => {
      database.prepare('DELETE FROM attempt WHERE counter = ?').run(counterName(login, true));
    }),
  fail: (staffId) =>
    withCounters(file, (database) => {
      const { lastInsertRowid } = database
        .prepare('INSERT INTO failure (at, staff_id) VALUES (?, ?)')
        .run(time.now().toISOString(), staffId);
      database.prepare('DELETE FROM failure WHERE number <= ?').run(Number(lastInsertRowid) - mostFailures);
    }),
  failures: () =>
    existsSync(file)
      ? withCounters(file, (database) =>
          database
            .prepare<[], Failure>('SELECT number, at, staff_id AS staffId FROM failure ORDER BY number')
            .all(),
        )
      : [],
  recorded: ({ number }) =>
    withCounters(file, (database) => {
      database.prepare('DELETE FROM failure WHERE number <= ?').run(number);
    }),
});

const waitAfter = (failures: number): number =>
  failures < freeTries ? 0 : Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (failures - freeTries));

const remainingWait = ({ failures, counted_at: countedAt }: Counter, uptimeSeconds: number): number => {
  // Less uptime than when it was counted: the machine was restarted, and what is known is only how long ago.
  const elapsed = uptimeSeconds >= countedAt ? uptimeSeconds - countedAt : uptimeSeconds;
  return Math.max(0, waitAfter(failures) - elapsed);
};

const counterName = (login: string, isKnown: boolean): string => {
  const hash = createHash('sha256').update(login).digest();
  return isKnown
    ? `known ${hash.toString('base64url')}`
    : `unknown ${hash.readUInt32LE(0) % countersForUnknown}`;
};

const withCounters = <Result>(file: string, work: (database: Database.Database) => Result): Result => {
  let database: Database.Database;
  try {
    database = openCounters(file);
  } catch (error) {
    if (!isDamage(error) || !existsSync(file)) throw error;
    // Set aside, not removed. Whoever can spoil this file could as well take the key file away and guess.
    renameSync(file, `${file}.damaged`);
    database = openCounters(file);
  }
  try {
    return database.transaction(() => work(database)).immediate();
  } finally {
    database.close();
  }
};

const openCounters = (file: string): Database.Database => {
  const database = new Database(file, { timeout: 5000 });
  try {
    // No journal on disk: counters that exist can be written on a full disk, where people must still log in.
    database.pragma('journal_mode=MEMORY');
    database.pragma('synchronous=FULL');
    database.exec(`
      CREATE TABLE IF NOT EXISTS attempt (
        counter TEXT PRIMARY KEY,
        failures INTEGER NOT NULL,
        counted_at REAL NOT NULL               -- seconds of uptime
      ) STRICT;
      CREATE TABLE IF NOT EXISTS failure (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        staff_id TEXT                          -- null for a login that nobody has
      ) STRICT`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};
