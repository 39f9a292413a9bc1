import { join } from 'node:path';
import { expect, type Tautband, test } from './fixtures.ts';
import { openEmptyPage, sendFrame, startTalking, waitForFrames, waitForStates } from './support/page-port.ts';
import { kill, runningProcesses, waitUntilGone } from './support/processes.ts';

const echoStore = join(import.meta.dirname, 'support', 'echo-store.cjs');
const crashingStore = join(import.meta.dirname, 'support', 'crashing-store.cjs');

async function askAbout(tautband: Tautband, framesBefore: number) {
  await sendFrame(tautband.window, 'about you');
  const frames = await waitForFrames(tautband.window, framesBefore + 1);
  return JSON.parse(String(frames[framesBefore])) as {
    transport: string;
    windows: string[];
    environment: string[];
  };
}

for (const storeTransport of ['utilityProcess', 'childProcess'] as const) {
  test.describe(`over a ${storeTransport}`, () => {
    test('text and bytes come back whole and in order', async ({ launch }) => {
      const tautband = await launch({ storeFile: echoStore, storeTransport });
      const { window: page } = tautband;
      await openEmptyPage(tautband.app, page);
      await startTalking(page);
      await waitForStates(page, ['connected']);
      expect((await askAbout(tautband, 0)).transport).toBe(storeTransport);

      await page.evaluate(() => {
        for (let index = 0; index < 500; index += 1) window.talk.port?.postMessage(`frame ${index}`);
        window.talk.port?.postMessage(new Uint8Array(1_000_000).map((_, index) => index % 256));
      });
      const frames = await waitForFrames(page, 502);
      expect(frames.slice(1, 501)).toEqual(Array.from({ length: 500 }, (_, index) => `frame ${index}`));
      const bytesAreRight = await page.evaluate(() => {
        const bytes = window.talk.frames[501];
        return (
          bytes instanceof Uint8Array &&
          bytes.length === 1_000_000 &&
          bytes.every((byte, index) => byte === index % 256)
        );
      });
      expect(bytesAreRight).toBe(true);
    });

    test('only text and bytes reach the store', async ({ launch }) => {
      const tautband = await launch({ storeFile: echoStore, storeTransport });
      const { window: page } = tautband;
      await openEmptyPage(tautband.app, page);
      await startTalking(page);
      await waitForStates(page, ['connected']);
      for (const notAFrame of [{ kind: 'stop' }, null, 7, ['die']]) await sendFrame(page, notAFrame);
      await sendFrame(page, 'last');
      expect(await waitForFrames(page, 1)).toEqual(['last']);
    });

    test('the store sees nothing of our environment but what it needs', async ({ launch }) => {
      const tautband = await launch({
        storeFile: echoStore,
        storeTransport,
        env: { TAUTBAND_PASSWORD: 'not for the store' },
      });
      await openEmptyPage(tautband.app, tautband.window);
      await startTalking(tautband.window);
      await waitForStates(tautband.window, ['connected']);
      const { environment } = await askAbout(tautband, 0);
      const expected = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'TZ', 'LANG', 'LC_ALL'];
      // Node's line to its parent, and what Electron adds by itself.
      const added = [
        'NODE_CHANNEL_FD',
        'NODE_CHANNEL_SERIALIZATION_MODE',
        'ELECTRON_RUN_AS_NODE',
        'DBUS_SESSION_BUS_ADDRESS',
      ];
      expect(environment.filter((name) => ![...expected, ...added].includes(name))).toEqual([]);
    });

    test('a store that dies is started once more, on a new port; one that dies again stays down until asked', async ({
      launch,
    }) => {
      const tautband = await launch({ storeFile: echoStore, storeTransport });
      const { window: page } = tautband;
      await openEmptyPage(tautband.app, page);
      await startTalking(page);
      await waitForStates(page, ['connected']);

      await tautband.kill('store');
      await waitForStates(page, ['connected', 'restarting', 'connected']);
      await sendFrame(page, 'after the first death');
      expect(await waitForFrames(page, 1)).toEqual(['after the first death']);

      await sendFrame(page, 'die');
      await waitForStates(page, ['connected', 'restarting', 'connected', 'stopped']);

      await page.evaluate(() => window.desktop.connectStore());
      await waitForStates(page, ['connected', 'restarting', 'connected', 'stopped', 'connected']);
      await sendFrame(page, 'after asking');
      expect(await waitForFrames(page, 2)).toEqual(['after the first death', 'after asking']);
    });

    test('a page that loads again gets a window of its own and the store forgets the one before', async ({
      launch,
    }) => {
      const tautband = await launch({ storeFile: echoStore, storeTransport });
      await openEmptyPage(tautband.app, tautband.window);
      await startTalking(tautband.window);
      await waitForStates(tautband.window, ['connected']);
      const before = await askAbout(tautband, 0);
      await openEmptyPage(tautband.app, tautband.window);
      await startTalking(tautband.window);
      await waitForStates(tautband.window, ['connected']);
      const after = await askAbout(tautband, 0);
      expect(before.windows).toHaveLength(1);
      expect(after.windows).toHaveLength(1);
      expect(after.windows).not.toEqual(before.windows);
    });

    test('quitting waits for the store, but not for ever', async ({ launch }) => {
      const tautband = await launch({ storeFile: echoStore, storeTransport });
      await openEmptyPage(tautband.app, tautband.window);
      await startTalking(tautband.window);
      await waitForStates(tautband.window, ['connected']);
      await sendFrame(tautband.window, 'ignore stop');
      await waitForFrames(tautband.window, 1);
      const store = await tautband.storePid();
      const started = Date.now();
      await tautband.close();
      expect(Date.now() - started).toBeGreaterThan(4_000);
      expect(Date.now() - started).toBeLessThan(15_000);
      await waitUntilGone(store);
      await waitUntilGone(tautband.mainPid);
    });

    test('when main is killed the store is gone within a second', async ({ launch }) => {
      const tautband = await launch({ storeFile: echoStore, storeTransport });
      await openEmptyPage(tautband.app, tautband.window);
      await startTalking(tautband.window);
      await waitForStates(tautband.window, ['connected']);
      const store = await tautband.storePid();
      await kill(tautband.mainPid);
      const killed = Date.now();
      await waitUntilGone(store);
      expect(Date.now() - killed).toBeLessThan(1_000);
    });

    test('a store that never gets ready is tried twice, then the page is told', async ({ launch }) => {
      const tautband = await launch({ storeFile: crashingStore, storeTransport });
      await openEmptyPage(tautband.app, tautband.window);
      await startTalking(tautband.window);
      await tautband.window.waitForFunction(() => window.talk.states.at(-1) === 'stopped');
      expect(runningProcesses().filter(({ command }) => command.includes(crashingStore))).toEqual([]);
    });
  });
}

test('the real store gets ready and stops in order on this runtime', async ({ launch }) => {
  const tautband = await launch();
  await openEmptyPage(tautband.app, tautband.window);
  await startTalking(tautband.window);
  await waitForStates(tautband.window, ['connected']);
  const store = await tautband.storePid();
  const started = Date.now();
  await tautband.close();
  expect(Date.now() - started).toBeLessThan(4_000);
  await waitUntilGone(store);
});
