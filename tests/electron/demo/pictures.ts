import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { waitForStillness } from '../support/tour.ts';

export type Pictures = {
  /** Takes a picture of the window; `readme` also puts it where the README's pictures are. */
  take(name: string, options?: { readme?: boolean }): Promise<void>;
};

/** Numbered pictures in the order they were taken; the README's have names alone. */
export function createPictures(page: Page, folder: string, readmeFolder: string | null): Pictures {
  let taken = 0;
  return {
    async take(name, { readme = false } = {}) {
      taken += 1;
      const file = join(folder, `${String(taken).padStart(2, '0')}-${name}.png`);
      // The pointer must not leave a hover on what is shown, and letters must be there before the picture.
      await page.mouse.move(0, 0);
      await page.evaluate(() => document.fonts.ready);
      // Not told to stop animations itself: the test runtime crashes where that meets a notice on its way in.
      await waitForStillness(page);
      await page.screenshot({ path: file });
      if (!readme || readmeFolder === null) return;
      await mkdir(readmeFolder, { recursive: true });
      await copyFile(file, join(readmeFolder, `${name}.png`));
    },
  };
}
