import { test as base, expect, type Page } from '@playwright/test';
import type { ElectronApplication } from 'playwright';
import { type LaunchOptions, launchTautband, type Tautband } from './launch.ts';
import { emptyPage } from './support/page-port.ts';

export { expect } from '@playwright/test';
export type { Tautband } from './launch.ts';

/** What no page of ours may do: break the policy, write an error to the console, or throw. */
export type PageFaults = {
  violations: string[];
  errors: string[];
};

type Fixtures = {
  /** Starts an application of this test's own; it is ended, and its folder deleted, with the test. */
  launch: (options?: LaunchOptions) => Promise<Tautband>;
  /** Collected from every page of every application; checked at the end of the test unless emptied. */
  faults: PageFaults;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  faults: async ({}, use) => {
    const faults: PageFaults = { violations: [], errors: [] };
    await use(faults);
    expect(faults, 'no policy violation and no error on any page').toEqual({ violations: [], errors: [] });
  },
  launch: async ({ faults }, use) => {
    const running: Tautband[] = [];
    await use(async (options) => {
      const tautband = await launchTautband(options);
      running.push(tautband);
      await watch(tautband.app, faults);
      return tautband;
    });
    for (const tautband of running) await tautband.dispose();
  },
});

async function watch(app: ElectronApplication, faults: PageFaults): Promise<void> {
  const pages = app.windows();
  await Promise.all(pages.map((page) => watchPage(page, faults)));
  app.on('window', (page) => {
    // A window that a test opens for a moment may be gone before it can be watched.
    if (!pages.includes(page)) watchPage(page, faults).catch(() => undefined);
  });
}

async function watchPage(page: Page, faults: PageFaults): Promise<void> {
  page.on('console', (message) => {
    const isPolicy = /Content Security Policy/.test(message.text());
    if (message.type() !== 'error' || isPolicy || message.location().url === emptyPage) return;
    faults.errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.errors.push(String(error)));
  // Chromium keeps the violations of a page, so that those before we looked are told as well; the console
  // leaves out those that the page itself caught.
  const session = await page.context().newCDPSession(page);
  session.on('Audits.issueAdded', ({ issue }) => {
    const violation = issue.details.contentSecurityPolicyIssueDetails;
    if (!violation) return;
    const { violatedDirective, blockedURL = '', contentSecurityPolicyViolationType: kind } = violation;
    faults.violations.push(`${violatedDirective} ${kind} ${blockedURL}`.trim());
  });
  await session.send('Audits.enable');
}

/** Answers the next save dialogs with a path, or cancels them. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    const result = { canceled: answer === null, filePath: answer ?? '' };
    dialog.showSaveDialog = () => Promise.resolve(result);
  }, filePath);
}

/** Answers the next folder dialogs with a path, or cancels them. */
export async function answerFolderDialog(app: ElectronApplication, folder: string | null): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    const result = { canceled: answer === null, filePaths: answer === null ? [] : [answer] };
    dialog.showOpenDialog = () => Promise.resolve(result);
  }, folder);
}
