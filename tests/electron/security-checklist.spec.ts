import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright';
import { expect, test } from './fixtures.ts';
import { runtime } from './launch.ts';

/**
 * Electron's security checklist, point by point, on every webContents of the running application. Point 5 is
 * in security-permissions, 13 and 14 in security-navigation, 17 in security-messages. Point 19, fuses, is a
 * matter of the packaged build.
 */

const project = join(import.meta.dirname, '..', '..');

/** Preferences of every webContents there is, as Electron holds them. */
function preferencesOfAll(app: ElectronApplication): Promise<Record<string, unknown>[]> {
  return app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => ({
      ...(contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
    })),
  );
}

test('1, 18: everything is loaded through our own secure scheme, nothing through file:', async ({
  launch,
}) => {
  const { app, window: page } = await launch();
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.reload();
  await page.waitForLoadState('load');
  // The page, its script and its styles at the least.
  expect(addresses.length).toBeGreaterThanOrEqual(3);
  const contents = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => each.getURL()),
  );
  for (const address of [...addresses, ...contents]) expect(address).toMatch(/^app:\/\/tautband\//);
  expect(await page.evaluate(() => globalThis.isSecureContext)).toBe(true);
});

test('2, 3, 4, 6, 8, 9, 10, 11: the preferences of every webContents', async ({ launch }) => {
  const { app } = await launch();
  const all = await preferencesOfAll(app);
  expect(all.length).toBeGreaterThan(0);
  for (const preferences of all) {
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    expect(preferences.enableBlinkFeatures ?? '').toBe('');
    expect(preferences.nodeIntegrationInWorker ?? false).toBe(false);
  }
});

test('developer tools do not open', async ({ launch }) => {
  const { app } = await launch();
  const opened = await app.evaluate(async ({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    contents?.openDevTools();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return contents?.isDevToolsOpened();
  });
  expect(opened).toBe(false);
});

test('2: the page has nothing of Node', async ({ launch }) => {
  const { window: page } = await launch();
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

test('4: an ordinary user gets a sandboxed renderer, locked down by the kernel', async ({ launch }) => {
  const { app, window: page } = await launch({ asOrdinaryUser: true });
  await expect(page).toHaveURL(/^app:/);
  const { pids, switches } = await app.evaluate(({ app: electronApp, webContents }) => ({
    pids: webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
    switches: electronApp.commandLine.hasSwitch('no-sandbox'),
  }));
  expect(switches).toBe(false);
  expect(pids.length).toBeGreaterThan(0);
  for (const pid of pids) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // 2 is a seccomp filter: only system calls on Chromium's list.
    expect(status).toMatch(/^Seccomp:\t2$/m);
    expect(status).toMatch(/^NoNewPrivs:\t1$/m);
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toContain('--no-sandbox');
  }
});

test('7: each load has a policy of its own as a response header, and it works', async ({
  launch,
  faults,
}) => {
  const { window: page } = await launch();
  const policies: string[] = [];
  for (const _load of [1, 2]) {
    const response = await page.reload();
    const policy = (await response?.headerValue('content-security-policy')) ?? '';
    policies.push(policy);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    const nonceOfPage = await page
      .locator('meta[property="csp-nonce"]')
      .evaluate((meta: HTMLElement) => meta.nonce);
    expect(nonceOfPage).toBe(nonce);
  }
  const [first = '', second] = policies;
  expect(first).not.toBe(second);
  expect(first.replace(/'nonce-[^']+'/, "'nonce-…'").split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce-…'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "worker-src 'none'",
    "media-src 'none'",
    "manifest-src 'none'",
  ]);

  expect(faults.violations).toEqual([]);
  const ran = await page.evaluate(async () => {
    const marks = globalThis as unknown as Record<string, boolean>;
    const script = document.createElement('script');
    script.textContent = 'globalThis.inlineScriptRan = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="globalThis.handlerRan = true">');
    const style = document.createElement('style');
    style.textContent = 'body { letter-spacing: 77px }';
    document.head.append(style);
    // In a task of the page's own: what the test itself sends may evaluate.
    const evaluated = await new Promise<boolean>((resolve) =>
      setTimeout(() => {
        try {
          resolve(Boolean(new Function('return true')()));
        } catch {
          resolve(false);
        }
      }),
    );
    const fetched = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    return {
      inlineScript: marks.inlineScriptRan === true,
      handler: marks.handlerRan === true,
      style: getComputedStyle(document.body).letterSpacing === '77px',
      evaluated,
      fetched,
    };
  });
  expect(ran).toEqual({
    inlineScript: false,
    handler: false,
    style: false,
    evaluated: false,
    fetched: false,
  });
  // The collector that fails every other test is known to work.
  expect(faults.violations.length).toBeGreaterThanOrEqual(4);
  faults.violations.length = 0;
  faults.errors.length = 0;
});

test('7: the whole start of a page breaks the policy nowhere', async ({ launch }) => {
  const { app, window: page } = await launch();
  await app.context().addInitScript(() => {
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    );
    (globalThis as unknown as { broken: string[] }).broken = broken;
  });
  await page.reload();
  await page.waitForLoadState('load');
  await page.locator('#root > :not(style)').first().waitFor();
  expect(await page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken)).toEqual([]);
});

test('12: a webview element is no more than an unknown tag', async ({ launch }) => {
  const { app, window: page } = await launch();
  await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com');
    view.setAttribute('allowpopups', '');
    view.setAttribute('nodeintegration', '');
    document.body.append(view);
    return new Promise((resolve) => setTimeout(resolve, 200));
  });
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('15: nothing in the main process opens an address outside', () => {
  const main = readFileSync(join(project, 'out', 'main', 'main.cjs'), 'utf8');
  expect(main).toContain('showItemInFolder');
  expect(main).not.toMatch(/openExternal|openPath/);
});

test('16: the shipped Electron runs, or the window says that it is the test runtime', async ({ launch }) => {
  const { app, window: page } = await launch();
  const pinned = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).devDependencies.electron;
  const running = await app.evaluate(() => process.versions.electron);
  const info = await page.evaluate(() => window.desktop.info);
  expect(info.testRuntime).toBe(running !== pinned);
  expect(info.testRuntime).toBe(runtime.testRuntime);
  const title = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(title).toBe(info.testRuntime ? 'Tautband: test runtime, never for real patients' : 'Tautband');
});

test('20: the page is given eight functions and four facts, and cannot change them', async ({ launch }) => {
  const { window: page } = await launch();
  const given = await page.evaluate(() => {
    const kinds = Object.fromEntries(
      Object.entries(window.desktop).map(([name, value]) => [name, typeof value]),
    );
    let replaced = false;
    try {
      (window as unknown as { desktop: unknown }).desktop = { chooseFolder: () => 'replaced' };
      replaced = !('info' in window.desktop);
    } catch {
      replaced = false;
    }
    return { kinds, facts: Object.keys(window.desktop.info).sort(), replaced };
  });
  expect(given).toEqual({
    kinds: {
      info: 'object',
      chooseFolder: 'function',
      saveFile: 'function',
      showItemInFolder: 'function',
      connectStore: 'function',
      beforeClosing: 'function',
      closeWindow: 'function',
      newWindow: 'function',
      keepColourScheme: 'function',
    },
    facts: ['colourScheme', 'platform', 'testRuntime', 'version'],
    replaced: false,
  });
});
