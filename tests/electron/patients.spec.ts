import type { Coverage } from '../../shared/contract/coverage-records.ts';
import type { Patient, PatientSummary } from '../../shared/contract/patient-records.ts';
import { type ClinicWindow, expect, logIn, test } from './clinic-fixtures.ts';
import { english } from './pages/words.ts';
import { openPatient } from './support/charting.ts';
import { callOnChart } from './support/command-line.ts';
import { demo } from './support/demo-chart.ts';
import { patientName, patientTyped } from './support/people.ts';

function countOf(clinic: ClinicWindow, text: string): Promise<PatientSummary[]> {
  return callOnChart(clinic.chart, demo.ada, 'patients.search', { text });
}

test('whoever looks alike is shown before anything is saved, however fast it is submitted', async ({
  openDemo,
}) => {
  const clinic = await openDemo('ada');
  const { frame, patients, patientDialog, patient, tautband } = clinic;
  await frame.goTo('patients');
  await patients.register.click();
  await patientDialog.fieldOf('legalGivenNames').fill('Zoe');
  await patientDialog.fieldOf('legalFamilyName').fill('Beispiel');
  await patientDialog.fieldOf('birthDate').fill('1984-02-29');
  await patientDialog.submitNew.click();
  await expect(patientDialog.duplicates()).toBeVisible();
  await patientDialog.openDuplicate().click();
  await expect(patient.name(patientName)).toBeVisible();
  await tautband.close();
  expect(await countOf(clinic, 'beispiel 1984-02-29')).toHaveLength(1);
});

test('who only looks like somebody is registered with another button', async ({ openDemo }) => {
  const clinic = await openDemo('ada');
  const { frame, patients, patientDialog, patient, page, tautband } = clinic;
  await frame.goTo('patients');
  await patients.register.click();
  await patientDialog.fill({ ...patientTyped, legalFamilyName: 'Beispeil', preferredName: '', phn: '' });
  // Shown while the address is typed, before anything is submitted.
  await expect(patientDialog.duplicates()).toBeVisible();
  await expect(patientDialog.submitNew).toBeHidden();
  await patientDialog.submitAnyway.click();
  await expect(patient.name('Zoë Testina Beispeil')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await tautband.close();
  expect(await countOf(clinic, 'zoe 1984-02-29')).toHaveLength(2);
});

test('a patient is changed, and found by what is new', async ({ openDemo, open }) => {
  const clinic = await openDemo('ada');
  const { patientDialog, patient, page, tautband } = clinic;
  await openPatient(clinic);
  await patient.edit.click();
  await expect(patientDialog.fieldOf('phn')).toHaveValue('9000 123 454');
  await patientDialog.fieldOf('phone').fill('604-555-0199');
  await patientDialog.save.click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('main')).toContainText('604-555-0199');
  await tautband.close();
  const [found] = await countOf(clinic, 'zozo');
  const { patient: saved } = await callOnChart<{ patient: Patient }>(clinic.chart, demo.ada, 'patients.get', {
    id: found?.id,
  });
  expect(saved).toMatchObject({ version: 2, legalFamilyName: 'Beispiel' });

  const later = await open();
  await logIn(later, 'theo');
  await openPatient(later, '604 555 0199');
});

test('who pays and who stands by a minor is typed once and seen at a glance', async ({ openDemo }) => {
  const clinic = await openDemo('ada');
  const { patientDialog, patient, coverageDialog, page, tautband } = clinic;
  const main = page.getByRole('main');
  await openPatient(clinic);
  await patient.edit.click();
  await patientDialog.fieldOf('birthDate').fill(`${new Date().getFullYear() - 10}-01-15`);
  await patientDialog.detailOf('emergencyName').fill('Example Sibling');
  await patientDialog.detailOf('emergencyPhone').fill('604 555 0178');
  await patientDialog.save.click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(main).toContainText('Example Sibling · 604-555-0178');
  await expect(main).toContainText(english.patientDetails.minorWithout);

  // By keyboard: a claim whose number is to come, completed when it has.
  await patient.addCoverage.focus();
  await page.keyboard.press('Enter');
  await expect(coverageDialog.kind('extendedHealth')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(coverageDialog.kind('icbc')).toBeChecked();
  await coverageDialog.fieldOf('injuryDate').fill('2024-05-06');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(patient.addCoverage).toBeFocused();
  await expect(patient.coverages).toContainText(english.coverage.noClaimNumber);
  await patient.coverage('ICBC').focus();
  await page.keyboard.press('Enter');
  await coverageDialog.fieldOf('claimNumber').fill('AB1234');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(patient.coverages).toContainText('AB1234');
  await expect(main).not.toContainText(english.coverage.noClaimNumber);
  await tautband.close();
  const [found] = await countOf(clinic, 'zozo');
  const kept = await callOnChart<{ patient: Patient; coverages: Coverage[] }>(
    clinic.chart,
    demo.ada,
    'patients.get',
    { id: found?.id },
  );
  expect(kept.patient.emergencyContact).toEqual({
    name: 'Example Sibling',
    relationship: null,
    phone: '+16045550178',
  });
  expect(kept.coverages).toMatchObject([
    { planKind: 'icbc', claimNumber: 'AB1234', injuryDate: '2024-05-06', active: true, version: 2 },
  ]);
});

test('the arrows choose among those found, Enter opens, Escape empties', async ({ openDemo }) => {
  const { frame, patients, page } = await openDemo('sam');
  await frame.goTo('patients');
  await expect(patients.search).toBeFocused();
  await page.keyboard.type('604');
  await expect(patients.count(13)).toBeVisible();
  const second = await patients.found.nth(1).innerText();
  await page.keyboard.press('ArrowDown');
  await expect(patients.found.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(patients.search).toHaveValue('');
  await page.keyboard.type('604');
  await expect(patients.count(13)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const [name] = second.split('\n');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
  // A student reads and registers nobody.
  await frame.goTo('patients');
  await expect(patients.register).toBeHidden();
});
