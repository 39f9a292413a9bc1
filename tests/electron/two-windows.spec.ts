import type { Page } from 'playwright';
import { type ClinicWindow, expect, logIn, test } from './clinic-fixtures.ts';
import { pagesOf } from './pages/pages.ts';
import { english, say } from './pages/words.ts';
import { openPatient, openVisit, writeVisit } from './support/charting.ts';
import { patientName } from './support/people.ts';

const { treatment, visit: words } = english;

/** What may pass from the press in one window until the other has painted it, in milliseconds. */
const longest = 200;

/** Opens a second window with the button in the frame of the first. */
async function openSecondWindow(first: ClinicWindow): Promise<ClinicWindow> {
  const opened = first.tautband.app.waitForEvent('window');
  await first.frame.button(treatment.newWindow).click();
  const page = await opened;
  return { ...pagesOf(page), tautband: first.tautband, page, chart: first.chart };
}

/** Notes when the count of twitches in the first row is painted; both pages share the clock of this PC. */
async function watchForTwitches(page: Page, count: number): Promise<void> {
  await page.evaluate((wanted) => {
    const marks = window as unknown as { painted: Promise<number> };
    marks.painted = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        const cell = document.querySelector('tr[data-site] td:nth-child(6)');
        if (cell?.textContent !== wanted) return;
        observer.disconnect();
        // The frame after next begins when this one is on the screen.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  }, String(count));
}

const paintedAt = (page: Page) =>
  page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);

/** Notes when the next press is made. */
async function watchForPress(page: Page): Promise<void> {
  await page.evaluate(() => {
    const marks = window as unknown as { pressed: number };
    window.addEventListener('click', () => (marks.pressed = Date.now()), { capture: true, once: true });
  });
}

const pressedAt = (page: Page) => page.evaluate(() => (window as unknown as { pressed: number }).pressed);

test('two windows, two people: each sees the other at once, no words are lost, needles hold a window open', async ({
  openDemo,
}) => {
  test.setTimeout(120_000);
  const theo = await openDemo('theo');
  await openVisit(theo);
  await writeVisit(theo);
  await theo.map.chart('infraspinatus', 'left');
  await theo.visit.saved();

  // A window of its own with nobody logged in, for another person.
  const olive = await openSecondWindow(theo);
  await expect(olive.logIn.title).toBeVisible();
  await logIn(olive, 'olive');
  await expect(theo.frame.navigation).toContainText(english.common.frame.today);
  await openPatient(olive);
  await olive.patient.visits.first().click();
  await expect(olive.visit.rows).toHaveCount(1);

  // What one charts the other sees, measured from the press, before the commit, to the paint.
  const taken: number[] = [];
  for (const twitches of [1, 2, 3, 4, 5]) {
    await watchForTwitches(olive.page, twitches);
    await watchForPress(theo.page);
    await theo.visit.moreTwitches().click();
    await expect(olive.visit.row(1).locator('td').nth(5)).toHaveText(String(twitches));
    taken.push((await paintedAt(olive.page)) - (await pressedAt(theo.page)));
  }
  taken.sort((one, other) => one - other);
  process.stdout.write(`  seen in the other window after ${taken.join(', ')} ms\n`);
  expect(taken[2]).toBeLessThan(longest);

  // Both write at the same time; nothing of either is lost.
  await olive.visit.details().click();
  await theo.visit.details().click();
  await theo.visit.siteNote().fill('Words of Theo');
  await olive.visit.technique('winding').click();
  await expect(theo.visit.row(1)).toContainText(words.technique.winding);
  await theo.visit.saved();
  await expect(olive.visit.siteNote()).toHaveValue('Words of Theo');

  // The desk's person may go; who has needles in is asked.
  const asking = theo.frame.dialog(say(treatment.needlesIn.title_one, { count: '1' }));
  await theo.tautband.app.evaluate(({ app }) => app.quit());
  await expect(asking).toContainText(patientName);
  await theo.frame.button(treatment.needlesIn.stay, asking).click();
  await expect(asking).toBeHidden();
  await expect.poll(() => theo.tautband.app.windows().length).toBe(1);
  await theo.frame.goTo('today');
  await expect(asking).toContainText(patientName);
  await theo.frame.button(treatment.needlesIn.leave, asking).click();
  await expect(theo.today.title).toBeVisible();
});
