import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Visit, VisitSummary } from '../../shared/contract/visit-records.ts';
import { expect, logIn, test } from './clinic-fixtures.ts';
import { answerSaveDialog } from './fixtures.ts';
import { containing, english, say } from './pages/words.ts';
import { chartAndEnd, openPatient, openVisit, sign, writeVisit } from './support/charting.ts';
import { callOnChart } from './support/command-line.ts';
import { demo } from './support/demo-chart.ts';
import { patientName } from './support/people.ts';

const { visit: words, errors } = english;

test('a signed visit takes addenda and late reactions, and nothing else', async ({
  openDemo,
  userDataDir,
}) => {
  const clinic = await openDemo('theo');
  const { page, signedVisit, visit, map } = clinic;
  await chartAndEnd(clinic);
  await sign(clinic, demo.theo.password);
  await expect(page.getByText(words.state.signed, { exact: true })).toBeVisible();
  await expect(page.getByRole('main').locator('input, textarea')).toHaveCount(0);
  for (const gone of [visit.signInHead(), visit.undo, visit.section('screening')]) {
    await expect(gone).toHaveCount(0);
  }
  // The map is to be looked at: a tap, the keys and a drag change nothing.
  const note = page.getByRole('region', { name: words.section.needling, exact: true });
  const content = await note.innerText();
  await map.tap({ view: 'back', x: 0.6, y: 0.3, bodySpaceVersion: 1 });
  await expect(map.picker).toBeHidden();
  await map.map.press('Enter');
  await map.map.press('Tab');
  await map.map.press('Delete');
  await expect(map.marks).toHaveCount(1);
  expect(await note.innerText()).toBe(content);

  const mapFile = join(userDataDir, 'map.pdf');
  await answerSaveDialog(clinic.tautband.app, mapFile);
  await signedVisit.printMap.click();
  await expect(signedVisit.mapSaved).toBeVisible();
  expect((await readFile(mapFile)).subarray(0, 5).toString()).toBe('%PDF-');

  await signedVisit.addAddendum.click();
  await signedVisit.addToNote().click();
  await expect(signedVisit.addendumText()).toHaveAccessibleDescription(containing(errors.field.required));
  await signedVisit.addendumText().fill('Rang: no pain any more.');
  await signedVisit.addToNote().click();
  await expect(page.getByRole('region', { name: words.signed.addenda })).toContainText('no pain any more');
  await signedVisit.addLateReaction.click();
  await visit.addReaction('bruise').click();
  await visit.chip(words.reactions.action, words.reactionAction.advice).click();
  await visit.button(words.reactions.add).click();
  await expect(page.getByRole('region', { name: words.signed.lateReactions })).toContainText(
    english.reactions.category.bruise,
  );
  // Who comes back to it later finds the same, and no way in.
  await openPatient(clinic);
  await clinic.patient.visits.first().getByRole('button').click();
  await expect(signedVisit.locked).toBeVisible();
  await expect(page.getByText('no pain any more')).toBeVisible();
});

test('an ended visit goes back to treatment, and its needles are counted again', async ({ openDemo }) => {
  const clinic = await openDemo('theo');
  const { visit, map } = clinic;
  await chartAndEnd(clinic);
  await visit.open('end');
  await visit.reopen().click();
  await expect(visit.needlesOut()).toHaveValue('');
  await map.chart('infraspinatus', 'right');
  await visit.open('end');
  await visit.needlesOut().fill('2');
  await visit.endTreatment().click();
  await sign(clinic, demo.theo.password);
});

