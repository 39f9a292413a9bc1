import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerFolderDialog, answerSaveDialog, expect, test } from './fixtures.ts';
import { runtime } from './launch.ts';
import { treeOf, waitUntilGone } from './support/processes.ts';

test('the window fits the smallest tablet and grows from a laptop', async ({ launch }) => {
  const { app } = await launch();
  const { content, smallest, frame } = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const [width = 0, height = 0] = window?.getSize() ?? [];
    const [contentWidth = 0, contentHeight = 0] = window?.getContentSize() ?? [];
    return {
      content: [contentWidth, contentHeight],
      smallest: window?.getMinimumSize() ?? [],
      frame: [width - contentWidth, height - contentHeight],
    };
  });
  expect(content).toEqual([1280, 800]);
  expect(smallest).toEqual([1024 + (frame[0] ?? 0), 768 + (frame[1] ?? 0)]);
});

test('a second start shows the first window and ends', async ({ launch }) => {
  const { app, userDataDir } = await launch();
  await app.evaluate(({ app: electronApp, BrowserWindow }) => {
    const marks = globalThis as unknown as { secondInstances: number };
    marks.secondInstances = 0;
    electronApp.on('second-instance', () => {
      marks.secondInstances += 1;
    });
    BrowserWindow.getAllWindows()[0]?.hide();
  });
  const args = [...runtime.args, '--no-sandbox', `--user-data-dir=${userDataDir}`];
  const second = spawn(runtime.executable, args, { stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  const state = await app.evaluate(({ BrowserWindow }) => ({
    windows: BrowserWindow.getAllWindows().length,
    visible: BrowserWindow.getAllWindows()[0]?.isVisible(),
    secondInstances: (globalThis as unknown as { secondInstances: number }).secondInstances,
  }));
  expect(state).toEqual({ windows: 1, visible: true, secondInstances: 1 });
});

test('closing waits until the page has written what is being typed', async ({ launch }) => {
  const tautband = await launch();
  const path = join(tautband.userDataDir, 'last-words.txt');
  await answerSaveDialog(tautband.app, path);
  await tautband.window.evaluate(() => {
    window.desktop.beforeClosing(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await window.desktop.saveFile('last-words.txt', new TextEncoder().encode('typed until the end'));
    });
  });
  await tautband.close();
  expect(await readFile(path, 'utf8')).toBe('typed until the end');
});

test('a page that never finishes saving closes after three seconds', async ({ launch }) => {
  const tautband = await launch();
  await tautband.window.evaluate(() => {
    window.desktop.beforeClosing(() => new Promise(() => undefined));
  });
  const started = Date.now();
  await tautband.close();
  expect(Date.now() - started).toBeGreaterThan(2_500);
  expect(Date.now() - started).toBeLessThan(8_000);
});

test('a page that fails to save does not keep the window open', async ({ launch }) => {
  const tautband = await launch();
  await tautband.window.evaluate(() => {
    window.desktop.beforeClosing(() => Promise.reject(new Error('no room')));
  });
  const started = Date.now();
  await tautband.close();
  expect(Date.now() - started).toBeLessThan(2_500);
});

test('nothing is left running after the window is closed', async ({ launch }) => {
  const tautband = await launch();
  const running = treeOf(tautband.mainPid);
  expect(running.length).toBeGreaterThan(2);
  expect(running.map(({ pid }) => pid)).toContain(await tautband.storePid());
  await tautband.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  for (const { pid } of running) await waitUntilGone(pid);
});

test('a page that crashes is loaded again, once', async ({ launch }) => {
  const { app } = await launch();
  const crash = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const gone = new Promise((resolve) => contents?.once('render-process-gone', resolve));
      contents?.forcefullyCrashRenderer();
      await gone;
    });
  const state = () =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return { crashed: contents?.isCrashed(), loading: contents?.isLoading(), at: contents?.getURL() };
    });
  await crash();
  await expect.poll(state).toEqual({ crashed: false, loading: false, at: 'app://tautband/index.html' });
  await crash();
  expect((await state()).crashed).toBe(true);
});

