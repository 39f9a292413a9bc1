import type { Locator, Page } from 'playwright';
import type { Visit } from '../../shared/contract/visit-records.ts';
import { type ClinicWindow, expect, logIn, test } from './clinic-fixtures.ts';
import { english, say } from './pages/words.ts';
import { openVisit } from './support/charting.ts';
import { callOnChart } from './support/command-line.ts';
import { demo } from './support/demo-chart.ts';
import { patientLegalName, patientName } from './support/people.ts';

const { lock, consent, treatment, visit: words } = english;
const pin = '7153';

async function setPin({ page, frame }: ClinicWindow): Promise<void> {
  await frame.choose(lock.pin.set);
  const dialog = page.getByRole('dialog', { name: lock.pin.title });
  await dialog.getByLabel(/^PIN/).fill(pin);
  await dialog.getByLabel(lock.pin.again).fill(pin);
  await dialog.getByLabel(lock.pin.password).fill(demo.theo.password);
  await dialog.getByRole('button', { name: lock.pin.set }).click();
  await expect(dialog).toHaveCount(0);
  await expect(frame.navigation).toBeVisible();
}

function lockedPage(page: Page) {
  return {
    title: page.getByRole('heading', { level: 1, name: lock.title }),
    secret: page.getByLabel(lock.pinOrPassword),
    unlock: page.getByRole('button', { name: lock.unlock, exact: true }),
    emergency: page.getByRole('button', { name: lock.underWay.emergency }),
    digit: (digit: string) => page.getByRole('button', { name: digit, exact: true }),
  };
}

/** Nothing of the patient is in the document: not in its text and not in an attribute. */
async function expectNoPatient(page: Page): Promise<void> {
  const content = await page.content();
  for (const name of patientName.split(' ')) expect(content).not.toContain(name);
}

async function drawByMouse(page: Page, pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('the field for the signature is not shown');
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1) {
    await page.mouse.move(box.x + 60 + step * 20, box.y + 60 + 30 * Math.sin(step));
  }
  await page.mouse.up();
}

async function drawByFinger(page: Page, pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('the field for the signature is not shown');
  const session = await page.context().newCDPSession(page);
  const at = (step: number) => [{ x: box.x + 50 + step * 18, y: box.y + 70 + 25 * Math.cos(step) }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= 12; step += 1) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** What somebody at the window may try to get out of it. */
async function tryToEscape({ page, tautband }: ClinicWindow): Promise<void> {
  const keys = ['Escape', 'Alt+ArrowLeft', 'Control+z', 'Control+r', 'F5', 'F12', 'Control+Shift+i', 'F11'];
  for (const key of keys) await page.keyboard.press(key);
  await page.evaluate(() => history.back());
  await tautband.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.webContents.goBack();
      window.webContents.openDevTools();
    }
  });
  // What the developer tools could ask the store for is refused; so is what the page itself asks.
  await tautband.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.closeDevTools();
  });
}

test('the screen is handed over for the consent, and only the therapist gets it back', async ({
  openDemo,
}) => {
  test.setTimeout(120_000);
  const clinic = await openDemo('theo');
  const { page, visit, chart } = clinic;
  await setPin(clinic);
  await openVisit(clinic);
  await visit.noToAll().click();
  await visit.reason().fill('Stiff neck');
  await visit.open('consent');
  await page.getByRole('radio', { name: 'Gunn IMS' }).or(page.getByRole('radio').first()).first().click();
  await visit.handOver().click();
  await expect(page.getByText(consent.discussedNeeded)).toBeVisible();
  await visit.discussed().check();
  await visit.handOver().click();

  const title = page.getByRole('heading', { level: 1, name: /^Consent to/ });
  await expect(title).toBeVisible();
  await expect(page.getByText(`For ${patientLegalName}`)).toBeVisible();
  await expect(clinic.frame.navigation).toHaveCount(0);
  await tryToEscape(clinic);
  await expect(title).toBeVisible();
  // A page that is loaded again is another window for the store: nobody is logged in at it.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: english.start.logIn.title })).toBeVisible();
  await expectNoPatient(page);
  await logIn(clinic, 'theo');
  await openVisit(clinic);
  await expect(visit.section('subjective')).toBeVisible();
  await visit.open('consent');
  await visit.discussed().check();
  await visit.handOver().click();
  await expect(title).toBeVisible();

  await page.getByRole('button', { name: consent.page.sign }).click();
  await expect(page.getByText(consent.page.missing)).toBeVisible();
  await drawByMouse(page, page.getByRole('img', { name: consent.page.signature }));
  await expect(page.getByText(consent.page.drawn)).toBeVisible();
  await page.getByRole('button', { name: consent.page.clear }).click();
  await drawByFinger(page, page.getByRole('img', { name: consent.page.signature }));
  await drawByMouse(page, page.getByRole('img', { name: consent.page.signature }));
  await page.getByRole('button', { name: consent.page.sign }).click();
  await expect(page.getByRole('heading', { level: 1, name: consent.page.thanksTitle })).toBeVisible();
  await expectNoPatient(page);

  const locked = lockedPage(page);
  await locked.secret.fill('9999');
  await locked.unlock.click();
  await expect(page.getByText(/That PIN is not right/)).toBeVisible();
  await locked.secret.fill(pin);
  await locked.unlock.click();
  await expect(visit.section('consent')).toBeVisible();
  await expect(page.getByText(`${patientLegalName} signed on`)).toBeVisible();
  await visit.open('subjective');
  await expect(visit.reason()).toHaveValue('Stiff neck');

  await clinic.tautband.close();
  const { visits } = (await callOnChart(chart, demo.theo, 'visits.ofDay', {})) as {
    visits: { id: string; patientName: string }[];
  };
  const id = visits.find((one) => one.patientName === patientName)?.id;
  const kept = (await callOnChart(chart, demo.theo, 'visits.get', { id })) as Visit;
  expect(kept.consent).toMatchObject({ visitId: id, signerKind: 'patient', signerName: patientLegalName });
  const whole = (await callOnChart(chart, demo.theo, 'consent.get', { id: kept.consent?.id })) as {
    signature: { kind: string; strokes: unknown[][] };
  };
  expect(whole.signature.kind).toBe('drawn');
  expect(whole.signature.strokes).toHaveLength(2);
  for (const stroke of whole.signature.strokes) expect(stroke.length).toBeGreaterThan(5);
});

