import type { Visit, VisitSummary } from '../../shared/contract/visit-records.ts';
import { usualPlaceOf } from '../../shared/domain/body/usual-place.ts';
import { type ClinicWindow, expect, logIn, test } from './clinic-fixtures.ts';
import { muscleName } from './pages/body-map.ts';
import { english, say } from './pages/words.ts';
import { chartAndEnd, openVisit, sign, writeVisit } from './support/charting.ts';
import { callOnChart } from './support/command-line.ts';
import { demo } from './support/demo-chart.ts';
import { patientName } from './support/people.ts';

/** The visit of the patient of the tests, read from the chart. Nothing may have it open. */
async function visitInChart(chart: string): Promise<Visit> {
  const { visits } = await callOnChart<{ visits: VisitSummary[] }>(chart, demo.theo, 'visits.ofDay', {});
  const started = visits.find((visit) => visit.patientName === patientName);
  return callOnChart<Visit>(chart, demo.theo, 'visits.get', { id: started?.id });
}

/** Types with the keys, so that saving runs beside it as it does for a person. */
async function type({ visit, page }: ClinicWindow, text: string): Promise<void> {
  await visit.reason().focus();
  await page.keyboard.press('End');
  await page.keyboard.type(text);
}

const sentence = 'Nape and shoulder, since a long drive on Sunday';

for (const which of ['main', 'both'] as const) {
  test.describe(`${which === 'main' ? 'main is' : 'main and store are'} killed`, () => {
    test('while a reason is typed: what was typed before is there', async ({ openDemo, open, faults }) => {
      const clinic = await openDemo('theo');
      await openVisit(clinic);
      await clinic.visit.noToAll().click();
      await type(clinic, sentence);
      await clinic.visit.saved();
      await type(clinic, ', worse today');
      await clinic.tautband.kill(which);
      faults.errors.length = 0;

      const { reasonForAttending } = await visitInChart(clinic.chart);
      expect(`${sentence}, worse today`.startsWith(reasonForAttending)).toBe(true);
      expect(reasonForAttending.length).toBeGreaterThanOrEqual(sentence.length);
      // The window finds the draft by itself.
      const again = await open();
      await logIn(again, 'theo');
      await again.today.visitOf(patientName).click();
      await again.visit.open('subjective');
      await expect(again.visit.reason()).toHaveValue(reasonForAttending);
      await expect(again.visit.section('screening').locator('../..')).toContainText(
        english.visit.screeningSection.summaryClear.replace('{{count}}', '17'),
      );
    });

    test('after a tap and a twitch that were saved: both are there', async ({ openDemo, open, faults }) => {
      const clinic = await openDemo('theo');
      await openVisit(clinic);
      await writeVisit(clinic);
      await clinic.map.chart('infraspinatus', 'left');
      await clinic.visit.moreTwitches().click();
      await clinic.visit.saved();
      // A second tap whose muscle is not chosen yet was never shown as saved.
      await clinic.map.tap({ view: 'back', x: 0.58, y: 0.2, bodySpaceVersion: 1 });
      await expect(clinic.map.picker).toBeVisible();
      await clinic.tautband.kill(which);
      faults.errors.length = 0;

      const { sites } = await visitInChart(clinic.chart);
      expect(sites).toMatchObject([{ muscleId: 'infraspinatus', side: 'left', ltrCount: 1 }]);
      const again = await open();
      await logIn(again, 'theo');
      await again.today.visitOf(patientName).click();
      await expect(again.map.marks).toHaveCount(1);
      await expect(again.visit.row(1)).toContainText(muscleName('infraspinatus'));
      // And it goes on from there.
      await again.map.chart('infraspinatus', 'right');
      await again.visit.saved();
    });

    test('while it signs: the note is signed whole, or not at all', async ({ openDemo, open, faults }) => {
      const clinic = await openDemo('theo');
      await chartAndEnd(clinic);
      await clinic.visit.signInHead().click();
      await clinic.visit.signPassword().fill(demo.theo.password);
      await clinic.visit.signAndLock().click();
      await clinic.tautband.kill(which);
      faults.errors.length = 0;

      const visit = await visitInChart(clinic.chart);
      expect(visit.note === null ? 'ended' : 'signed').toBe(visit.state);
      expect(visit.sites).toHaveLength(1);
      const verification = await callOnChart(clinic.chart, demo.olive, 'audit.verify');
      expect(verification).toMatchObject({ ok: true, findings: [] });
      const again = await open();
      await logIn(again, 'theo');
      await again.today.visitOf(patientName).click();
      if (visit.note === null) await sign(again, demo.theo.password);
      else await expect(again.signedVisit.locked).toBeVisible();
    });
  });
}

