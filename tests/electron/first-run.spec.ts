import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupStatus } from '../../shared/contract/chart-records.ts';
import { type ClinicWindow, expect, test } from './clinic-fixtures.ts';
import { answerFolderDialog } from './fixtures.ts';
import { containing, english } from './pages/words.ts';
import { callOnChart } from './support/command-line.ts';
import { demo, demoChartOf } from './support/demo-chart.ts';
import { clinicTyped, ownerTyped } from './support/people.ts';

const { start, errors, clinic: clinicWords } = english;

test('the demo clinic opens from the first choice, and is left again', async ({ open, userDataDir }) => {
  const clinic = await open();
  const { firstRun, logIn, frame, page } = clinic;
  await expect(firstRun.title).toBeVisible();
  await firstRun.demo().click();
  await expect(logIn.demoTitle).toBeVisible({ timeout: 30_000 });
  // One press fills in who to be.
  await logIn.demoPerson(demo.theo.name).click();
  await expect(logIn.login).toHaveValue(demo.theo.login);
  await logIn.submit.click();
  await expect(frame.navigation).toBeVisible();
  await expect(page.getByText(english.common.frame.demo)).toBeVisible();
  await frame.logOut();
  await logIn.button(start.logIn.leaveDemo).click();
  await expect(firstRun.title).toBeVisible();
  expect(existsSync(demoChartOf(userDataDir))).toBe(true);
  expect(existsSync(clinic.chart)).toBe(false);
});

test('the set-up says beside each field what is wrong, keeps what was typed, and makes nothing', async ({
  open,
}) => {
  const clinic = await open();
  const { firstRun, setUp } = clinic;
  await firstRun.setUp().click();
  await setUp.next().click();
  await expect(setUp.clinicField('name')).toBeFocused();
  await expect(setUp.clinicField('name')).toHaveAccessibleDescription(containing(errors.field.required));
  await setUp.fillClinic(clinicTyped);
  await setUp.next().click();

  const password = setUp.field(clinicWords.staffField.password);
  const again = setUp.field(clinicWords.staffField.passwordAgain);
  await setUp.fillOwner({ ...ownerTyped, login: 'Öl!', password: 'short' });
  await setUp.next().click();
  await expect(setUp.field(clinicWords.staffField.login)).toHaveAccessibleDescription(
    containing(errors.field.login),
  );
  await expect(password).toHaveAccessibleDescription(containing(errors.field.passwordTooShort));
  await password.fill('long enough now');
  await again.fill('another long one');
  await setUp.next().click();
  await expect(again).toHaveAccessibleDescription(containing(errors.field.passwordsDiffer));
  // Going back keeps both pages.
  await setUp.button(english.common.action.back).click();
  await expect(setUp.clinicField('street')).toHaveValue(clinicTyped.street);
  await setUp.next().click();
  await expect(setUp.field(clinicWords.staffField.name)).toHaveValue(ownerTyped.name);
  expect(existsSync(clinic.chart)).toBe(false);
});

test('who puts the recovery code off is reminded until it is checked', async ({ open, userDataDir }) => {
  const clinic = await open();
  const { recoveryCode, frame, page } = clinic;
  const backups = join(userDataDir, 'elsewhere');
  await setUpClinic(clinic, backups);
  const groups = await recoveryCode.groups();
  await recoveryCode.written().click();
  // Back to the code as long as nothing was confirmed.
  await recoveryCode.button(start.recovery.showAgain).click();
  expect(await recoveryCode.groups()).toEqual(groups);
  await recoveryCode.written().click();
  await recoveryCode.button(start.recovery.later).click();
  await recoveryCode.button(start.recovery.laterConfirm).click();
  await expect(page.getByText(clinicWords.notice.recovery)).toBeVisible();

  await recoveryCode.button(clinicWords.notice.recoveryAction).click();
  await recoveryCode.button(clinicWords.recovery.check).click();
  for (const number of await recoveryCode.asked()) {
    await recoveryCode.group(number).fill(groups[number - 1] ?? '');
  }
  await recoveryCode.button(clinicWords.recovery.checkSubmit).click();
  await expect(page.getByText(clinicWords.notice.recovery)).toBeHidden();
  await expect(frame.navigation).toBeVisible();

  // The first backup went where the owner wanted it, and the code opens the chart for reading.
  await expect(async () => {
    await clinic.clinic.goTo('backups');
    await expect(page.getByText(clinicWords.backups.never)).toBeHidden({ timeout: 500 });
  }).toPass();
  await clinic.tautband.close();
  const status = await callOnChart<BackupStatus>(clinic.chart, ownerTyped, 'backups.status');
  expect(status).toMatchObject({ folder: backups, lastFailure: null });
  expect(status.lastGood?.file).toContain(backups);
});

test('a clinic that is set up is asked for a password from then on', async ({ open }) => {
  const first = await open();
  await setUpClinic(first);
  await first.recoveryCode.written().click();
  await first.tautband.close();
  // Closed before the check: the chart is there, the code is not shown again.
  const second = await open();
  await expect(second.logIn.title).toBeVisible();
  await second.logIn.logIn(ownerTyped.login, ownerTyped.password);
  await expect(second.frame.navigation).toBeVisible();
  await expect(second.page.getByText(clinicWords.notice.recovery)).toBeVisible();
});

async function setUpClinic({ firstRun, setUp, recoveryCode, tautband }: ClinicWindow, backups?: string) {
  await firstRun.setUp().click();
  await setUp.fillClinic(clinicTyped);
  await setUp.next().click();
  await setUp.fillOwner(ownerTyped);
  await setUp.next().click();
  await setUp.fillFee('95.00');
  if (backups !== undefined) {
    await answerFolderDialog(tautband.app, backups);
    await setUp.button(start.setUp.chooseFolder).click();
    await expect(setUp.field(start.setUp.backupFolder)).toHaveValue(backups);
  }
  await setUp.finish().click();
  await expect(recoveryCode.title).toBeVisible();
}
