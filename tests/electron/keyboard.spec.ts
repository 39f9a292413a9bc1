import type { Page } from 'playwright';
import type { Visit, VisitSummary } from '../../shared/contract/visit-records.ts';
import { usualPlaceOf } from '../../shared/domain/body/usual-place.ts';
import { expect, test } from './clinic-fixtures.ts';
import { muscleName } from './pages/body-map.ts';
import { english, say, sayAny } from './pages/words.ts';
import { openVisit, writeVisit } from './support/charting.ts';
import { callOnChart } from './support/command-line.ts';
import { demo } from './support/demo-chart.ts';
import { patientName } from './support/people.ts';

/** Goes on with Tab until the focus is on what bears this name, as somebody without a mouse would. */
async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 80; steps += 1) {
    const focused = await nameOfFocus(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    passed.push(focused);
    await page.keyboard.press(key);
  }
  throw new Error(`${name} is not reached with ${key}; passed: ${passed.join(' | ')}`);
}

function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const label =
      element.getAttribute('aria-label') ??
      (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLElement>) ?? [])] : [];
    const words = label.trim() || labels[0]?.textContent || element.textContent || '';
    return words.replace(/ \*$/, '').trim();
  });
}

test('from the log-in to a signed note with two sites, without a mouse', async ({ openDemo }) => {
  test.setTimeout(120_000);
  const clinic = await openDemo(null);
  const { page, visit, map, signedVisit, frame, logIn } = clinic;
  const { keyboard } = page;
  const { visit: words, common } = english;
  // Nothing in here is pressed with a pointer.
  await page.evaluate(() => {
    const pointers = ['pointerdown', 'mousedown', 'touchstart'];
    for (const kind of pointers) {
      window.addEventListener(kind, () => document.body.setAttribute('data-pointer', kind), true);
    }
  });

  await expect(logIn.login).toBeFocused();
  await keyboard.type(demo.theo.login);
  await keyboard.press('Tab');
  await keyboard.type(demo.theo.password);
  await keyboard.press('Enter');
  await expect(frame.navigation).toBeVisible();

  await tabTo(page, common.frame.patients);
  await keyboard.press('Enter');
  await expect(clinic.patients.search).toBeFocused();
  await keyboard.type('zozo');
  await expect(clinic.patients.count(1)).toBeVisible();
  await keyboard.press('Enter');
  // The next thing to do has the focus already.
  await expect(clinic.patient.startVisit).toBeFocused();
  await keyboard.press('Enter');

  await expect(visit.noToAll()).toBeVisible();
  await tabTo(page, words.screeningSection.noToAll);
  await keyboard.press('Enter');
  await tabTo(page, words.section.consent, 'Shift+Tab');
  await keyboard.press('Enter');
  await tabTo(page, english.consent.exception);
  await keyboard.type('Signed on paper');
  await tabTo(page, words.reason.label);
  await keyboard.type('Stiff neck');
  await keyboard.press('Tab');
  await keyboard.type('7');

  await tabTo(page, english.body.map.label);
  // The crosshair starts on the breastbone of the front: up to the collar bone, then to the patient's left.
  for (let steps = 0; steps < 5; steps += 1) await keyboard.press('ArrowUp');
  for (let steps = 0; steps < 2; steps += 1) await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(map.picker).toBeFocused();
  await keyboard.press('1');
  await expect(map.marks).toHaveCount(1);
  await keyboard.press('+');
  await keyboard.press('+');
  await expect(visit.row(1)).toContainText('2');

  // The second by typing a name.
  await tabTo(page, english.body.map.label);
  for (let steps = 0; steps < 4; steps += 1) await keyboard.press('ArrowLeft');
  await keyboard.press('Enter');
  await expect(map.picker).toBeFocused();
  await keyboard.type('scalenus');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await expect(map.marks).toHaveCount(2);
  // Undo and redo have the keys everybody knows.
  await keyboard.press('Control+z');
  await expect(map.marks).toHaveCount(1);
  await keyboard.press('Control+Shift+z');
  await expect(map.marks).toHaveCount(2);

  await tabTo(page, words.section.reactions, 'Shift+Tab');
  await keyboard.press('Enter');
  await tabTo(page, words.reactions.noneObserved);
  await keyboard.press('Enter');
  // The count of the needles has the focus, since that is what comes next.
  await expect(visit.needlesOut()).toBeFocused();
  await keyboard.type('2');
  await keyboard.press('Enter');
  await expect(visit.signInHead()).toBeVisible();
  await tabTo(page, words.header.sign, 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(visit.signPassword()).toBeFocused();
  await keyboard.type(demo.theo.password);
  await keyboard.press('Enter');
  await expect(signedVisit.locked).toBeVisible();
  expect(await page.locator('body').getAttribute('data-pointer')).toBeNull();
});

test('in an emergency a key says which needles to remove; what happened and the second count follow', async ({
  openDemo,
}) => {
  const clinic = await openDemo('theo');
  const { page, visit, map, frame } = clinic;
  const { keyboard } = page;
  const { emergency, removal, visit: words } = english;
  await openVisit(clinic);
  await writeVisit(clinic);
  await map.chart('trapezius-upper', 'left');
  await map.chart('infraspinatus', 'right');
  await map.startTimer(20);
  await visit.reason().focus();

  await keyboard.press('F9');
  const dialog = frame.dialog(emergency.title);
  await expect(dialog).toContainText(say(emergency.needles_other, { count: 2 }));
  await expect(dialog.getByRole('listitem')).toHaveText([/trapezius.*left$/i, /infraspinatus.*right$/i]);
  await expect(dialog.getByRole('status')).toHaveText(sayAny(emergency.recorded));
  await expect(dialog.getByRole('spinbutton')).toHaveCount(0);

  await keyboard.press('Enter');
  await expect.poll(() => nameOfFocus(page)).toBe(english.reactions.category.syncope);
  await expect(map.timer).toHaveCount(0);
  await keyboard.press('Enter');
  await expect.poll(() => nameOfFocus(page)).toBe(english.reactions.category.syncope);
  await expect(page.getByRole('region', { name: english.redFlags.title.collapse })).toBeInViewport();

  // The numbers agree: whoever counted again is asked for all the same.
  await tabTo(page, words.header.endTreatment, 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(visit.needlesOut()).toBeFocused();
  // All confirmed out in one go: that is the number, and the next key ends the treatment.
  await tabTo(page, say(removal.allOut_other, { count: 2 }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(visit.needlesOut()).toHaveValue('2');
  await expect(visit.endTreatment()).toBeFocused();
  await keyboard.press('Enter');
  await expect(visit.recheckedBy()).toBeFocused();
  await keyboard.type('Ada Probe');
  await keyboard.press('Enter');
  await expect(visit.signInHead()).toBeVisible();
});

test('the ledger is worked with the arrows, Enter, Delete, plus and minus', async ({ openDemo }) => {
  const clinic = await openDemo('theo');
  const { page, visit, map } = clinic;
  const { keyboard } = page;
  await openVisit(clinic);
  await writeVisit(clinic);
  for (const muscle of ['trapezius-upper', 'splenius-capitis', 'infraspinatus'])
    await map.chart(muscle, 'left');
  await visit.row(3).focus();
  await keyboard.press('ArrowUp');
  await expect(visit.row(2)).toBeFocused();
  await keyboard.press('Home');
  await expect(visit.row(1)).toBeFocused();
  await keyboard.press('Enter');
  await expect(visit.insertions()).toBeVisible();
  await keyboard.press('Escape');
  await expect(visit.insertions()).toBeHidden();
  await expect(visit.row(1)).toBeFocused();
  await keyboard.press('Delete');
  await expect(visit.rows).toHaveCount(2);
  await expect(visit.row(1)).toContainText(muscleName('splenius-capitis'));
  await expect(visit.row(1)).toBeFocused();
  await keyboard.press('Control+z');
  await expect(visit.rows).toHaveCount(3);
  await expect(visit.row(1)).toContainText(muscleName('trapezius-upper'));
  // The row has the twitches too: + and − count them, 0 to 3 say how strong they were.
  await visit.row(2).focus();
  await keyboard.press('+');
  await keyboard.press('+');
  await keyboard.press('+');
  await keyboard.press('-');
  await keyboard.press('3');
  const strength = english.visit.intensity;
  await expect(visit.row(2)).toContainText(`2 · ${strength.strong.toLowerCase()}`);
  await expect(visit.twitches()).toHaveValue('2');
  await keyboard.press('0');
  await expect(visit.twitches()).toHaveValue('0');
  await expect(visit.row(2)).not.toContainText(strength.strong.toLowerCase());
  await visit.saved();
});

test('on the map the keys go through the sites, move one and remove it', async ({ openDemo }) => {
  const clinic = await openDemo('theo');
  const { page, visit, map } = clinic;
  const { keyboard } = page;
  await openVisit(clinic);
  await writeVisit(clinic);
  await map.chart('trapezius-upper', 'left');
  await map.chart('infraspinatus', 'right');
  await map.map.focus();
  await keyboard.press('[');
  await expect(map.marks.first()).toHaveAttribute('data-selected', 'true');
  await keyboard.press(']');
  await expect(map.marks.nth(1)).toHaveAttribute('data-selected', 'true');
  await keyboard.press('Control+ArrowDown');
  await keyboard.press('+');
  await keyboard.press('+');
  await keyboard.press('2');
  await expect(visit.row(2)).toContainText(`2 · ${english.visit.intensity.medium.toLowerCase()}`);
  await visit.saved();
  await keyboard.press('Escape');
  await keyboard.press('Tab');
  await expect(map.map).not.toBeFocused();
  await map.map.focus();
  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Delete');
  await expect(map.marks).toHaveCount(1);
  await visit.saved();
  await clinic.tautband.close();
  const { visits } = await callOnChart<{ visits: VisitSummary[] }>(clinic.chart, demo.theo, 'visits.ofDay');
  const id = visits.find((one) => one.patientName === patientName)?.id;
  const { sites } = await callOnChart<Visit>(clinic.chart, demo.theo, 'visits.get', { id });
  expect(sites).toHaveLength(1);
  expect(sites[0]?.muscleId).toBe('infraspinatus');
  expect(sites[0]?.position.y).toBeCloseTo(usualPlaceOf('infraspinatus', 'right').y + 0.01, 3);
});

test('the map is zoomed by keys, and a tap is where it looks', async ({ openDemo }) => {
  const clinic = await openDemo('theo');
  const { page, visit, map } = clinic;
  await openVisit(clinic);
  await writeVisit(clinic);
  await map.chart('infraspinatus', 'left');
  const before = await map.view('back').boundingBox();
  await map.map.focus();
  for (const key of ['PageUp', 'PageUp', 'PageUp']) await page.keyboard.press(key);
  const after = await map.view('back').boundingBox();
  expect((after?.width ?? 0) / (before?.width ?? 1)).toBeCloseTo(1.5 ** 3, 1);
  // The mark that was chosen is in the middle, as large as before.
  const mark = await map.marks.first().boundingBox();
  expect(mark?.width).toBeCloseTo(22, 0);
  const room = await map.map.boundingBox();
  expect(mark?.x ?? 0).toBeGreaterThan(room?.x ?? 0);
  const position = await map.chart('infraspinatus', 'left', { across: -8, down: 12 });
  await expect(visit.row(2)).toContainText(muscleName('infraspinatus'));
  await page.keyboard.press('Escape');
  await map.map.focus();
  await page.keyboard.press('Home');
  await expect.poll(async () => (await map.view('back').boundingBox())?.width).toBe(before?.width);
  const seen = await map.marks.nth(1).boundingBox();
  const at = await map.pixelOf(position);
  expect((seen?.x ?? 0) + 11).toBeCloseTo(at.x, -1);
  await visit.saved();
});

test('a muscle by level asks for its level at once', async ({ openDemo }) => {
  const clinic = await openDemo('theo');
  const { page, visit, map } = clinic;
  await openVisit(clinic);
  await writeVisit(clinic);
  await map.tap(usualPlaceOf('lumbar-multifidus', 'left'));
  await map.muscle('lumbar-multifidus').click();
  await expect(map.levels).toBeVisible();
  await page.keyboard.press('4');
  await expect(visit.row(1)).toContainText('L4');
  await expect(map.marks).toHaveCount(1);
  // Said to be on the other side, its mark goes there; one step takes it back.
  const left = await map.marks.first().boundingBox();
  await visit.details().click();
  await visit.side('right').click();
  const right = await map.marks.first().boundingBox();
  expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + 2);
  await visit.undo.click();
  await expect(visit.row(1)).toContainText(english.visit.sideShort.left);
  expect((await map.marks.first().boundingBox())?.x).toBe(left?.x);
  await visit.saved();
});

test('a finger places a site and chooses its muscle', async ({ openDemo }) => {
  const clinic = await openDemo('theo');
  const { page, visit, map } = clinic;
  await openVisit(clinic);
  await writeVisit(clinic);
  const session = await page.context().newCDPSession(page);
  const place = usualPlaceOf('gastrocnemius-medial', 'right');
  await map.touch(session, place);
  await expect(map.picker).toBeVisible();
  const box = await map.muscle('gastrocnemius-medial').boundingBox();
  // A finger needs 44 pixels.
  expect(box?.height).toBeGreaterThanOrEqual(43.5);
  const touchPoints = [{ x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 20 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(map.marks).toHaveCount(1);
  await expect(visit.row(1)).toContainText(muscleName('gastrocnemius-medial'));
  await expect(visit.row(1)).toContainText(english.visit.sideShort.right);
  // A second finger touch on the mark selects it again instead of placing another.
  await visit.row(1).press('Escape');
  await map.touch(session, place);
  await expect(map.marks).toHaveCount(1);
  await visit.saved();
});
