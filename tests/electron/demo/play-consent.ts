import type { Page } from 'playwright';
import { expect } from '../fixtures.ts';
import { Frame } from '../pages/frame.ts';
import { english } from '../pages/words.ts';
import type { Pictures } from './pictures.ts';

const { lock, consent } = english;

/** The PIN of the demo: it gives the screen back and signs. */
export const pin = '7153';

/** Sets the PIN of whoever is logged in. */
export async function setPin(page: Page, password: string): Promise<void> {
  await new Frame(page).choose(lock.pin.set);
  const dialog = page.getByRole('dialog', { name: lock.pin.title });
  await dialog.getByLabel(/^PIN/).fill(pin);
  await dialog.getByLabel(lock.pin.again).fill(pin);
  await dialog.getByLabel(lock.pin.password).fill(password);
  await dialog.getByRole('button', { name: lock.pin.set }).click();
  await expect(dialog).toHaveCount(0);
}

/** On the screen that was handed over: signs with the mouse, gives it back, and unlocks with the PIN. */
export async function handOverAndSign(page: Page, pictures: Pictures): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: /^Consent to/ })).toBeVisible();
  await pictures.take('consent');
  await draw(page);
  await expect(page.getByText(consent.page.drawn)).toBeVisible();
  await pictures.take('consent-signature');
  await page.getByRole('button', { name: consent.page.sign }).click();
  await expect(page.getByRole('heading', { level: 1, name: consent.page.thanksTitle })).toBeVisible();
  await pictures.take('consent-thanks');
  await page.getByLabel(lock.pinOrPassword).fill(pin);
  await page.getByRole('button', { name: lock.unlock, exact: true }).click();
}

/** Two strokes that look like a hand's. */
async function draw(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: consent.page.signature });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('the field for the signature is not shown');
  for (const [left, steps, height] of [
    [80, 60, 45],
    [260, 90, 25],
  ] as const) {
    const at = (step: number) =>
      [box.x + left + step * 2.5, box.y + 110 + height * Math.sin(step / 3) - step * 0.3] as const;
    await page.mouse.move(...at(0));
    await page.mouse.down();
    for (let step = 1; step <= steps; step += 1) await page.mouse.move(...at(step));
    await page.mouse.up();
  }
}
