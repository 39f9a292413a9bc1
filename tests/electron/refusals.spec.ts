import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupStatus } from '../../shared/contract/chart-records.ts';
import type { ChartRefusalCode } from '../../shared/contract/errors.ts';
import { type ClinicWindow, expect, logIn, test } from './clinic-fixtures.ts';
import { makeUserDataDir } from './launch.ts';
import { pagesOf } from './pages/pages.ts';
import { english, sayAny } from './pages/words.ts';
import { CommandLineError, callOnChart, hashOf, runCommandLine } from './support/command-line.ts';
import { damages, keepCopy } from './support/damage.ts';
import { chartOf, demo, placeDemoChart } from './support/demo-chart.ts';

const { start } = english;

/** A refusal in its own words, with where the file lies, and nothing else of the application behind it. */
async function expectRefusal({ refusal, frame, page, chart }: ClinicWindow, code: ChartRefusalCode) {
  await expect(refusal.title(code)).toBeVisible();
  await expect(refusal.what(code)).toBeVisible();
  await expect(refusal.whatToDo(code)).toBeVisible();
  await expect(refusal.untouched()).toBeVisible();
  await expect(page.getByText(chart, { exact: true })).toBeVisible();
  await expect(frame.navigation).toBeHidden();
}

/** Hashes of the chart and all beside it that a refusal must leave alone: not the lock, not the count of tries. */
async function fingerprint(chart: string): Promise<Record<string, string>> {
  const folder = dirname(chart);
  const names = (await readdir(folder)).filter((name) => !/\.(lock|attempts)|-(wal|shm)$/.test(name));
  const hashes = await Promise.all(names.map(async (name) => [name, await hashOf(join(folder, name))]));
  return Object.fromEntries(hashes);
}

for (const code of ['chartMissing', 'keyFileMissing', 'keyFileDamaged'] as const) {
  test(`${code}: refused before anybody types a password, and left as it was`, async ({
    open,
    userDataDir,
  }) => {
    const chart = chartOf(userDataDir);
    await placeDemoChart(chart);
    await damages[code](chart);
    const before = await fingerprint(chart);
    const clinic = await open();
    await expectRefusal(clinic, code);
    await clinic.refusal.retry().click();
    await expectRefusal(clinic, code);
    await clinic.tautband.close();
    expect(await fingerprint(chart)).toEqual(before);
  });
}

for (const code of ['notEncrypted', 'damaged', 'newerSchema'] as const) {
  test(`${code}: refused at the log-in, and left as it was`, async ({ open, userDataDir }) => {
    const chart = chartOf(userDataDir);
    await placeDemoChart(chart);
    await damages[code](chart);
    const before = await fingerprint(chart);
    const clinic = await open();
    await clinic.logIn.logIn(demo.olive.login, demo.olive.password);
    await expectRefusal(clinic, code);
    // Where a backup helps, the way to it is offered.
    await expect(clinic.refusal.restore()).toHaveCount(code === 'newerSchema' ? 0 : 1);
    await clinic.tautband.close();
    expect(await fingerprint(chart)).toEqual(before);
  });
}

test('inUse: a chart that another window has open is left to it', async ({ openDemo, launch }) => {
  const first = await openDemo('theo');
  const otherFolder = await makeUserDataDir();
  await symlink(dirname(first.chart), join(otherFolder, 'charts'));
  const tautband = await launch({ userDataDir: otherFolder });
  const page = tautband.window;
  const second = { ...pagesOf(page), tautband, page, chart: chartOf(otherFolder) };
  await expectRefusal(second, 'inUse');
  // The command line is refused as well.
  const refused = callOnChart(first.chart, demo.ada, 'patients.search', { text: 'a' });
  await expect(refused).rejects.toThrow(CommandLineError);
  await expect(refused).rejects.toMatchObject({ printed: { details: { refusal: 'inUse' } } });
  // Once the first has gone the second opens it by a press.
  await first.tautband.close();
  await second.refusal.retry().click();
  await logIn(second, 'theo');
});

