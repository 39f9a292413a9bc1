import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

/** Destinations of every connect in an strace log, but for sockets of this PC and kernel messages. */
function outsideConnections(log: string): string[] {
  return log
    .split('\n')
    .filter((line) => line.includes('connect(') && /sa_family=AF_INET6?/.test(line))
    .filter((line) => !/inet_addr\("127\.|"::1"|"::ffff:127\./.test(line));
}

test('no process of the application connects to anything outside this PC', async ({ launch, faults }) => {
  const folder = await mkdtemp(join(tmpdir(), 'tautband-sockets-'));
  const connectionLog = join(folder, 'connections.log');
  const tautband = await launch({ connectionLog });
  const { app, window: page } = tautband;

  // What makes browsers go out by themselves: text to spell-check, forms to fill in, time to look for updates.
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.innerHTML = '<textarea spellcheck="true"></textarea><input name="email" type="email">';
    document.body.append(form);
    form.querySelector('textarea')?.focus();
  });
  await page.keyboard.type('Patint with tigth upper trapezius and a mispelt word. ');
  await page.evaluate(() => fetch('https://example.com/').catch(() => undefined));
  await page.evaluate(() => {
    new Image().src = 'https://example.com/pixel.png';
    navigator.sendBeacon('https://example.com/beacon', 'x');
  });
  await app.evaluate(async ({ session }) => {
    // Even main, which no page policy holds back, resolves no name and gets no answer.
    await Promise.all(
      [session.defaultSession, session.fromPartition('pages')].map((each) =>
        each.fetch('https://example.com/').catch(() => undefined),
      ),
    );
    await session.defaultSession.resolveProxy('https://example.com/');
  });
  await page.waitForTimeout(3_000);
  const beforeControl = outsideConnections(await readFile(connectionLog, 'utf8'));

  // The watcher sees what it should: one connection, to an address kept for documentation.
  await app.evaluate(async () => {
    await fetch('http://192.0.2.1:8080/', { signal: AbortSignal.timeout(500) }).catch(() => undefined);
  });
  await expect
    .poll(async () => outsideConnections(await readFile(connectionLog, 'utf8')).length)
    .toBeGreaterThan(0);
  const log = await readFile(connectionLog, 'utf8');
  await tautband.close();
  await rm(folder, { recursive: true, force: true });

  faults.violations.length = 0;
  expect(beforeControl).toEqual([]);
  for (const line of outsideConnections(log)) expect(line).toContain('192.0.2.1');
});
