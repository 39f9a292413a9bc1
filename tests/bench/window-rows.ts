import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright';
import { demoStaff } from '../../electron/store/demo/demo-people.ts';
import { usualPlaceOf } from '../../shared/domain/body/usual-place.ts';
import { launchTautband, runtime } from '../electron/launch.ts';
import { pagesOf } from '../electron/pages/pages.ts';
import { percentile, sideBySide, sorted } from './measure.ts';
import { aloneRow, type BenchRow, pairRow } from './table.ts';

const starts = 8;
const require = createRequire(import.meta.url);

/** A window with an empty React page on the same Electron, and nothing else. */
async function makeBareApp(folder: string): Promise<{ executable: string; args: string[] }> {
  const app = join(folder, 'bare-app');
  await mkdir(app, { recursive: true });
  const names = [
    'react/cjs/react.production.js',
    'scheduler/cjs/scheduler.production.js',
    'react-dom/cjs/react-dom.production.js',
    'react-dom/cjs/react-dom-client.production.js',
  ];
  const files = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await scriptOf(name)] as const)),
  );
  await writeFile(
    join(app, 'page.js'),
    `window.loaded = {};
const named = { react: 'react/cjs/react.production.js', scheduler: 'scheduler/cjs/scheduler.production.js', 'react-dom': 'react-dom/cjs/react-dom.production.js' };
const require = (name) => window.loaded[named[name]];
${Object.entries(files)
  .map(
    ([name, text]) =>
      `(() => { const module = { exports: {} }; const exports = module.exports; const process = { env: { NODE_ENV: 'production' } };\n${text}\nwindow.loaded[${JSON.stringify(name)}] = module.exports; })();`,
  )
  .join('\n')}
const React = require('react');
window.loaded['react-dom/cjs/react-dom-client.production.js'].createRoot(document.getElementById('root')).render(React.createElement('input', { autoFocus: true }));
`,
  );
  await writeFile(
    join(app, 'page.html'),
    '<!doctype html><meta charset="utf-8"><title>bare</title><div id="root"></div><script src="page.js"></script>',
  );
  await writeFile(
    join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile(require('node:path').join(__dirname, 'page.html')));