test('what is missing is listed before the password is asked, each with the way to it', async ({
  openDemo,
}) => {
  const clinic = await openDemo('theo');
  const { visit, page } = clinic;
  await openVisit(clinic);
  await visit.noToAll().click();
  await visit.open('sign');
  const missing = (item: keyof typeof words.missing) => visit.button(words.missing[item]);
  await expect(missing('reasonForAttending')).toBeVisible();
  await expect(missing('painNow')).toBeVisible();
  await expect(missing('reactions')).toBeVisible();
  await expect(missing('ended')).toBeVisible();
  await expect(missing('screening')).toHaveCount(0);
  await missing('reasonForAttending').click();
  await visit.reason().fill('Stiff neck');
  await visit.pain(0).click();
  await expect(missing('reasonForAttending')).toHaveCount(0);
  await expect(missing('painNow')).toHaveCount(0);
  await visit.open('reactions');
  await visit.noneObserved().click();
  await visit.open('end');
  await expect(page.getByText(words.end.noNeedles)).toBeVisible();
  await visit.endTreatment().click();
  await sign(clinic, demo.theo.password);
  await expect(page.getByText(words.signed.noSites)).toBeVisible();
});

test('a screening that stops keeps every needle off the map, and the note can be signed', async ({
  openDemo,
}) => {
  const clinic = await openDemo('theo');
  const { visit, map, page } = clinic;
  await openVisit(clinic);
  await visit.question('feverOrInfection').click();
  await visit.noToRest().click();
  await visit.saved();
  const stopped = say(words.screeningSection.stopTitle, { names: words.alert.feverOrInfection });
  await expect(page.getByText(stopped)).toBeVisible();
  await map.tap({ view: 'back', x: 0.6, y: 0.2, bodySpaceVersion: 1 });
  await map.map.focus();
  await map.map.press('Enter');
  await expect(map.picker).toBeHidden();
  await expect(map.marks).toHaveCount(0);
  await visit.reason().fill('Fever since this morning; sent home.');
  await visit.pain(3).click();
  await visit.open('reactions');
  await visit.noneObserved().click();
  await visit.open('end');
  await visit.endTreatment().click();
  await sign(clinic, demo.theo.password);
  await clinic.tautband.close();
  const { visits } = await callOnChart<{ visits: VisitSummary[] }>(clinic.chart, demo.theo, 'visits.ofDay');
  const ours = visits.find((one) => one.patientName === patientName);
  const visitInChart = await callOnChart<Visit>(clinic.chart, demo.theo, 'visits.get', { id: ours?.id });
  expect(visitInChart).toMatchObject({ state: 'signed', sites: [], screening: { outcome: 'stop' } });
});

test('a visit of the wrong patient is set aside with a reason, and stays to be read', async ({
  openDemo,
}) => {
  const clinic = await openDemo('theo');
  const { visit, page } = clinic;
  await openVisit(clinic);
  await writeVisit(clinic);
  await visit.button(words.header.menu).click();
  await page.getByRole('menuitem', { name: words.header.enterInError }).click();
  const dialog = visit.dialog(words.enterInError.title);
  await visit.field(words.enterInError.reason, dialog).fill('Wrong Zozo.');
  await visit.button(words.enterInError.submit, dialog).click();
  await expect(
    page.getByText(say(words.readOnly.enteredInErrorBody, { reason: 'Wrong Zozo.' })),
  ).toBeVisible();
  await expect(page.getByRole('main').locator('input, textarea')).toHaveCount(0);
  await openPatient(clinic);
  await expect(clinic.patient.startVisit).toBeVisible();
  await expect(clinic.patient.visits.first()).toContainText(english.patients.visitState.enteredInError);
});

test('a student reads an open visit and finds nothing to write in', async ({ openDemo }) => {
  const clinic = await openDemo('theo');
  await openVisit(clinic);
  await writeVisit(clinic);
  await clinic.visit.saved();
  await clinic.frame.logOut();
  await logIn(clinic, 'sam');
  await clinic.today.visitOf(patientName).click();
  await expect(clinic.page.getByText(words.readOnly.title)).toBeVisible();
  await expect(clinic.page.getByRole('main')).toContainText('Stiff neck');
  await expect(clinic.page.getByRole('main').locator('input, textarea')).toHaveCount(0);
});
