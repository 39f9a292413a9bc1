import type { Locator } from 'playwright';
import type { Patient, PatientSummary } from '../../shared/contract/patient-records.ts';
import type { Visit, VisitSummary } from '../../shared/contract/visit-records.ts';
import { type ClinicWindow, expect, test } from './clinic-fixtures.ts';
import { containing, english, say } from './pages/words.ts';
import { openVisit, writeVisit } from './support/charting.ts';
import { callOnChart } from './support/command-line.ts';
import { demo } from './support/demo-chart.ts';
import { patientName } from './support/people.ts';

const { errors, common } = english;
const { field: sentences } = errors;

/** Would leave its mark in the page if anything took it for more than text. */
const script =
  '<img src=x onerror="document.body.dataset.pwned=1"><script>document.body.dataset.pwned=1</script>';
const rightToLeft = 'שרה בדויה';
const emoji = 'Zoë 🧑🏽‍⚕️🦵';

async function expectNothingRan({ page }: ClinicWindow): Promise<void> {
  expect(await page.locator('body').getAttribute('data-pwned')).toBeNull();
}

/** Types, leaves the field, and looks for the sentence beside it and for what was typed. */
async function expectRefused(
  { patientDialog }: ClinicWindow,
  field: Locator,
  text: string,
  sentence: string,
): Promise<void> {
  await field.fill(text);
  await patientDialog.submitNew.or(patientDialog.submitAnyway).click();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(containing(sentence));
  await expect(field).toHaveValue(text);
}

test('registering: a sentence beside the field, what was typed stays, nothing is written', async ({
  openDemo,
}) => {
  const clinic = await openDemo('ada');
  const { frame, patients, patientDialog, page, tautband } = clinic;
  await frame.goTo('patients');
  await patients.register.click();
  await patientDialog.submitNew.click();
  await expect(patientDialog.fieldOf('legalGivenNames')).toBeFocused();
  for (const name of ['legalGivenNames', 'legalFamilyName', 'birthDate'] as const) {
    await expect(patientDialog.fieldOf(name)).toHaveAccessibleDescription(containing(sentences.required));
  }
  await patientDialog.fill({ legalGivenNames: 'Ungültig', legalFamilyName: 'Eingabe' });

  const birthDate = patientDialog.fieldOf('birthDate');
  // Left, the field says what is wrong with this day; submitted, it says so in the words of the form.
  const ownSentences = {
    '2023-02-29': say(common.day.noSuchDay, { month: 'February', year: 2023, day: 29 }),
    '1984-13-01': say(common.day.noSuchMonth, { month: 13 }),
    yesterday: common.day.format,
    '1066-10-14': common.day.tooOld,
    '2199-01-01': common.day.notAfter.split('{{')[0] ?? '',
  };
  for (const [text, sentence] of Object.entries(ownSentences)) {
    await birthDate.fill(text);
    await birthDate.press('Tab');
    await expect(birthDate).toHaveAccessibleDescription(containing(sentence));
    await expectRefused(clinic, birthDate, text, '');
  }
  await birthDate.fill('1984-02-29');

  const phn = patientDialog.fieldOf('phn');
  await expectRefused(clinic, phn, '9000 123 455', sentences.phn);
  await expectRefused(clinic, phn, '12345', sentences.phn);
  await expectRefused(clinic, phn, 'not a number', sentences.phn);
  await phn.fill('');

  const given = patientDialog.fieldOf('legalGivenNames');
  const tooLong = say(sentences.tooLong, { maximum: 200 });
  await expectRefused(clinic, given, 'Long'.repeat(2_500), tooLong);
  await expectRefused(clinic, given, 'bell\u0007', sentences.controlCharacters);
  await expectRefused(clinic, given, '   ', sentences.required);

  await expectNothingRan(clinic);
  await expect(page.getByRole('dialog')).toBeVisible();
  await tautband.close();
  const written = await callOnChart<PatientSummary[]>(clinic.chart, demo.ada, 'patients.search', {
    text: 'eingabe',
  });
  expect(written).toEqual([]);
});

