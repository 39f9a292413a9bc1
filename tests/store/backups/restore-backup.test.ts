import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAudit } from '../../../db/audit/read-audit.ts';
import { verifyAudit } from '../../../db/audit/verify-audit.ts';
import { BackupFailure } from '../../../db/backups/backup-failure.ts';
import { manifestPath, manifestText, readManifest } from '../../../db/backups/manifest.ts';
import { unsealFile } from '../../../db/backups/sealed-file.ts';
import { connect } from '../../../db/chart-file/connect.ts';
import { deriveChartKeys, newDataKey } from '../../../db/keys/data-key.ts';
import { addSlot } from '../../../db/keys/staff-slots.ts';
import { unlock } from '../../../db/keys/unlock.ts';
import { encodeRecoveryCode } from '../../../shared/domain/recovery-code.ts';
import {
  cheapCost,
  fingerprint,
  instant,
  makeTestChart,
  openTestChart,
  owner,
  saveFee,
  seededRandom,
  slowTest,
} from '../chart-file/test-chart.ts';
import { type BackedUpChart, backUp, chartToBackUp, restore } from './test-backup.ts';

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof BackupFailure) return error.code;
    throw error;
  }
};

/** Every row of every table but the audit, as text. */
const contentOf = ({ file, dataKeyHex }: Pick<BackedUpChart, 'file' | 'dataKeyHex'>): string => {
  const database = connect({ file, dataKeyHex, readOnly: true });
  try {
    const tables = database
      .prepare<[], string>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'audit' ORDER BY name`,
      )
      .pluck()
      .all();
    return JSON.stringify(tables.map((table) => [table, database.prepare(`SELECT * FROM ${table}`).all()]));
  } finally {
    database.close();
  }
};

describe('a restored backup', { timeout: slowTest }, () => {
  it('is the chart of that day in a new file, with its passwords, on record and under a new anchor', async () => {
    const test = await chartToBackUp();
    const content = contentOf(test);
    const { file: backupFile } = backUp(test);
    const chart = openTestChart(test);
    saveFee(chart, 'later', 1);
    chart.close();
    const original = fingerprint(test.file);

    const toFile = join(test.folder, 'restored.tautband');
    const restored = await restore(backupFile, toFile);
    expect(restored).toMatchObject({ chartId: test.chartId, takenAt: instant(50), head: { sequence: 61 } });
    expect(fingerprint(test.file)).toEqual(original);
    expect(contentOf({ file: toFile, dataKeyHex: test.dataKeyHex })).toBe(content);

    const { dataKeyHex } = await unlock({ file: toFile, login: owner.login, password: owner.password });
    const reopened = openTestChart({ file: toFile, dataKeyHex });
    expect(reopened.anchor?.state.earlier).toEqual({ reason: 'restored', ...restored.head });
    expect(
      verifyAudit(reopened.database, reopened.keys.audit, reopened.anchor?.state ?? null).findings,
    ).toEqual([]);
    expect(readAudit(reopened.database, { limit: 1 })[0]).toMatchObject({
      sequence: 62,
      procedure: 'chart.restore',
      actorKind: 'staff',
      actorId: owner.staffId,
      roles: ['owner'],
      detail: { backupTakenAt: instant(50), backupHead: restored.head, despiteFindings: false },
    });
    saveFee(reopened, 'goes on', 1);
  });

  it('opens with the passwords of its own day, and with the recovery code', async () => {
    const test = await chartToBackUp();
    const peter = { staffId: 'staff-peter', login: 'peter', password: 'pineapple pin 7' };
    await addSlot({ file: test.file, dataKeyHex: test.dataKeyHex, cost: cheapCost, ...peter });
    const { file: backupFile } = backUp(test);
    await addSlot({
      file: test.file,
      dataKeyHex: test.dataKeyHex,
      cost: cheapCost,
      ...peter,
      password: 'a later password',
    });
    const toFile = join(test.folder, 'restored.tautband');
    const later = { login: 'peter', password: 'a later password' };
    await expect(restore(backupFile, toFile, { unlock: later })).rejects.toMatchObject({
      code: 'wrongPassword',
    });
    await restore(backupFile, toFile, { unlock: { login: 'peter', password: peter.password } });

    const byCode = join(test.folder, 'by-code.tautband');
    const foreign = encodeRecoveryCode(newDataKey());
    await expect(restore(backupFile, byCode, { unlock: { recoveryCode: foreign } })).rejects.toMatchObject({
      code: 'recoveryCodeWrong',
    });
    await restore(backupFile, byCode, { unlock: { recoveryCode: test.recoveryCode } });
    const chart = openTestChart({ file: byCode, dataKeyHex: test.dataKeyHex });
    expect(readAudit(chart.database, { limit: 1 })[0]).toMatchObject({
      actorKind: 'recovery',
      actorId: null,
    });
  });

  it.each(['', '.keys', '.anchor', '-wal'])('is never put where restored.tautband%s lies', async (suffix) => {
    const test = await chartToBackUp();
    const { file } = backUp(test);
    const toFile = join(test.folder, 'restored.tautband');
    writeFileSync(`${toFile}${suffix}`, 'mine');
    expect(await codeOf(restore(file, toFile))).toBe('chartExists');
    expect(readFileSync(`${toFile}${suffix}`, 'utf8')).toBe('mine');
    expect(await codeOf(restore(file, test.file))).toBe('chartExists');
  });

  it('is refused without its manifest, without itself, and from a newer application', async () => {
    const test = await chartToBackUp();
    const { file } = backUp(test);
    const toFile = join(test.folder, 'restored.tautband');
    const { content } = readManifest(file);
    const { backup } = deriveChartKeys(test.dataKeyHex);
    writeFileSync(manifestPath(file), manifestText({ ...content, schemaVersion: 2 }, backup));
    expect(await codeOf(restore(file, toFile))).toBe('newerSchema');
    rmSync(manifestPath(file));
    expect(await codeOf(restore(file, toFile))).toBe('manifestMissing');
    rmSync(file);
    expect(await codeOf(restore(file, toFile))).toBe('backupMissing');
    expect(readdirSync(test.folder).filter((name) => name.startsWith('restored'))).toEqual([]);
  });

  it('with an altered audit needs the owner’s word, which goes on record', async () => {
    const test = await chartToBackUp();
    const database = connect({ file: test.file, dataKeyHex: test.dataKeyHex, readOnly: false });
    database.exec(`UPDATE fee SET amount_cents = 1 WHERE id = 'fee-3'`);
    database.close();
    const { file } = backUp(test);
    const toFile = join(test.folder, 'restored.tautband');
    expect(await codeOf(restore(file, toFile))).toBe('auditBroken');
    await restore(file, toFile, { despiteFindings: true });
    const chart = openTestChart({ file: toFile, dataKeyHex: test.dataKeyHex });
    expect(readAudit(chart.database, { limit: 1 })[0]?.detail).toMatchObject({ despiteFindings: true });
    expect(verifyAudit(chart.database, chart.keys.audit, chart.anchor?.state ?? null).findings).toEqual([
      { kind: 'recordAltered', record: 'fee', id: 'fee-3' },
    ]);
  });
});

describe('a backup that was changed', { timeout: slowTest }, () => {
  it('is refused in each of 300 flips, cuts, swaps, repeats and exchanges', {
    timeout: 120_000,
  }, async () => {
    const test = await chartToBackUp();
    const { file } = backUp(test);
    const other = backUp(test, { at: instant(51) }).file;
    const sound = readFileSync(file);
    const otherSound = readFileSync(other);
    const { backup } = deriveChartKeys(test.dataKeyHex);
    const chunk = 65_536 + 16;
    const chunks = Math.ceil((sound.length - 48) / chunk);
    expect(chunks).toBeGreaterThan(2);
    const random = seededRandom(99);
    const below = (limit: number): number => Math.floor(random() * limit);
    const wholeChunk = (content: Buffer, index: number): Buffer =>
      content.subarray(48 + index * chunk, 48 + (index + 1) * chunk);
    const changes: ((content: Buffer) => Buffer)[] = [
      (content) => {
        const place = below(content.length);
        content[place] = (content[place] ?? 0) ^ (1 << below(8));
        return content;
      },
      (content) => content.subarray(0, below(content.length)),
      (content) => content.subarray(0, 48 + chunk * (1 + below(chunks - 1))),
      (content) => {
        const [first, second] = [0, 1 + below(chunks - 2)];
        const kept = Buffer.from(wholeChunk(content, first));
        wholeChunk(content, second).copy(content, 48 + first * chunk);
        kept.copy(content, 48 + second * chunk);
        return content;
      },
      (content) => {
        const index = below(chunks - 1);
        wholeChunk(content, index).copy(content, 48 + ((index + 1) % (chunks - 1)) * chunk);
        return content;
      },
      (content) => Buffer.concat([content, wholeChunk(content, below(chunks))]),
      (content) => Buffer.concat([content, Buffer.alloc(1 + below(100))]),
      (content) => {
        const index = below(chunks - 1);
        wholeChunk(otherSound, index).copy(content, 48 + index * chunk);
        return content;
      },
      () => Buffer.from(otherSound),
      (content) => {
        otherSound.copy(content, 0, 0, 48);
        return content;
      },
    ];
    const toFile = join(test.folder, 'restored.tautband');
    for (let round = 0; round < 300; round += 1) {
      const changed = changes[round % changes.length]!(Buffer.from(sound));
      expect(changed.equals(sound)).toBe(false);
      writeFileSync(file, changed);
      // Another backup of the same chart is whole in itself; only the manifest tells that it is the wrong one.
      if (!changed.equals(otherSound))
        expect(() => unsealFile(file, backup, () => undefined)).toThrow(BackupFailure);
      expect({ round, code: await codeOf(restore(file, toFile)) }).toEqual({ round, code: 'backupDamaged' });
    }
    expect(existsSync(toFile)).toBe(false);
    expect(readdirSync(test.folder).filter((name) => name.includes('temporary'))).toEqual([]);
    writeFileSync(file, sound);
    await restore(file, toFile);
  });

  it('is refused with a manifest that was changed anywhere, or that of another backup', async () => {
    const test = await chartToBackUp();
    const { file } = backUp(test);
    const toFile = join(test.folder, 'restored.tautband');
    const sound = readManifest(file);
    const changes: Partial<typeof sound.content>[] = [
      { takenAt: instant(59) },
      { appVersion: '9.9.9' },
      { schemaVersion: 0 },
      { head: { ...sound.content.head, sequence: 60 } },
      { anchor: null },
      { counts: { ...sound.content.counts, fee: 29 } },
      { sha256: 'a'.repeat(64) },
      { chartId: '01930000-0000-7000-8000-000000000000' },
      { reason: 'daily' },
      { keyFile: sound.content.keyFile.replace('olive', 'peter') },
    ];
    for (const change of changes) {
      const text = JSON.stringify({ ...sound, content: { ...sound.content, ...change } });
      writeFileSync(manifestPath(file), text);
      expect({ change, code: await codeOf(restore(file, toFile)) }).toEqual({
        change,
        code: 'manifestDamaged',
      });
    }
    writeFileSync(manifestPath(file), 'not JSON');
    expect(await codeOf(restore(file, toFile))).toBe('manifestDamaged');

    copyFileSync(manifestPath(backUp(test, { at: instant(51) }).file), manifestPath(file));
    expect(await codeOf(restore(file, toFile))).toBe('backupDamaged');
  });

  it('is refused when its manifest, honestly signed, does not tell the truth', async () => {
    const test = await chartToBackUp();
    const { file } = backUp(test);
    const toFile = join(test.folder, 'restored.tautband');
    const { content } = readManifest(file);
    const { backup } = deriveChartKeys(test.dataKeyHex);
    for (const [lie, code] of [
      [{ counts: { ...content.counts, fee: 29 } }, 'copyDamaged'],
      [{ head: { ...content.head, sequence: 62 } }, 'auditBroken'],
    ] as const) {
      writeFileSync(manifestPath(file), manifestText({ ...content, ...lie }, backup));
      expect(await codeOf(restore(file, toFile))).toBe(code);
    }
  });

  it('is refused with the manifest of another chart', async () => {
    const [test, other] = [await chartToBackUp(), await chartToBackUp()];
    const { file } = backUp(test);
    copyFileSync(manifestPath(backUp(other).file), manifestPath(file));
    expect(await codeOf(restore(file, join(test.folder, 'restored.tautband')))).toBe('backupDamaged');
  });
});

describe('a chart that lies elsewhere', { timeout: slowTest }, () => {
  it('is not harmed by a restore that fails half-way for want of a lock', async () => {
    const test = await chartToBackUp();
    const { file } = backUp(test);
    const other = await makeTestChart();
    const before = fingerprint(other.file);
    expect(await codeOf(restore(file, other.file))).toBe('chartExists');
    expect(fingerprint(other.file)).toEqual(before);
  });
});
