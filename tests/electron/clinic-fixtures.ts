import { rm } from 'node:fs/promises';
import type { Page } from 'playwright';
import { test as base, expect } from './fixtures.ts';
import { type LaunchOptions, makeUserDataDir, type Tautband } from './launch.ts';
import { pagesOf } from './pages/pages.ts';
import type { Messages } from './pages/words.ts';
import { chartOf, demo, placeDemoChart } from './support/demo-chart.ts';

export { expect } from './fixtures.ts';

type DemoPerson = keyof typeof demo;
type Pages = ReturnType<typeof pagesOf>;
/** A running application with the models of its pages. */
export type ClinicWindow = Pages & { tautband: Tautband; page: Page; chart: string };
type OpenOptions = Omit<LaunchOptions, 'userDataDir'> & { words?: Messages };

type Fixtures = {
  /** A folder for chart, log and lock of this test's own; it stays while the application comes and goes. */
  userDataDir: string;
  /** Starts the application on this test's folder. */
  open: (options?: OpenOptions) => Promise<ClinicWindow>;
  /** Starts it on a copy of the demo clinic, as one of its people; nobody with null. */
  openDemo: (person: DemoPerson | null, options?: OpenOptions) => Promise<ClinicWindow>;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  userDataDir: async ({}, use) => {
    const folder = await makeUserDataDir();
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  open: async ({ userDataDir, launch }, use) => {
    await use(async ({ words, ...options } = {}) => {
      const tautband = await launch({ ...options, userDataDir });
      const page = tautband.window;
      return { ...pagesOf(page, words), tautband, page, chart: chartOf(userDataDir) };
    });
  },
  openDemo: async ({ userDataDir, open }, use) => {
    await use(async (person, options) => {
      await placeDemoChart(chartOf(userDataDir));
      const clinic = await open(options);
      if (person) await logIn(clinic, person);
      return clinic;
    });
  },
});

/** Logs one of the demo people in and waits for their first page. */
export async function logIn(clinic: ClinicWindow, person: DemoPerson): Promise<void> {
  const { login, password } = demo[person];
  await clinic.logIn.logIn(login, password);
  await expect(clinic.frame.navigation).toBeVisible();
}
