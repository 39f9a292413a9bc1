import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StaffMember } from '../../shared/contract/clinic-records.ts';
import { expect, logIn, test } from './clinic-fixtures.ts';
import { answerFolderDialog } from './fixtures.ts';
import { containing, english, say, sayAny } from './pages/words.ts';
import { openPatient } from './support/charting.ts';
import { callOnChart } from './support/command-line.ts';
import { demo } from './support/demo-chart.ts';

const { clinic: words, errors } = english;

const newTherapist = {
  name: 'Nils Neuling',
  login: 'nils',
  password: 'new here since today',
  registrationNumber: '00909',
};

test('an owner adds a therapist, who logs in; without an authorisation they are told', async ({
  openDemo,
}) => {
  const window = await openDemo('olive');
  const { clinic, frame, logIn: logInPage, page } = window;
  await frame.goTo('clinic');
  await clinic.goTo('staff');
  // A login that is taken: the sentence is beside the field, the dialog stays as it was.
  await clinic.addPerson.click();
  await clinic.field(words.staffField.name).fill(newTherapist.name);
  await clinic.field(words.staffField.login).fill(demo.theo.login);
  await clinic.field(words.staffField.password).fill(newTherapist.password);
  await clinic.field(words.staffField.passwordAgain).fill(newTherapist.password);
  await clinic.save.click();
  const login = clinic.field(words.staffField.login);
  await expect(login).toHaveAttribute('aria-invalid', 'true');
  await expect(login).toHaveAccessibleDescription(containing(errors.field.loginTaken));
  await expect(clinic.field(words.staffField.name)).toHaveValue(newTherapist.name);
  await clinic.button(english.common.action.cancel).click();
  await clinic.addStaff(newTherapist, ['therapist']);
  await frame.logOut();
  await logInPage.logIn(newTherapist.login, newTherapist.password);
  await expect(page.getByText(words.notice.mayNotNeedle)).toBeVisible();
});

test('somebody who left cannot log in any more, and the last owner stays', async ({ openDemo }) => {
  const window = await openDemo('olive');
  const { clinic, frame, page, logIn: logInPage } = window;
  await frame.goTo('clinic');
  await clinic.goTo('staff');
  const open = (name: string) =>
    clinic.staffTable.getByRole('row').filter({ hasText: name }).getByRole('button').click();
  await open(demo.sam.name);
  await page.getByRole('checkbox', { name: words.staffField.active }).click();
  await clinic.save.click();
  await expect(clinic.staffTable.getByRole('row').filter({ hasText: demo.sam.name })).toHaveCount(0);
  await open(demo.olive.name);
  await clinic.role('owner').click();
  await clinic.save.click();
  await expect(page.getByRole('dialog').getByText(errors.LAST_OWNER)).toBeVisible();
  await clinic.button(english.common.action.cancel).click();
  await frame.logOut();
  await logInPage.logIn(demo.sam.login, demo.sam.password);
  await expect(logInPage.notice()).toContainText(english.errors.WRONG_PASSWORD_zero);
});

test('the own password is changed: the old one ends, the new one holds', async ({ openDemo, open }) => {
  const window = await openDemo('theo');
  const { frame, page } = window;
  await frame.choose(english.common.frame.changePassword);
  const dialog = frame.dialog(words.session.changePassword);
  const field = (name: 'oldPassword' | 'newPassword' | 'again') => frame.field(words.session[name], dialog);
  await field('oldPassword').fill('not the old one');
  await field('newPassword').fill('quite another password');
  await field('again').fill('quite another password');
  const submit = frame.button(words.session.changePassword, dialog);
  await submit.click();
  await expect(field('oldPassword')).toHaveAttribute('aria-invalid', 'true');
  await field('oldPassword').fill(demo.theo.password);
  await submit.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(words.session.passwordChanged)).toBeVisible();
  await window.tautband.close();

  const again = await open();
  await again.logIn.logIn(demo.theo.login, demo.theo.password);
  await expect(again.logIn.notice()).toBeVisible();
  await again.logIn.logIn(demo.theo.login, 'quite another password');
  await expect(again.frame.navigation).toBeVisible();
});

test('the record of access shows who opened whom, and proves whole', async ({ openDemo }) => {
  const window = await openDemo('theo');
  await openPatient(window);
  await window.frame.logOut();
  await logIn(window, 'olive');
  const { clinic, frame, page } = window;
  await frame.goTo('clinic');
  await clinic.goTo('access');
  const rows = page.getByRole('table', { name: words.tab.access }).getByRole('row');
  const opened = rows
    .filter({ hasText: demo.theo.name })
    .filter({ hasText: words.access.procedure.patients.get });
  await expect(opened.first()).toBeVisible();
  await clinic.verify.click();
  await expect(page.getByText(words.access.verifiedTitle)).toBeVisible();
  await expect(page.getByText(sayAny(words.access.verified_other))).toBeVisible();
});

test('a backup is made when asked, to the folder chosen; a folder that is gone is told', async ({
  openDemo,
  userDataDir,
}) => {
  const window = await openDemo('olive');
  const { clinic, frame, page, tautband } = window;
  const folder = join(userDataDir, 'usb');
  await mkdir(folder);
  await frame.goTo('clinic');
  await clinic.goTo('backups');
  await answerFolderDialog(tautband.app, folder);
  await clinic.button(words.backups.chooseFolder).click();
  await expect(page.getByText(folder, { exact: true })).toBeVisible();
  await clinic.backUpNow.click();
  await expect(page.getByText(words.backups.done)).toBeVisible();
  expect((await readdir(folder)).length).toBeGreaterThan(0);
  await rm(folder, { recursive: true });
  await clinic.backUpNow.click();
  const sentence = say(errors.BACKUP_FAILED, { reason: errors.backup.folderMissing });
  await expect(page.getByText(sentence)).toBeVisible();
});

test('a fee counts from its day on; clinic data keep what was typed until it is right', async ({
  openDemo,
}) => {
  const window = await openDemo('olive');
  const { clinic, frame, page, setUp } = window;
  await frame.goTo('clinic');
  await setUp.clinicField('phone').fill('');
  await clinic.button(words.data.save).click();
  await expect(setUp.clinicField('phone')).toHaveAccessibleDescription(containing(errors.field.required));
  await setUp.clinicField('phone').fill('604-555-0177');
  await clinic.button(words.data.save).click();
  await expect(page.getByText(words.data.saved)).toBeVisible();

  await clinic.goTo('fees');
  await clinic.addFee.click();
  const submit = clinic.button(words.fees.add, clinic.dialog(words.fees.addTitle));
  await clinic.field(words.feeField.service).fill('Physiotherapy, 60 minutes');
  await clinic.field(words.feeField.amount).fill('-5');
  await submit.click();
  const amount = clinic.field(words.feeField.amount);
  await expect(amount).toHaveAccessibleDescription(containing(english.common.money.negative));
  await amount.fill('140.00');
  await submit.click();
  await expect(page.getByText(words.fees.saved)).toBeVisible();
  await expect(page.getByRole('table').getByRole('row').filter({ hasText: '60 minutes' })).toContainText(
    '$140.00',
  );
  await window.tautband.close();
  const staff = await callOnChart<StaffMember[]>(window.chart, demo.olive, 'staff.list');
  expect(staff).toHaveLength(4);
});
