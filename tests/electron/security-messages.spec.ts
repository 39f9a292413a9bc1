import { join } from 'node:path';
import type { ElectronApplication } from 'playwright';
import { answerFolderDialog, answerSaveDialog, expect, test } from './fixtures.ts';

/** Calls each channel of the bridge and answers the messages they fail with. */
const askEverything = async () => {
  const messageOf = (call: Promise<unknown>) =>
    call.then(
      () => 'answered',
      (error: Error) => error.message,
    );
  return {
    chooseFolder: await messageOf(window.desktop.chooseFolder()),
    saveFile: await messageOf(window.desktop.saveFile('receipt.pdf', new Uint8Array([1]))),
    showItemInFolder: await messageOf(window.desktop.showItemInFolder('/nowhere/at-all.pdf')),
  };
};
const allRefused = { chooseFolder: 'refused', saveFile: 'refused', showItemInFolder: 'refused' };
const allAnswered = { chooseFolder: 'answered', saveFile: 'answered', showItemInFolder: 'answered' };

async function cancelDialogs(app: ElectronApplication): Promise<void> {
  await answerFolderDialog(app, null);
  await answerSaveDialog(app, null);
}

test('17: our own page is answered', async ({ launch }) => {
  const { app, window: page } = await launch();
  await cancelDialogs(app);
  expect(await page.evaluate(askEverything)).toEqual(allAnswered);
});

test('17: a window we did not make is refused, though it shows our page with our preload', async ({
  launch,
}) => {
  const { app, window: page } = await launch();
  await cancelDialogs(app);
  const [foreign] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ app: electronApp, BrowserWindow, session }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          session: session.fromPartition('pages'),
          preload: `${electronApp.getAppPath()}/out/preload/preload.cjs`,
          additionalArguments: ['--tautband-info={}'],
        },
      });
      await window.loadURL('app://tautband/index.html');
    }),
  ]);
  expect(await foreign.evaluate(askEverything)).toEqual(allRefused);
  expect(await page.evaluate(askEverything)).toEqual(allAnswered);
});

test('17: a frame inside our page, another origin, and a frame that is gone are refused', async ({
  launch,
}) => {
  const { app, window: page } = await launch();
  await cancelDialogs(app);
  await page.evaluate(() => document.body.append(document.createElement('iframe')));
  const answers = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    // No preload runs in a frame, so that none can send by itself: what would arrive from it is put together.
    type Handler = (event: unknown, ...input: unknown[]) => Promise<{ ok: boolean; code?: string }>;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const frame = contents?.mainFrame.frames[0];
    if (!contents || !frame) return 'no frame';
    const elsewhere = new BrowserWindow({ show: false });
    await elsewhere.loadURL('about:blank');
    const senders = {
      page: contents.mainFrame,
      frame,
      elsewhere: elsewhere.webContents.mainFrame,
      gone: null,
    };
    const results: Record<string, unknown>[] = [];
    for (const [from, senderFrame] of Object.entries(senders)) {
      for (const [channel, handler] of handlers) {
        const input = channel.endsWith('save-file')
          ? ['a.pdf', new Uint8Array([1])]
          : channel.endsWith('folder') && channel.includes('show')
            ? ['/nowhere/at-all.pdf']
            : [];
        const { ok, code } = await handler({ sender: contents, senderFrame }, ...input);
        results.push({ from, channel, answer: ok ? 'answered' : code });
      }
    }
    return results;
  });
  const channels = ['desktop:choose-folder', 'desktop:save-file', 'desktop:show-item-in-folder'];
  expect(answers).toEqual([
    ...channels.map((channel) => ({ from: 'page', channel, answer: 'answered' })),
    ...channels.map((channel) => ({ from: 'frame', channel, answer: 'refused' })),
    ...channels.map((channel) => ({ from: 'elsewhere', channel, answer: 'refused' })),
    ...channels.map((channel) => ({ from: 'gone', channel, answer: 'refused' })),
  ]);
});

test('input of another form is refused before anything is done', async ({ launch }) => {
  const { app, window: page, userDataDir } = await launch();
  await answerFolderDialog(app, null);
  await answerSaveDialog(app, join(userDataDir, 'should-not-be-written'));
  const answers = await page.evaluate(async () => {
    const messageOf = (call: () => Promise<unknown>) =>
      call().then(
        () => 'answered',
        (error: Error) => error.message,
      );
    const { saveFile, showItemInFolder, chooseFolder } = window.desktop as unknown as Record<
      string,
      (...input: unknown[]) => Promise<unknown>
    >;
    const one = new Uint8Array([1]);
    const names = [
      '',
      '.',
      '..',
      '../x.pdf',
      'a/b.pdf',
      'a\\b.pdf',
      'a:b',
      'x\u0000.pdf',
      ' .',
      'x.',
      'x'.repeat(121),
      7,
      null,
      {},
    ];
    const bytes = [new Uint8Array(0), 'text', [1, 2], null, undefined, { length: 3 }, new ArrayBuffer(4)];
    const paths = [
      '',
      'relative/x',
      '\\\\server\\share\\x',
      '//server/share/x',
      'file:///etc/passwd',
      '/x\u0000y',
      7,
      null,
    ];
    return [
      ...(await Promise.all(names.map((name) => messageOf(() => saveFile?.(name, one) as Promise<unknown>)))),
      ...(await Promise.all(
        bytes.map((content) => messageOf(() => saveFile?.('x.pdf', content) as Promise<unknown>)),
      )),
      ...(await Promise.all(
        paths.map((path) => messageOf(() => showItemInFolder?.(path) as Promise<unknown>)),
      )),
      await messageOf(() => saveFile?.('x.pdf', one, 'more') as Promise<unknown>),
      await messageOf(() => chooseFolder?.('more') as Promise<unknown>),
    ];
  });
  // The bridge itself passes no surplus argument on; main would refuse it.
  const surplus = answers.splice(-2);
  expect([...new Set(answers)]).toEqual(['refused']);
  expect(surplus).toHaveLength(2);
});