test.describe('a saved file', () => {
  const bytes = Array.from({ length: 100_000 }, (_, index) => index % 251);

  test('is whole, for this user only, and alone in its folder', async ({ launch }) => {
    const { app, window: page, userDataDir } = await launch();
    const folder = join(userDataDir, 'receipts');
    await mkdir(folder);
    await answerSaveDialog(app, join(folder, 'receipt.pdf'));
    const save = () =>
      page.evaluate((content) => window.desktop.saveFile('receipt.pdf', new Uint8Array(content)), bytes);
    expect(await save()).toBe(join(folder, 'receipt.pdf'));
    // Over a file that is there, too.
    expect(await save()).toBe(join(folder, 'receipt.pdf'));
    expect(await readdir(folder)).toEqual(['receipt.pdf']);
    expect([...(await readFile(join(folder, 'receipt.pdf')))]).toEqual(bytes);
    expect((await stat(join(folder, 'receipt.pdf'))).mode & 0o777).toBe(0o600);
  });

  test('never takes the place of a chart, its keys or a backup', async ({ launch }) => {
    const { app, window: page, userDataDir } = await launch();
    for (const name of ['clinic.tautband', 'Clinic.TAUTBAND.keys', 'clinic.tautband-wal']) {
      const path = join(userDataDir, name);
      await writeFile(path, 'the chart');
      await answerSaveDialog(app, path);
      const said = await page.evaluate(() =>
        window.desktop.saveFile('receipt.pdf', new Uint8Array([1])).then(
          () => 'saved',
          (error: Error) => error.message,
        ),
      );
      expect(said).toBe('notAllowed');
      expect(await readFile(path, 'utf8')).toBe('the chart');
    }
  });

  test('is not written when the person cancels', async ({ launch }) => {
    const { app, window: page } = await launch();
    await answerSaveDialog(app, null);
    expect(await page.evaluate(() => window.desktop.saveFile('receipt.pdf', new Uint8Array([1])))).toBeNull();
  });

  test('leaves nothing behind where it cannot be written, and says why', async ({ launch }) => {
    const { app, window: page, userDataDir } = await launch({ asOrdinaryUser: true });
    const failure = () =>
      page.evaluate(() =>
        window.desktop.saveFile('receipt.pdf', new Uint8Array([1])).then(
          () => 'saved',
          (error: Error) => error.message,
        ),
      );
    await answerSaveDialog(app, join(userDataDir, 'no-such-folder', 'receipt.pdf'));
    expect(await failure()).toBe('failed');

    const readOnly = join(userDataDir, 'read-only');
    await mkdir(readOnly);
    await chmod(readOnly, 0o555);
    await answerSaveDialog(app, join(readOnly, 'receipt.pdf'));
    expect(await failure()).toBe('notAllowed');
    expect(await readdir(readOnly)).toEqual([]);

    // A folder stands where the file should: what was written under another name is taken away again.
    const taken = join(userDataDir, 'taken');
    await mkdir(join(taken, 'receipt.pdf'), { recursive: true });
    await chmod(taken, 0o777);
    await answerSaveDialog(app, join(taken, 'receipt.pdf'));
    expect(await failure()).toBe('failed');
    expect(await readdir(taken)).toEqual(['receipt.pdf']);
  });
});

test('a folder is what the person chose, or nothing', async ({ launch }) => {
  const { app, window: page } = await launch();
  await answerFolderDialog(app, '/media/usb/backups');
  expect(await page.evaluate(() => window.desktop.chooseFolder())).toBe('/media/usb/backups');
  await answerFolderDialog(app, null);
  expect(await page.evaluate(() => window.desktop.chooseFolder())).toBeNull();
});
