import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright';

/** What the demo did, how long each step took, and how many things a person would have done. */
export type PlayLog = {
  /** Plays a step and notes it. */
  step(name: string, play: () => Promise<void>): Promise<void>;
  /** Counts clicks, taps and keys of the page from now on. */
  countActions(page: Page): Promise<void>;
  writeTo(file: string): Promise<void>;
};

const countedEvents = ['pointerdown', 'keydown'] as const;

export function createPlayLog(): PlayLog {
  const lines: string[] = [];
  let counted: Page | null = null;

  const actions = async (): Promise<number> =>
    counted ? counted.evaluate(() => Number(document.documentElement.dataset.demoActions ?? 0)) : 0;

  return {
    async step(name, play) {
      const before = await actions();
      const started = performance.now();
      await play();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const line = `${name}: ${(await actions()) - before} actions, ${seconds} s`;
      lines.push(line);
      process.stdout.write(`${line}\n`);
    },
    async countActions(page) {
      counted = page;
      await page.evaluate((events) => {
        const root = document.documentElement;
        root.dataset.demoActions = '0';
        for (const event of events) {
          document.addEventListener(
            event,
            () => {
              root.dataset.demoActions = String(Number(root.dataset.demoActions) + 1);
            },
            { capture: true },
          );
        }
      }, countedEvents);
    },
    async writeTo(file) {
      lines.push(`all: ${await actions()} clicks, taps and keys (a text that is typed counts by its field)`);
      await writeFile(file, `${lines.join('\n')}\n`);
    },
  };
}