app.on('window-all-closed', () => app.quit());
`,
  );
  await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  if (!runtime.testRuntime) return { executable: runtime.executable, args: [app] };
  // The test runtime starts only what lies in its own resources: a copy by links, with the bare app in it.
  const copy = join(folder, 'bare-runtime');
  const original = dirname(runtime.executable);
  await mkdir(join(copy, 'resources'), { recursive: true });
  for (const name of await readdir(original)) {
    if (name !== 'resources') await cp(join(original, name), join(copy, name), { recursive: true });
  }
  await symlink(app, join(copy, 'resources', 'app'));
  return { executable: runtime.executable.replace(original, copy), args: runtime.args };
}

const scriptOf = (name: string): Promise<string> =>
  readFile(
    join(dirname(require.resolve(`${name.split('/')[0]}/package.json`)), name.split('/').slice(1).join('/')),
    'utf8',
  );

async function readyToType(app: ElectronApplication, field: (page: Page) => Promise<unknown>): Promise<void> {
  const page = await app.firstWindow();
  await field(page);
  await app.close();
}

/** From the start of the program until its first field takes letters. */
async function startRow(folder: string, userDataDir: string): Promise<BenchRow> {
  const bare = await makeBareApp(folder);
  const pair = await sideBySide(
    starts,
    async () => {
      const tautband = await launchTautband({ userDataDir });
      const { logIn } = pagesOf(tautband.window);
      await logIn.login.waitFor();
      await tautband.close();
    },
    async (run) => {
      const data = join(folder, `bare-data-${run}`);
      const app = await electron.launch({
        executablePath: bare.executable,
        args: [...bare.args, `--user-data-dir=${data}`],
      });
      await readyToType(app, (page) => page.locator('input').waitFor());
      await rm(data, { recursive: true, force: true });
    },
  );
  return pairRow('window ready to type', pair);
}

/** Times, in the page, from an event until the frame after something below `selector` changed is painted. */
async function watchPaint(page: Page, event: string, selector: string): Promise<void> {
  await page.evaluate(
    ({ event: name, selector: within }) => {
      const paints: number[] = [];
      Object.assign(window, { benchPaints: paints });
      let began: number | null = null;
      document.addEventListener(
        name,
        (happened) => {
          began = happened.timeStamp;
        },
        { capture: true },
      );
      new MutationObserver(() => {
        if (began === null) return;
        const since = began;
        began = null;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => paints.push(performance.now() - since);
          channel.port2.postMessage(null);
        });
      }).observe(document.querySelector(within) ?? document.body, {
        childList: true,
        subtree: true,
        attributes: true,
        characterData: true,
      });
    },
    { event, selector },
  );
}

const paintsOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { benchPaints: number[] }).benchPaints);

/** Times, in the page, from the key that chooses a muscle until the head of the visit says that all is on disk. */
async function watchDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(window, { benchWaits: waits });
    let began: number | null = null;
    let isWaiting = false;
    document.addEventListener(
      'keydown',
      (pressed) => {
        began = pressed.timeStamp;
        isWaiting = false;
      },
      { capture: true },
    );
    new MutationObserver(() => {
      const isSaved = document.querySelector('[data-status]')?.getAttribute('data-status') === 'saved';
      if (!isSaved) isWaiting = true;
      else if (began !== null && isWaiting) {
        waits.push(performance.now() - began);
        began = null;
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

const waitsOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { benchWaits: number[] }).benchWaits);

/** Window, search and tap in the real application over the demo clinic. */
export async function windowRows(folder: string): Promise<BenchRow[]> {
  const userDataDir = join(folder, 'user-data');
  const [olive] = demoStaff;
  if (!olive) throw new Error('the demo clinic has an owner');
  const tautband = await launchTautband({ userDataDir });
  const page = tautband.window;
  const { firstRun, logIn, frame, patients, patient, visit, map } = pagesOf(page);
  await firstRun.demo().click();
  await logIn.demoTitle.waitFor({ timeout: 120_000 });
  await logIn.demoPerson(olive.name).click();
  await logIn.submit.click();
  await frame.goTo('patients');

  await patients.search.fill('t');
  await patients.found.first().waitFor();
  await watchPaint(page, 'input', '[role="listbox"]');
  for (const letter of 'estina mockingham'.repeat(2)) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    if (letter === 'm') await patients.search.fill('t');
  }
  const searched = sorted(await paintsOf(page));

  await patients.search.fill('te');
  await patients.found.first().click();
  await patient.startVisit.click();
  await visit.noToAll().click();
  await watchPaint(page, 'pointerup', '[role="application"]');
  await watchDisk(page);
  let charted = 0;
  for (const muscle of ['trapezius-upper', 'infraspinatus', 'gluteus-maximus', 'soleus', 'rectus-femoris']) {
    for (const side of ['left', 'right'] as const) {
      await map.tap(usualPlaceOf(muscle, side));
      await map.picker.waitFor();
      await page.keyboard.press('Enter');
      await map.picker.waitFor({ state: 'hidden' });
      charted += 1;
      await page.waitForFunction(
        (sites) => (window as unknown as { benchWaits: number[] }).benchWaits.length === sites,
        charted,
      );
    }
  }
  const tapped = sorted(await paintsOf(page));
  const saved = sorted(await waitsOf(page));
  await tautband.close();

  const startFolder = join(folder, 'start');
  await mkdir(startFolder, { recursive: true });
  await mkdir(join(startFolder, 'charts'), { recursive: true });
  for (const name of await readdir(join(userDataDir, 'demo'))) {
    await cp(
      join(userDataDir, 'demo', name),
      join(startFolder, 'charts', name.replace('demo-clinic', 'clinic')),
    );
  }
  const rows = [await startRow(folder, startFolder)];
  return [
    ...rows,
    aloneRow('tap to painted site', tapped, `p95 ${percentile(tapped, 95) <= 50 ? '<=' : '>'} 50`),
    aloneRow('chosen muscle to site on disk', saved, `p95 ${percentile(saved, 95) <= 100 ? '<=' : '>'} 100`),
    aloneRow(
      'keystroke to painted search',
      searched,
      `p95 ${percentile(searched, 95) <= 50 ? '<=' : '>'} 50`,
    ),
  ];
}
