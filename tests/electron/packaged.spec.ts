import { existsSync, readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buildForRelease } from '../../build/build-app.mjs';
import { absentOnTestRuntime, fuses, lastFuse, readFuses, setLastFuse } from '../../build/packaging/fuses.ts';
import type { Visit, VisitSummary } from '../../shared/contract/visit-records.ts';
import { expect, test } from './clinic-fixtures.ts';
import { runtime } from './launch.ts';
import { english } from './pages/words.ts';
import { runCommandLine } from './support/command-line.ts';
import { demo, demoChartOf } from './support/demo-chart.ts';
import {
  countOf,
  packApp,
  putOnRuntime,
  runPackScript,
  runToEnd,
  startFromOutside,
} from './support/packaged-app.ts';

/**
 * The app as it is packed for Linux. The tests stand in the order in which they must run: the last fuse
 * shuts the test driver out.
 */
test.describe.configure({ mode: 'serial' });

// Not in Playwright's own folder, which belongs to the workers; not in /tmp, for the hard links.
const folder = join(import.meta.dirname, '..', '..', 'test-results', 'packaged');
let packed: Awaited<ReturnType<typeof packApp>>;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await rm(folder, { recursive: true, force: true });
  packed = await packApp(folder);
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

const filesBelow = (...parts: string[]) =>
  readdirSync(join(packed.resources, ...parts), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(packed.resources.length + 1));

