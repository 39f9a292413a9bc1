import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

/**
 * Addresses a page must never get to, in a window, a frame or a new window. (A port or a user in an `app://`
 * address means nothing: Chromium drops both, and what is left is our own page.)
 */
const addresses = [
  'javascript:globalThis.hostileScriptRan=true',
  'data:text/html,<h1>hostile</h1>',
  'file:///etc/passwd',
  'http://127.0.0.1:9/',
  'https://example.com/',
  'ftp://example.com/',
  'view-source:app://tautband/index.html',
  'chrome://version',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'filesystem:app://tautband/temporary/x',
  'app://elsewhere/index.html',
  'app://tautband.example.com/index.html',
  'app://tautband/other.html',
  'mailto:someone@example.com',
  'ms-settings:privacy',
  '//example.com/',
];

/** Ways to get there. Each is given an address and runs in the page. */
const ways = {
  'location.href': (address: string) => {
    location.href = address;
  },
  'location.replace': (address: string) => location.replace(address),
  'window.open': (address: string) => {
    window.open(address);
  },
  'window.open as a popup': (address: string) => {
    window.open(address, 'popup', 'width=300,height=300');
  },
  link: (address: string) => {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.click();
  },
  'link to a new window': (address: string) => {
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    document.body.append(link);
    link.click();
  },
  'link with a modifier key': (address: string) => {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
  },
  'link with the middle button': (address: string) => {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
  },
  'form sent': (address: string) => {
    const form = document.createElement('form');
    form.action = address;
    form.method = 'post';
    document.body.append(form);
    form.submit();
  },
  'form sent to a new window': (address: string) => {
    const form = document.createElement('form');
    form.action = address;
    form.target = '_blank';
    document.body.append(form);
    form.submit();
  },
  frame: (address: string) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  },
  object: (address: string) => {
    const object = document.createElement('object');
    object.data = address;
    document.body.append(object);
  },
  embed: (address: string) => {
    const embed = document.createElement('embed');
    embed.src = address;
    document.body.append(embed);
  },
  'refresh by meta tag': (address: string) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0;url=${address}`;
    document.head.append(meta);
  },
} satisfies Record<string, (address: string) => void>;

for (const [way, go] of Object.entries(ways)) {
  test(`13, 14: ${way} leads nowhere, with ${addresses.length + 1} addresses`, async ({ launch, faults }) => {
    const { app, window: page } = await launch();
    await app.evaluate(({ app: electronApp, webContents }) => {
      const marks = globalThis as unknown as { arrivals: string[] };
      marks.arrivals = [];
      const watch = (contents: Electron.WebContents) => {
        contents.on('did-frame-navigate', (_event, url) => marks.arrivals.push(url));
      };
      for (const contents of webContents.getAllWebContents()) watch(contents);
      electronApp.on('web-contents-created', (_event, contents) => {
        marks.arrivals.push('a new webContents');
        watch(contents);
      });
    });
    const before = page.url();
    await page.evaluate(() => Object.assign(globalThis, { stillTheSamePage: true }));
    for (const address of addresses) await page.evaluate(go, address);
    const blob = await page.evaluate(() =>
      URL.createObjectURL(new Blob(['<h1>hostile</h1>'], { type: 'text/html' })),
    );
    await page.evaluate(go, blob);
    await page.waitForTimeout(300);

    const state = await page.evaluate(() => ({
      same: 'stillTheSamePage' in globalThis,
      ran: 'hostileScriptRan' in globalThis,
    }));
    expect(state).toEqual({ same: true, ran: false });
    expect(page.url()).toBe(before);
    expect(app.windows()).toHaveLength(1);
    const arrivals = await app.evaluate(() => (globalThis as unknown as { arrivals: string[] }).arrivals);
    // An empty frame of the page itself is as harmless as a div: it has no preload and no address.
    expect(arrivals.filter((address) => !/^about:(blank|srcdoc)/.test(address))).toEqual([]);
    faults.violations.length = 0;
    faults.errors.length = 0;
  });
}

test('13: a page that gets to about:blank is brought back, and has no desktop there', async ({ launch }) => {
  const { app, window: page } = await launch();
  await app.evaluate(({ BrowserWindow }) => {
    const marks = globalThis as unknown as { arrivals: string[] };
    marks.arrivals = [];
    BrowserWindow.getAllWindows()[0]?.webContents.on('did-navigate', (_event, address) => {
      marks.arrivals.push(address);
    });
  });
  await page.evaluate(() => {
    location.href = 'about:blank';
  });
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { arrivals: string[] }).arrivals))
    .toEqual(['about:blank', 'app://tautband/index.html']);
});

test('13: a file dropped on the window is not opened', async ({ launch, faults }) => {
  const { window: page, userDataDir } = await launch();
  const file = join(userDataDir, 'dropped.html');
  await writeFile(file, '<h1>hostile</h1>');
  const before = page.url();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    // Chromium answers some of these only when the page takes the drop, which ours does not.
    await Promise.race([
      session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data }),
      page.waitForTimeout(1_000),
    ]);
  }
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
  expect(page.context().pages()).toHaveLength(1);
  faults.errors.length = 0;
});

test('13: a page may load itself again, and is the same afterwards', async ({ launch }) => {
  const { window: page } = await launch();
  await page.evaluate(() => Object.assign(globalThis, { beforeReload: true }));
  await page.evaluate(() => location.reload());
  await page.waitForFunction(() => !('beforeReload' in globalThis) && document.readyState === 'complete');
  expect(page.url()).toBe('app://tautband/index.html');
  expect(await page.evaluate(() => typeof window.desktop.connectStore)).toBe('function');
});

test('14: no worker runs beside the page', async ({ launch, faults }) => {
  const { window: page } = await launch();
  const started = await page.evaluate(async () => {
    const script = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
    const worker = await new Promise<boolean>((resolve) => {
      try {
        const made = new Worker(script);
        made.onmessage = () => resolve(true);
        made.onerror = () => resolve(false);
        setTimeout(() => resolve(false), 1_000);
      } catch {
        resolve(false);
      }
    });
    const serviceWorker = await Promise.resolve(navigator.serviceWorker?.register('./sw.js')).then(
      (registration) => registration !== undefined,
      () => false,
    );
    return { worker, serviceWorker };
  });
  expect(started).toEqual({ worker: false, serviceWorker: false });
  faults.violations.length = 0;
  faults.errors.length = 0;
});
