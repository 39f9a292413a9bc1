import type { CDPSession, Locator, Page } from 'playwright';
import { usualPlaceOf } from '../../../shared/domain/body/usual-place.ts';
import { type ClinicWindow, expect } from '../clinic-fixtures.ts';
import { muscleName } from '../pages/body-map.ts';
import { english } from '../pages/words.ts';

/** How somebody works at the screen: with keys alone, or with a finger and the keys that words need. */
export interface Hand {
  /** Presses a button, takes a choice, opens a section. */
  press(target: Locator): Promise<void>;
  /** Puts the caret into a field and types. */
  write(field: Locator, text: string): Promise<void>;
  /** Needles a muscle on the left where it is usually needled. */
  needle(clinic: ClinicWindow, muscleId: string): Promise<void>;
  /** Signs on the page that was handed over. */
  signConsent(clinic: ClinicWindow, name: string): Promise<void>;
}

export type HandKind = 'keyboard' | 'finger';

/** Which ways of working were used on this page since it was loaded: `mouse`, `touch`, `pen`. */
export function pointersUsed(page: Page): Promise<string[]> {
  return page.evaluate(() => (document.documentElement.dataset.pointers ?? '').split(' ').filter(Boolean));
}

async function watchPointers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    const note = ({ pointerType }: PointerEvent) => {
      const seen = new Set((dataset.pointers ?? '').split(' ').filter(Boolean));
      dataset.pointers = [...seen.add(pointerType)].join(' ');
    };
    window.addEventListener('pointerdown', note, { capture: true });
  });
}

/** The hand of somebody at this page, who is watched for using anything else. */
export async function handAt(page: Page, kind: HandKind): Promise<Hand> {
  await watchPointers(page);
  return kind === 'keyboard' ? keyboardAt(page) : fingerAt(page, await page.context().newCDPSession(page));
}

function keyboardAt(page: Page): Hand {
  const { keyboard } = page;
  /** Puts the focus there, as Tab does in the end. */
  const press = async (target: Locator): Promise<void> => {
    await expect(target).toBeEnabled();
    await target.focus();
    const isChoice = await target.evaluate((element) => element instanceof HTMLInputElement);
    await keyboard.press(isChoice ? 'Space' : 'Enter');
  };
  const write = async (field: Locator, text: string): Promise<void> => {
    await field.focus();
    await keyboard.press('Control+a');
    await keyboard.type(text);
  };
  return {
    press,
    write,
    needle: async ({ map }, muscleId) => {
      const before = await map.marks.count();
      await map.map.focus();
      // Off the midline, to the patient's left on the front.
      await keyboard.press('ArrowRight');
      await keyboard.press('ArrowRight');
      await keyboard.press('Enter');
      await expect(map.picker).toBeFocused();
      await keyboard.type(muscleName(muscleId));
      await expect(map.picker.getByRole('option').first()).toContainText(muscleName(muscleId));
      await keyboard.press('Enter');
      await expect(map.marks).toHaveCount(before + 1);
    },
    signConsent: async (_clinic, name) => {
      await press(page.getByRole('button', { name: english.consent.page.type }));
      await keyboard.type(name);
    },
  };
}

type TouchPoint = { x: number; y: number };

function fingerAt(page: Page, session: CDPSession): Hand {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: TouchPoint[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const tapAt = async (point: TouchPoint): Promise<void> => {
    // Sent together: a finger that rests half a second on a busy PC would be a long press.
    await Promise.all([touch('touchStart', [point]), touch('touchEnd', [])]);
  };
  const press = async (target: Locator): Promise<void> => {
    await expect(target).toBeEnabled();
    await tapAt(await middleOf(target));
  };
  const write = async (field: Locator, text: string): Promise<void> => {
    await tapAt(await middleOf(field));
    await expect(field).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  };
  return {
    press,
    write,
    needle: async ({ map }, muscleId) => {
      const before = await map.marks.count();
      await map.touch(session, usualPlaceOf(muscleId, 'left'));
      await press(map.muscle(muscleId));
      await expect(map.marks).toHaveCount(before + 1);
    },
    signConsent: async ({ page: signed }) => {
      const pad = signed.getByRole('img', { name: english.consent.page.signature });
      const { x, y } = await middleOf(pad);
      const at = (step: number): [TouchPoint] => [{ x: x - 120 + step * 18, y: y + 20 * Math.cos(step) }];
      await touch('touchStart', at(0));
      for (let step = 1; step <= 12; step += 1) await touch('touchMove', at(step));
      // It rests before it lifts: the tap that follows a flick only ends the flick.
      for (const nudge of [1, 0, 1, 0]) {
        await touch('touchMove', [{ x: at(12)[0].x + nudge, y: at(12)[0].y }]);
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
      await touch('touchEnd', []);
    },
  };
}

/** The middle of what is seen of something, in pixels of the window, once it stands still. */
async function middleOf(target: Locator): Promise<TouchPoint> {
  await target.scrollIntoViewIfNeeded();
  // What opens or folds moves what stands below it for a moment.
  await (await target.elementHandle())?.waitForElementState('stable');
  const box = await target.boundingBox();
  if (!box) throw new Error('what is to be tapped is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