test('the package holds what this platform needs, and the licences', async () => {
  const files = filesBelow();
  const native = files.filter((file) => file.endsWith('.node')).map((file) => basename(file));
  expect(native.sort()).toEqual([`argon2.linux-${process.arch}-gnu.node`, `linux-${process.arch}.node`]);
  const fonts = files.filter((file) => file.endsWith('.ttf')).map((file) => basename(file));
  expect(fonts.sort()).toEqual([
    'DejaVuSans-Bold.ttf',
    'DejaVuSans.ttf',
    'IBMPlexSans_400Regular.ttf',
    'IBMPlexSans_500Medium.ttf',
    'IBMPlexSans_600SemiBold.ttf',
  ]);
  expect(files.filter((file) => !file.startsWith('app.asar.unpacked')).sort()).toEqual([
    'LICENSE.txt',
    'THIRD-PARTY-LICENCES.txt',
    'app.asar',
  ]);
  const licences = await readFile(join(packed.resources, 'THIRD-PARTY-LICENCES.txt'), 'utf8');
  const { dependencies } = JSON.parse(
    await readFile(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
  );
  for (const name of Object.keys(dependencies).filter((each) => each !== 'better-sqlite3')) {
    expect(licences).toContain(`\n${name}@`);
  }
  expect(licences).toContain('better-sqlite3-multiple-ciphers@');
  expect(licences).toContain('SIL OPEN FONT LICENSE');
  expect(licences).not.toContain('electron-builder');
});

test('the packaged app makes the demo clinic and charts a site in it', async ({ open, userDataDir }) => {
  test.setTimeout(90_000);
  const clinic = await open({ packaged: packed.executable });
  const { firstRun, logIn, frame, patients, patient, visit, map, page, tautband } = clinic;
  const appPath = await tautband.app.evaluate(({ app }) => app.getAppPath());
  expect(appPath).toBe(join(packed.resources, 'app.asar'));
  // A development build says so when it is packed, too.
  if (runtime.testRuntime) await expect(page.getByText(english.common.frame.testRuntime)).toBeVisible();

  await firstRun.demo().click();
  await expect(logIn.demoTitle).toBeVisible({ timeout: 60_000 });
  await logIn.logIn(demo.theo.login, demo.theo.password);
  await frame.goTo('patients');
  await patients.search.fill('a');
  const chosen = await patients.found.first().innerText();
  await patients.found.first().click();
  await patient.startVisit.or(patient.continueVisit).click();
  await expect(visit.section('needling')).toBeVisible();
  await map.chart('infraspinatus', 'left');
  await visit.saved();
  await tautband.close();

  // Asked of the packaged command line, whose store this time is its own.
  const ask = async (procedure: string, input: object) => {
    const words = ['call', procedure, '-', '--chart', demoChartOf(userDataDir), '--user', demo.theo.login];
    const asked = await runToEnd(packed.launcher, words, {
      env: { TAUTBAND_PASSWORD: demo.theo.password, HOME: userDataDir },
      input: JSON.stringify(input),
    });
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    return JSON.parse(asked.stdout) as unknown;
  };
  const { visits } = (await ask('visits.ofDay', {})) as { visits: VisitSummary[] };
  const started = visits.find(({ patientName }) => chosen.includes(patientName));
  const { sites } = (await ask('visits.get', { id: started?.id })) as Visit;
  expect(sites.map((site) => `${site.muscleId} ${site.side}`)).toContain('infraspinatus left');
});

test('tautband … answers as the project’s command line does, with its exit codes', async ({
  userDataDir,
}) => {
  const env = { HOME: userDataDir };
  const listed = await runToEnd(packed.launcher, ['procedures'], { env });
  expect([listed.code, listed.stderr]).toEqual([0, '']);
  expect(JSON.parse(listed.stdout)).toEqual(await runCommandLine(['procedures']));
  // Words that Chromium would take for its own, and JSON, pass untouched.
  const refused = await runToEnd(packed.launcher, ['call', 'no.such', '{"a": "é"}', '--type=renderer'], {
    env,
  });
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect(JSON.parse(refused.stderr)).toMatchObject({ code: 'USAGE' });
  expect(refused.stderr).toContain('--type');
});

test('every fuse is set, the last one last, and the app still runs with nothing but itself', async ({
  userDataDir,
}) => {
  const expected = Object.fromEntries(
    Object.entries(fuses).filter(
      ([fuse]) => !runtime.testRuntime || !absentOnTestRuntime.includes(Number(fuse)),
    ),
  );
  expect(await readFuses(packed.executable)).toEqual({ ...expected, [lastFuse]: true });

  // What turns an Electron into a plain Node, into one with other options, and into one that is looked into.
  const start = () =>
    startFromOutside(packed.executable, join(userDataDir, 'user-data'), {
      words: ['--inspect=0'],
      env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--max-http-header-size=9999' },
    });
  const debuggerSpeaks = /Debugger listening on ws:/;
  expect(await start()).toMatch(debuggerSpeaks);

  // A program that still runs cannot be written to.
  await expect.poll(() => countOf(packed.executable)).toBe(0);
  await setLastFuse(packed.executable);
  expect(await readFuses(packed.executable)).toEqual(expected);
  const written = await start();
  expect(written).not.toMatch(debuggerSpeaks);
  expect(written).toMatch(/NODE_OPTIONS have been disabled/);
  await expect.poll(() => countOf(packed.executable)).toBe(0);
});

if (runtime.testRuntime) {
  test('a release is not made of the test runtime, and does not run on it', async ({ userDataDir }) => {
    test.setTimeout(90_000);
    const refused = await runPackScript(['--release', '--output', join(folder, 'release')]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('the test runtime is part of no release');

    const bundles = await buildForRelease(process.execPath);
    const copy = join(folder, 'release-on-test-runtime');
    await putOnRuntime(dirname(runtime.executable), bundles, copy);
    for (const words of [[], ['--command-line', '--', 'procedures']]) {
      const ended = await runToEnd(join(copy, basename(runtime.executable)), [
        '--no-sandbox',
        `--user-data-dir=${join(userDataDir, 'release')}`,
        ...words,
      ]);
      expect(ended.code).toBe(1);
      expect(ended.stdout).toBe('');
      expect(ended.stderr).toMatch(
        /was made for Electron \d+\.\d+\.\d+ and does not run on Electron 25\.1\.1/,
      );
    }
    expect(existsSync(join(userDataDir, 'release', 'charts'))).toBe(false);
  });
}
