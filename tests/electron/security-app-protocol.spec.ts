import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

/** All of these would reach package.json of the project, or another file, if the folder did not hold. */
const outside = [
  '/../../package.json',
  '/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/%2e%2e%2f%2e%2e%2fpackage.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/..%5c..%5cpackage.json',
  '/..\\..\\package.json',
  '//etc/passwd',
  '/%2fetc%2fpasswd',
  '/%2f%2fetc/passwd',
  '/C:%5cWindows%5cwin.ini',
  '/index.html%00.js',
  '/%00',
  '/%E0%A4%A',
  '/.',
  '/..',
  '/assets',
  '/index.html/..%2f..%2fmain%2fmain.cjs',
  '/..%2frenderer-other/index.html',
];

test('18: app:// serves the built pages and nothing outside their folder', async ({ launch, faults }) => {
  const { window: page } = await launch();
  // An address that Chromium cannot even read is answered like one where there is nothing.
  const statusOf = (path: string) =>
    page.evaluate(
      (address) =>
        fetch(address).then(
          ({ status }) => status,
          () => 404,
        ),
      `app://tautband${path}`,
    );
  // What is there is served: the refusals below are not for want of a working scheme.
  expect(await statusOf('/index.html')).toBe(200);
  expect(await statusOf('/')).toBe(200);
  for (const path of outside) {
    // The page's own address parser takes some of these for the root, which is served.
    const resolved = new URL(`app://tautband${path}`).pathname;
    if (resolved === '/' || resolved === '') continue;
    expect([path, await statusOf(path)]).toEqual([path, 404]);
  }
  faults.errors.length = 0;
});

test('18: the same addresses get nowhere without the page in between', async ({ launch }) => {
  const { app } = await launch();
  const contents = await app.evaluate(async ({ session }, paths) => {
    const pages = session.fromPartition('pages');
    return Promise.all(
      paths.map(async (path) => {
        const response = await pages.fetch(`app://tautband${path}`).catch(() => undefined);
        return response ? `${response.status} ${await response.text()}` : 'no answer';
      }),
    );
  }, outside);
  for (const content of contents) expect(content).not.toMatch(/"devDependencies"|root:|use strict|\[fonts\]/);
});

test('18: only reading, only our host', async ({ launch, faults }) => {
  const { app, window: page } = await launch();
  const status = await page.evaluate(() =>
    fetch('app://tautband/index.html', { method: 'POST', body: 'x' }).then((response) => response.status),
  );
  expect(status).toBe(405);
  const elsewhere = await app.evaluate(async ({ session }) => {
    const response = await session
      .fromPartition('pages')
      .fetch('app://elsewhere/index.html')
      .catch(() => undefined);
    return response?.status ?? 'no answer';
  });
  expect(elsewhere).not.toBe(200);
  faults.errors.length = 0;
});

test('the page keeps nothing on disk', async ({ launch }) => {
  const needle = 'Zebulon-Testpatient-4711';
  const tautband = await launch();
  await tautband.window.evaluate(async (value) => {
    localStorage.setItem('patient', value);
    sessionStorage.setItem('patient', value);
    await cookieStore.set('patient', value).catch(() => undefined);
    const cache = await caches.open('patients').catch(() => undefined);
    await cache?.put('app://tautband/patient', new Response(value)).catch(() => undefined);
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('patients');
      request.onupgradeneeded = () => request.result.createObjectStore('patients').put(value, 1);
      request.onsuccess = () => resolve();
      request.onerror = () => resolve();
    });
  }, needle);
  await tautband.close();
  const files = (await readdir(tautband.userDataDir, { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const content = await readFile(join(file.parentPath, file.name));
    const holdsNeedle = content.includes(needle) || content.includes(Buffer.from(needle, 'utf16le'));
    expect([file.name, holdsNeedle]).toEqual([file.name, false]);
  }
});
