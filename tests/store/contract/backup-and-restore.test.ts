import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../db/chart-file/connect.ts';
import { digestOf, everything, openPractice, type Practice } from '../../support/practice.ts';
import { failureOf, patience, startStore, storeOptions, type TestStore } from '../../support/store-client.ts';
import { register, signVisit } from '../../support/visit-story.ts';

describe('a backup', { timeout: patience }, () => {
  let practice: Practice;
  let others: TestStore[] = [];
  beforeEach(async () => {
    practice = await openPractice({ members: ['therapist', 'admin'] });
  }, patience);
  afterEach(async () => {
    await Promise.all(others.map((store) => store.stop()));
    others = [];
    await practice.close();
  });

  /** A store of another PC, on its own file. */
  function otherPc(chartFile: string): TestStore {
    const store = startStore(storeOptions(practice.folder, { chartFile, logFile: null }));
    others.push(store);
    return store;
  }

  it('waits for one that is being made, and takes nothing of it away', async () => {
    const owner = practice.as('owner');
    // The first log-in of the day began one of its own.
    const made = await Promise.all([1, 2, 3].map(() => owner.backups.run({})));
    const files = made.map(({ lastGood }) => lastGood?.file);
    expect(new Set(files).size).toBe(3);
    for (const file of files) expect(existsSync(file ?? '')).toBe(true);
    expect((await owner.backups.status({})).lastFailure).toBeNull();
  });

  it('is restored into a new file that holds the same and opens with the same passwords', async () => {
    await signVisit(practice);
    const owner = practice.as('owner');
    const status = await owner.backups.run({});
    expect(status.lastGood).toMatchObject({ takenAt: practice.store.clock.instant });
    const backupFile = status.lastGood?.file ?? '';
    expect(existsSync(backupFile)).toBe(true);
    const asBackedUp = everything(practice.reader, ['audit']);
    const auditAsBackedUp = everything(practice.reader).audit ?? [];
    // What comes after the backup is not in it.
    await register(practice, { legalFamilyName: 'Nachzügler' });

    const toFile = join(practice.folder, 'restored.tautband');
    const { login, password } = practice.people.therapist;
    const other = otherPc(toFile);
    const restored = await other
      .window('first')
      .backups.restore({ backupFile, toFile, login, secret: password });
    expect(restored).toEqual({ file: toFile, takenAt: status.lastGood?.takenAt });

    await other.window('first').session.logIn({ login, password });
    const { dataKeyHex } = practice;
    const reader = connect({ file: toFile, dataKeyHex, readOnly: true });
    try {
      expect(everything(reader, ['audit'])).toEqual(asBackedUp);
      expect(everything(reader).audit).toEqual(expect.arrayContaining(auditAsBackedUp));
    } finally {
      reader.close();
    }
    const { people } = practice;
    const asOwner = other.window('second');
    await asOwner.session.logIn({ login: people.owner.login, password: people.owner.password });
    expect(await asOwner.audit.verify({})).toMatchObject({ ok: true, findings: [] });
    const rows = await asOwner.audit.list({ procedure: 'chart.restore' });
    expect(rows).toMatchObject([{ actorKind: 'staff', actorId: people.therapist.id }]);
  });

  it('is restored by the recovery code as well, which the record says', async () => {
    const { lastGood } = await practice.as('owner').backups.run({});
    const toFile = join(practice.folder, 'by-code.tautband');
    const { recoveryCode, people } = practice;
    const other = otherPc(toFile);
    const client = other.window('first');
    await client.backups.restore({
      backupFile: lastGood?.file ?? '',
      toFile,
      login: null,
      secret: recoveryCode,
    });
    await client.session.logIn({ login: people.owner.login, password: people.owner.password });
    expect(await client.audit.list({ procedure: 'chart.restore' })).toMatchObject([
      { actorKind: 'recovery' },
    ]);
  });

  it('never goes over a chart, and a wrong secret leaves no file', async () => {
    const { lastGood } = await practice.as('owner').backups.run({});
    const backupFile = lastGood?.file ?? '';
    const { login, password } = practice.people.owner;
    const client = practice.as('owner');
    const chartFile = practice.store.options.chartFile;
    const before = digestOf(practice.reader);
    const over = await failureOf(
      client.backups.restore({ backupFile, toFile: chartFile, login, secret: password }),
    );
    expect(over).toEqual({ code: 'RESTORE_FAILED', details: { reason: 'chartExists' } });
    expect(digestOf(practice.reader)).toBe(before);

    const toFile = join(practice.folder, 'never', 'made.tautband');
    const beside = join(practice.folder, 'not-made.tautband');
    const tries = [
      [{ toFile: beside, login, secret: 'a wrong password' }, 'WRONG_PASSWORD'],
      [{ toFile: beside, login: 'nobody.here', secret: password }, 'WRONG_PASSWORD'],
      [{ toFile: beside, login: null, secret: 'AAAA-AAAA' }, 'RECOVERY_CODE_WRONG'],
      [{ toFile, login, secret: password }, 'RESTORE_FAILED'],
      [{ toFile: beside, login, secret: password, backupFile: `${backupFile}.not` }, 'RESTORE_FAILED'],
      [{ toFile: beside, login, secret: password, backupFile: chartFile }, 'RESTORE_FAILED'],
    ] as const;
    for (const [asked, code] of tries) {
      const failure = await failureOf(client.backups.restore({ backupFile, ...asked }));
      expect([asked, failure.code]).toEqual([asked, code]);
      expect(
        readdirSync(practice.folder).filter((name) => /made|temporary/.test(name) && !name.endsWith('.lock')),
      ).toEqual([]);
    }
  });

  it('fails in words when the folder went away, and the owner sees when the last good one was', async () => {
    const owner = practice.as('owner');
    const good = await owner.backups.run({});
    practice.store.clock.move(60);
    await owner.backups.setFolder({ folder: join(practice.folder, 'stick') });
    rmSync(join(practice.folder, 'stick'), { recursive: true });
    expect(await failureOf(owner.backups.run({}))).toEqual({
      code: 'BACKUP_FAILED',
      details: { reason: 'folderMissing' },
    });
    expect(await owner.backups.status({})).toMatchObject({
      lastGood: good.lastGood,
      lastFailure: { at: practice.store.clock.instant, reason: 'folderMissing' },
    });
    expect(existsSync(good.lastGood?.file ?? '')).toBe(true);
  });

  it('is made by itself on each day that the app has the chart open', async () => {
    const folder = join(practice.folder, 'daily');
    const chartFile = join(folder, 'clinic.tautband');
    mkdirSync(folder);
    const daily = await openPractice({
      folder,
      members: [],
      store: { client: 'app', chartFile, backupFolder: join(folder, 'backups') },
    });
    try {
      const changes = await daily.store.window('owner').chart.changes({});
      let status = await daily.as('owner').backups.status({});
      while (!status.lastGood) {
        await changes.next();
        status = await daily.as('owner').backups.status({});
      }
      expect(status.lastGood.takenAt).toBe(daily.store.clock.instant);
      await changes.return?.(undefined);
    } finally {
      await daily.close();
    }
  });
});