test('olderThanAnchor: an owner may open it as it is, with a reason that stays on record', async ({
  openDemo,
  open,
}) => {
  const before = await openDemo('ada');
  await before.tautband.close();
  const { putBack } = await keepCopy(before.chart);
  const writing = await open();
  await logIn(writing, 'ada');
  await writing.tautband.close();
  await putBack();

  const clinic = await open();
  await clinic.logIn.logIn(demo.olive.login, demo.olive.password);
  await expectRefusal(clinic, 'olderThanAnchor');
  await clinic.refusal.button(start.acceptOlder.open).click();
  const dialog = clinic.refusal.dialog(start.acceptOlder.title);
  const submit = clinic.refusal.button(start.acceptOlder.submit, dialog);
  await clinic.refusal.field(start.logIn.login, dialog).fill(demo.theo.login);
  await clinic.refusal.field(start.logIn.password, dialog).fill(demo.theo.password);
  await clinic.refusal.field(start.acceptOlder.reason, dialog).fill('The disk failed.');
  await submit.click();
  const sentence = english.errors.FORBIDDEN.replace('{{roles}}', english.clinic.role.owner);
  await expect(dialog.getByText(sentence)).toBeVisible();
  await clinic.refusal.field(start.logIn.login, dialog).fill(demo.olive.login);
  await clinic.refusal.field(start.logIn.password, dialog).fill(demo.olive.password);
  await submit.click();
  await logIn(clinic, 'olive');
  await clinic.frame.goTo('clinic');
  await clinic.clinic.goTo('access');
  const row = clinic.page.getByRole('row').filter({ hasText: 'The disk failed.' });
  await expect(row).toContainText(english.clinic.access.procedure.chart.acceptOlder);
  await expect(row).toContainText(demo.olive.name);
});

test('a damaged chart is restored from its backup into a new file', async ({ open, userDataDir }) => {
  const chart = chartOf(userDataDir);
  await placeDemoChart(chart);
  const backups = join(userDataDir, 'backups');
  const { lastGood } = (await runCommandLine(
    ['backup', '--chart', chart, '--user', demo.olive.login, '--folder', backups],
    { TAUTBAND_PASSWORD: demo.olive.password },
  )) as BackupStatus;
  expect(lastGood?.file).toContain(backups);
  await damages.damaged(chart);
  const damaged = await readFile(chart);

  const clinic = await open();
  await clinic.logIn.logIn(demo.olive.login, demo.olive.password);
  await expectRefusal(clinic, 'damaged');
  await clinic.refusal.restore().click();
  const dialog = clinic.refusal.dialog(start.restore.title);
  await expect(clinic.refusal.field(start.restore.backupFile, dialog)).toHaveValue(lastGood?.file ?? '');
  const folder = join(userDataDir, 'restored');
  await mkdir(folder);
  await clinic.refusal.field(start.restore.toFolder, dialog).fill(folder);
  await clinic.refusal.field(start.restore.toName, dialog).fill('restored.tautband');
  await clinic.refusal.field(start.restore.login, dialog).fill(demo.olive.login);
  await clinic.refusal.field(start.restore.password, dialog).fill(demo.olive.password);
  await clinic.refusal.button(start.restore.submit, dialog).click();
  await expect(clinic.refusal.dialog(start.restore.doneTitle)).toBeVisible();
  await expect(clinic.page.getByText(sayAny(start.restore.done))).toBeVisible();
  await clinic.tautband.close();
  expect(await readFile(chart)).toEqual(damaged);
  const restored = join(folder, 'restored.tautband');
  expect(existsSync(restored)).toBe(true);
  expect(await callOnChart(restored, demo.ada, 'patients.search', { text: 'zozo' })).toHaveLength(1);
});

test('a restore never goes over a file that is there', async ({ open, userDataDir }) => {
  const chart = chartOf(userDataDir);
  await placeDemoChart(chart);
  await runCommandLine(
    ['backup', '--chart', chart, '--user', demo.olive.login, '--folder', join(userDataDir, 'backups')],
    { TAUTBAND_PASSWORD: demo.olive.password },
  );
  await damages.keyFileMissing(chart);
  const taken = join(userDataDir, 'taken.tautband');
  await writeFile(taken, 'something else');
  const clinic = await open();
  await expectRefusal(clinic, 'keyFileMissing');
  await clinic.refusal.restore().click();
  const dialog = clinic.refusal.dialog(start.restore.title);
  await clinic.refusal.field(start.restore.toFolder, dialog).fill(userDataDir);
  await clinic.refusal.field(start.restore.toName, dialog).fill('taken.tautband');
  await clinic.refusal.field(start.restore.login, dialog).fill(demo.olive.login);
  await clinic.refusal.field(start.restore.password, dialog).fill(demo.olive.password);
  await clinic.refusal.button(start.restore.submit, dialog).click();
  await expect(dialog.getByText(english.errors.backup.chartExists)).toBeVisible();
  expect(await readFile(taken, 'utf8')).toBe('something else');
});