test('names with emoji, from right to left, and with tags are names like any other', async ({ openDemo }) => {
  const clinic = await openDemo('ada');
  const { frame, patients, patientDialog, patient, page, tautband } = clinic;
  for (const [legalGivenNames, legalFamilyName] of [
    [emoji, 'Smiley'],
    [rightToLeft, 'Semitin'],
    [script, 'Tagged'],
  ] as const) {
    await frame.goTo('patients');
    await patients.register.click();
    await patientDialog.fill({ legalGivenNames, legalFamilyName, birthDate: '1990-05-05' });
    await patientDialog.fieldOf('birthDate').press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(patient.name(`${legalGivenNames} ${legalFamilyName}`)).toBeVisible();
    await frame.goTo('patients');
    await patients.search.fill(legalFamilyName);
    await expect(patients.count(1)).toBeVisible();
    await expect(patients.foundPatient(legalGivenNames)).toHaveCount(1);
  }
  await expectNothingRan(clinic);
  await tautband.close();
  const found = await callOnChart<PatientSummary[]>(clinic.chart, demo.ada, 'patients.search', {
    text: 'tagged',
  });
  const { patient: saved } = await callOnChart<{ patient: Patient }>(clinic.chart, demo.ada, 'patients.get', {
    id: found[0]?.id,
  });
  expect(saved.legalGivenNames).toBe(script);
});

test('searching for anything finds nobody and breaks nothing', async ({ openDemo }) => {
  const clinic = await openDemo('ada');
  const { frame, patients, page } = clinic;
  await frame.goTo('patients');
  for (const text of [script, "' OR 1=1 --", '%', '_', '*', rightToLeft, '🦵', '\\', 'a'.repeat(10_000)]) {
    await patients.search.fill(text);
    await expect(
      page.getByText(english.patients.search.nobodyTitle).or(page.getByText(english.errors.INVALID_INPUT)),
    ).toBeVisible();
    await expect(patients.search).toHaveValue(text);
    await patients.search.fill('');
  }
  await expectNothingRan(clinic);
});

test('charting: needles below zero, needles that do not exist, words with tags', async ({ openDemo }) => {
  const clinic = await openDemo('theo');
  const { visit, map, page, tautband } = clinic;
  await openVisit(clinic);
  await writeVisit(clinic);
  await map.chart('infraspinatus', 'left');
  await visit.twitches().fill('-3');
  await expect(visit.twitches()).toHaveAccessibleDescription(
    containing(say(common.number.atLeast, { min: 0 })),
  );
  await expect(visit.twitches()).toHaveValue('-3');
  await visit.twitches().fill('2.5');
  await expect(visit.twitches()).toHaveAccessibleDescription(containing(common.number.whole));
  await visit.twitches().fill('2');
  await visit.details().click();
  await visit.insertions().fill('-1');
  await expect(visit.insertions()).toHaveAccessibleDescription(
    containing(say(common.number.atLeast, { min: 1 })),
  );
  await visit.insertions().fill('2');
  const [diameter, length] = await page.getByRole('textbox', { name: english.visit.site.otherSize }).all();
  if (!diameter || !length) throw new Error('the sizes of the needle are not to be seen');
  await diameter.fill('7');
  await expect(diameter).toHaveAccessibleDescription(containing(sentences.needleDiameter));
  await length.fill('999');
  await expect(length).toHaveAccessibleDescription(containing(sentences.needleLength));
  await diameter.fill('');
  await length.fill('');
  await visit.siteNote().fill(script);
  await visit.open('subjective');
  await visit.reason().fill(`${rightToLeft} ${emoji} ${script}`);
  await visit.open('plan');
  await visit.plan().fill('x'.repeat(5_000));
  await visit.plan().blur();
  await expect(page.getByText(common.saved.failed).first()).toBeVisible();
  await visit.plan().fill('Again in a week.');
  await visit.saved();

  await visit.open('end');
  await visit.needlesOut().fill('-1');
  await visit.endTreatment().click();
  await expect(visit.needlesOut()).toHaveAccessibleDescription(
    containing(say(common.number.atLeast, { min: 0 })),
  );
  await expect(visit.signInHead()).toBeHidden();
  await expectNothingRan(clinic);
  await tautband.close();
  const { visits } = await callOnChart<{ visits: VisitSummary[] }>(clinic.chart, demo.theo, 'visits.ofDay');
  const id = visits.find((one) => one.patientName === patientName)?.id;
  const saved = await callOnChart<Visit>(clinic.chart, demo.theo, 'visits.get', { id });
  expect(saved).toMatchObject({
    state: 'inTreatment',
    needlesOut: null,
    plan: 'Again in a week.',
    reasonForAttending: `${rightToLeft} ${emoji} ${script}`,
  });
  expect(saved.sites).toMatchObject([
    {
      ltrCount: 2,
      insertions: 2,
      note: script,
      needle: { diameterMillimetres: 0.3, lengthMillimetres: 40 },
    },
  ]);
});