test('a locked window names nobody, tells of the needles that are in, and goes on at the same field', async ({
  openDemo,
}) => {
  test.setTimeout(120_000);
  const clinic = await openDemo('theo');
  const { page, visit, map, chart } = clinic;
  await setPin(clinic);
  await openVisit(clinic);
  await visit.noToAll().click();
  await map.chart('infraspinatus', 'left');
  await map.startTimer(20);
  const end = await map.endOfTimer();
  await visit.open('plan');
  const plan = page.getByRole('textbox', { name: words.plan.label });
  await plan.fill('Again in a week');
  await plan.press('ArrowLeft');
  // The key of the system reaches the window while a field has the focus.
  await clinic.frame.lockButton.dispatchEvent('click');

  const locked = lockedPage(page);
  await expect(locked.title).toBeVisible();
  await expect(locked.secret).toBeFocused();
  await expectNoPatient(page);
  await expect(page.getByText(demo.theo.name)).toBeVisible();
  await expect(page.getByText(say(lock.underWay.needles_one, { count: 1 }))).toBeVisible();
  expect(Math.abs((await map.endOfTimer()) - end)).toBeLessThan(2000);
  // All of it is in view at 1280×800: nobody scrolls for the emergency button or the keys.
  const hidden = await locked.title.evaluate((title) => {
    const scroll = title.closest('main');
    return scroll === null ? Number.NaN : scroll.scrollHeight - scroll.clientHeight;
  });
  expect(hidden).toBe(0);
  const size = await locked.emergency.boundingBox();
  expect(size?.height).toBeGreaterThanOrEqual(44);
  for (const digit of ['1', '0']) {
    expect((await locked.digit(digit).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  await tryToEscape(clinic);
  await expect(locked.title).toBeVisible();
  await expectNoPatient(page);
  // Needles hold a locked window open too, and still nobody is named.
  const asking = clinic.frame.dialog(say(treatment.needlesIn.title_one, { count: '1' }));
  const stay = clinic.frame.button(treatment.needlesIn.stay, asking);
  await clinic.tautband.app.evaluate(({ app }) => app.quit());
  await expect(asking).toContainText(treatment.needlesIn.closingLocked);
  await expect(stay).toBeFocused();
  await expectNoPatient(page);
  await stay.click();
  await expect(asking).toHaveCount(0);
  await expect(locked.title).toBeVisible();
  await locked.emergency.click();
  await expect(page.getByText(/^Emergency written down at/)).toBeVisible();
  await expect(map.timer).toHaveCount(0);

  for (const digit of pin) await locked.digit(digit).click();
  await locked.unlock.click();
  // The emergency is to be explained by whoever is back.
  const dialog = page.getByRole('dialog', { name: lock.emergency.title });
  await expect(dialog).toBeVisible();
  // Unlocked, it says with whom.
  await expect(dialog).toContainText(patientName);
  const ofPatient = dialog.getByRole('radiogroup', { name: new RegExp(patientName) });
  await ofPatient.getByRole('radio', { name: lock.emergency.meaning.mistake }).click();
  // What was said of one visit is proposed for the other one under way.
  await expect(
    dialog.getByRole('radio', { name: lock.emergency.meaning.mistake, checked: true }),
  ).toHaveCount(2);
  await dialog.getByRole('button', { name: lock.emergency.confirm }).click();
  await expect(dialog).toHaveCount(0);
  // The timers that the emergency stopped are gone from the map as well.
  await expect(map.timer).toHaveCount(0);
  await expect(page.getByText(english.timers.unread)).toHaveCount(0);

  await plan.focus();
  await clinic.frame.lockButton.dispatchEvent('click');
  await expect(locked.title).toBeVisible();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await expect(plan).toBeFocused();
  await page.keyboard.type('!');
  await expect(plan).toHaveValue('Again in a wee!k');
  await expect(visit.rows).toHaveCount(1);
  await visit.saved();

  // Whoever logs out with needles in is asked as well.
  await clinic.frame.choose(english.common.frame.logOut);
  await expect(asking).toContainText(patientName);
  await stay.click();
  await expect(asking).toHaveCount(0);
  await expect(visit.rows).toHaveCount(1);

  // Locked by the store while it is killed: what was recorded is in the chart.
  await clinic.tautband.close();
  const rows = (await callOnChart(chart, demo.olive, 'audit.list', {
    procedure: 'emergencies.confirm',
  })) as unknown[];
  expect(rows).toHaveLength(1);
});
