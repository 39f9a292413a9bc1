import { randomInt } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../../db/chart-file/connect.ts';
import type { Timer } from '../../../shared/contract/lock-records.ts';
import type { Site } from '../../../shared/contract/visit-records.ts';
import { needlesOpened } from '../../../shared/domain/visits/needles.ts';
import { openPractice, type Practice } from '../../support/practice.ts';
import type { InputOf } from '../../support/procedures.ts';
import { newFolder, patience, removeFolder } from '../../support/store-client.ts';
import { type StoreProcess, startStoreProcess } from '../../support/store-process.ts';
import { patientInput, siteInput } from '../../support/visit-story.ts';

const kills = 50;
/** The store lives this long at the most after it has acknowledged a first save. */
const longestLifeMilliseconds = 60;
/** So many saves are always under way, as from quick taps. */
const hands = 5;

type Round = {
  visitId: string;
  /** The clock that was started before the kill. */
  timer: Timer;
  /** What the store said was saved. */
  saved: Site[];
  /** All that it was asked to save. */
  asked: Map<string, InputOf<'sites.save'>>;
};

describe('a store process that is killed while sites are saved', { timeout: 600_000 }, () => {
  let folder: string;
  let practice: Practice;
  beforeAll(async () => {
    folder = newFolder();
    practice = await openPractice({ folder, members: ['therapist'] });
    practice.reader.close();
    await practice.store.stop();
  }, patience);
  afterAll(async () => {
    await practice.close();
    removeFolder(folder);
  });

  async function start(): Promise<StoreProcess> {
    const store = await startStoreProcess({ ...practice.store.options, logFile: null });
    const { login, password } = practice.people.therapist;
    await store.client.session.logIn({ login, password });
    return store;
  }

  it(`loses no save it acknowledged, ${kills} times, and takes the others again`, async () => {
    const patient = patientInput();
    const rounds: Round[] = [];
    for (let number = 0; number < kills; number += 1) {
      const store = await start();
      if (number === 0) await store.client.patients.create(patient);
      const before = rounds.at(-1);
      if (before) await expectAllThere(store, before);
      rounds.push(await saveUntilKilled(store, patient.id));
    }

    const store = await start();
    for (const { visitId, saved } of rounds) {
      const { sites } = await store.client.visits.get({ id: visitId });
      expect(sites).toEqual(expect.arrayContaining(saved));
    }
    const { login, password } = practice.people.owner;
    await store.client.session.logIn({ login, password });
    expect((await store.client.audit.verify({})).findings).toEqual([]);
    await store.stop();
    const { dataKeyHex } = practice;
    const database = connect({ file: practice.store.options.chartFile, dataKeyHex, readOnly: true });
    expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    database.close();
  });
});

/** Saves sites until the store is killed, some random time after its first acknowledgement. */
async function saveUntilKilled(store: StoreProcess, patientId: string): Promise<Round> {
  const { id: visitId } = await store.client.visits.start({ id: newId(), patientId });
  const timer = await store.client.timers.save({
    id: newId(),
    version: 0,
    visitId,
    siteIds: [newId()],
    seconds: 600,
    startedAt: new Date().toISOString(),
    stoppedAt: null,
  });
  const round: Round = { visitId, timer, saved: [], asked: new Map() };
  let alive = true;
  const killLater = async (): Promise<void> => {
    await after(randomInt(longestLifeMilliseconds));
    alive = false;
    await store.kill();
  };
  let killed: Promise<void> | null = null;
  const saving = Array.from({ length: hands }, async (_, hand) => {
    for (let ordinal = hand + 1; alive && ordinal < 900; ordinal += hands) {
      const input = siteInput(visitId, {
        ordinal,
        needleContinues: ordinal % 3 === 0,
        note: `tap ${ordinal}`,
      });
      round.asked.set(input.id, input);
      try {
        round.saved.push(await store.client.sites.save(input));
      } catch {
        // The answer of a killed store never comes; the caller asks again when there is a new one.
        return;
      }
      killed ??= killLater();
    }
  });
  await Promise.all(saving);
  await killed;
  expect(store.process.signalCode).toBe('SIGKILL');
  return round;
}

/**
 * Every acknowledged site is there as it was acknowledged, the needles are those of the sites, the clock goes on,
 * and what was under way is taken once more.
 */
async function expectAllThere(
  { client }: StoreProcess,
  { visitId, timer, saved, asked }: Round,
): Promise<void> {
  const { sites, needlesOpened: opened } = await client.visits.get({ id: visitId });
  expect(opened).toBe(needlesOpened(sites));
  expect(await client.timers.ofVisit({ visitId })).toEqual([timer]);
  const kept = new Map(sites.map((site) => [site.id, site]));
  expect(saved.map(({ id }) => kept.get(id))).toEqual(saved);
  for (const input of asked.values()) {
    const known = kept.get(input.id);
    const answer = await client.sites.save(input);
    if (known) expect(answer).toEqual(known);
  }
  expect((await client.visits.get({ id: visitId })).sites).toHaveLength(asked.size);
}