test('main is killed while needles are in: they are in after the next log-in, and leaving them warns', async ({
  openDemo,
  open,
  faults,
}) => {
  const clinic = await openDemo('theo');
  await openVisit(clinic);
  await clinic.visit.noToAll().click();
  await clinic.map.chart('infraspinatus', 'left');
  await clinic.map.chart('infraspinatus', 'right');
  await clinic.map.startTimer(20);
  await clinic.visit.saved();
  const end = await clinic.map.endOfTimer();
  await clinic.tautband.kill('main');
  faults.errors.length = 0;

  expect(await visitInChart(clinic.chart)).toMatchObject({ state: 'inTreatment', sites: [{}, {}] });
  const again = await open();
  await logIn(again, 'theo');
  await again.today.visitOf(patientName).click();
  await expect(again.map.marks).toHaveCount(2);
  // The clock went on while nothing ran.
  expect(Math.abs((await again.map.endOfTimer()) - end)).toBeLessThan(2000);
  await again.frame.area('today').click();
  const { needlesIn } = english.treatment;
  const asking = again.frame.dialog(say(needlesIn.title_other, { count: '2' }));
  await expect(asking).toContainText(say(needlesIn.leaving_other, { count: '2', patient: patientName }));
  await again.frame.button(needlesIn.stay, asking).click();
  await expect(again.map.marks).toHaveCount(2);
});

test.describe('the store alone is killed', () => {
  /** The window asks for the log-in again, and stays where it was. */
  async function logInAgain(clinic: ClinicWindow): Promise<void> {
    await expect(clinic.logIn.title).toBeVisible();
    await logIn(clinic, 'theo');
  }

  test('while a reason is typed: the window goes on and every key is there', async ({ openDemo, faults }) => {
    const clinic = await openDemo('theo');
    await openVisit(clinic);
    await clinic.visit.noToAll().click();
    const before = await clinic.tautband.storePid();
    // Not saved yet when the store goes: the window has it all the same.
    await type(clinic, sentence);
    await clinic.tautband.kill('store');
    await expect(clinic.page.getByText(english.start.logIn.unsaved)).toBeVisible();
    await logInAgain(clinic);
    expect(await clinic.tautband.storePid()).not.toBe(before);
    await clinic.visit.open('subjective');
    await expect(clinic.visit.reason()).toHaveValue(sentence);
    await type(clinic, ', worse today');
    await clinic.visit.saved();
    await clinic.tautband.close();
    faults.errors.length = 0;
    expect((await visitInChart(clinic.chart)).reasonForAttending).toBe(`${sentence}, worse today`);
  });

  test('while sites are charted: none is lost, none is there twice', async ({ openDemo, faults }) => {
    const clinic = await openDemo('theo');
    await openVisit(clinic);
    await writeVisit(clinic);
    await clinic.map.chart('infraspinatus', 'left');
    await clinic.visit.saved();
    await clinic.map.tap(usualPlaceOf('infraspinatus', 'right'));
    await clinic.map.muscle('infraspinatus').click();
    // While it is being saved.
    await clinic.tautband.kill('store');
    await logInAgain(clinic);
    await expect(clinic.map.marks).toHaveCount(2);
    await clinic.visit.saved();
    await clinic.map.chart('trapezius-upper', 'left');
    await clinic.visit.saved();
    await clinic.tautband.close();
    faults.errors.length = 0;
    const { sites } = await visitInChart(clinic.chart);
    expect(sites.map(({ muscleId, side }) => [muscleId, side])).toEqual([
      ['infraspinatus', 'left'],
      ['infraspinatus', 'right'],
      ['trapezius-upper', 'left'],
    ]);
  });

  test('while it signs: the dialog says so, and signing works again', async ({ openDemo, faults }) => {
    const clinic = await openDemo('theo');
    await chartAndEnd(clinic);
    await clinic.visit.signInHead().click();
    await clinic.visit.signPassword().fill(demo.theo.password);
    await clinic.visit.signAndLock().click();
    await clinic.tautband.kill('store');
    await logInAgain(clinic);
    // The page shows what is on disk once it has read it again: the note, or the way to sign it.
    await expect(clinic.signedVisit.locked.or(clinic.visit.signInHead())).toBeVisible();
    if (!(await clinic.signedVisit.locked.isVisible())) await sign(clinic, demo.theo.password);
    await expect(clinic.signedVisit.locked).toBeVisible();
    await clinic.tautband.close();
    faults.errors.length = 0;
    expect((await visitInChart(clinic.chart)).state).toBe('signed');
  });
});
