import type { ElectronApplication, Page } from 'playwright';
// What the page sees as `window.desktop`.
import type {} from '../../../shared/contract/desktop-contract.ts';

/** What a test keeps in the page while it talks to the store itself. */
type Talk = { states: string[]; frames: unknown[]; port: MessagePort | undefined };

declare global {
  interface Window {
    talk: Talk;
  }
}

/** Our own origin, but none of our pages: there is nothing at this address. */
export const emptyPage = 'app://tautband/nothing-here';

/** Takes the page of the first window away from the screens, to an empty one of our own origin. */
export async function openEmptyPage(app: ElectronApplication, page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { leaving: true }));
  await app.evaluate(async ({ BrowserWindow }, address) => {
    await BrowserWindow.getAllWindows()[0]?.loadURL(address);
  }, emptyPage);
  await page.waitForURL(emptyPage);
  // The address may be the one before; the page is not.
  await page.waitForFunction(() => !('leaving' in globalThis));
}

/** Listens for the store as a page does, and asks for a port. */
export async function startTalking(page: Page): Promise<void> {
  await page.evaluate(() => {
    const talk: Talk = { states: [], frames: [], port: undefined };
    window.talk = talk;
    window.addEventListener('message', (event) => {
      if (event.source !== window || event.data?.kind !== 'tautband:store') return;
      talk.states.push(event.data.state);
      const [port] = event.ports;
      if (!port) return;
      talk.port = port;
      port.onmessage = ({ data }) => talk.frames.push(data);
    });
    window.desktop.connectStore();
  });
}

/** Waits until the page has heard these states of its store, in this order and no others. */
export async function waitForStates(page: Page, states: string[]): Promise<void> {
  await page.waitForFunction(
    (expected) => JSON.stringify(window.talk.states) === JSON.stringify(expected),
    states,
    { timeout: 15_000 },
  );
}

/** Waits for a number of frames in all, and answers them. */
export async function waitForFrames(page: Page, count: number): Promise<unknown[]> {
  await page.waitForFunction((expected) => window.talk.frames.length >= expected, count, { timeout: 15_000 });
  return page.evaluate(() => window.talk.frames);
}

export function sendFrame(page: Page, frame: unknown): Promise<void> {
  return page.evaluate((given) => window.talk.port?.postMessage(given), frame);
}
