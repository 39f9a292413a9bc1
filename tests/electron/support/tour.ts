import type { Page } from 'playwright';
import { usualPlaceOf } from '../../../shared/domain/body/usual-place.ts';
import { type ClinicWindow, expect } from '../clinic-fixtures.ts';
import { answerSaveDialog } from '../fixtures.ts';
import { sayAny } from '../pages/words.ts';
import { demo } from './demo-chart.ts';
import { clinicTyped, ownerTyped, patientName, patientTyped } from './people.ts';

/** What is typed on these ways, besides the people of the tests. */
export const typedOnTour = {
  nobody: 'Zzz',
  fee: '95.00',
  reason: 'Stiff neck',
  reasonToGoOn: 'Second trimester, upper limb only.',
  plan: 'Again in a week.',
  range: '45°',
  rangeAfter: '60°',
  addendum: 'Rang: fine.',
  noEmail: 'zzz',
  referredBy: 'Dr. Invented',
  countedAgain: 'Ada Probe',
} as const;

/** Called at each stop with the name of what is on the screen. */
export type Look = (name: string) => Promise<void>;

/*
 * Ways through every screen and every dialog of the application, a look at each. Words come from the pages,
 * so that the same ways lead through the pseudo-locale.
 */

/** An empty folder: the first choice, the set-up, the recovery code. */
export async function tourOfSetUp(window: ClinicWindow, look: Look): Promise<void> {
  const { firstRun, setUp, recoveryCode, frame } = window;
  await expect(firstRun.title).toBeVisible();
  await look('first run');
  await firstRun.setUp().click();
  await setUp.next().click();
  await expect(setUp.clinicField('name')).toBeFocused();
  await look('set-up, clinic, nothing typed');
  await setUp.fillClinic(clinicTyped);
  await setUp.next().click();
  await expect(setUp.ownerTitle).toBeVisible();
  await look('set-up, owner');
  await setUp.fillOwner({ ...ownerTyped, password: 'short' });
  await setUp.next().click();
  await look('set-up, owner, short password');
  await setUp.fillOwner(ownerTyped);
  await setUp.next().click();
  await expect(setUp.feeTitle).toBeVisible();
  await setUp.fillFee(typedOnTour.fee);
  await look('set-up, fee and backups');
  await setUp.finish().click();
  await expect(recoveryCode.title).toBeVisible();
  await look('recovery code');
  await recoveryCode.written().click();
  await recoveryCode.confirm().click();
  await look('recovery code, check');
  await recoveryCode.button(recoveryCode.words.start.recovery.later).click();
  await expect(recoveryCode.dialog(recoveryCode.words.start.recovery.laterTitle)).toBeVisible();
  await look('recovery code, later');
  await recoveryCode.button(recoveryCode.words.start.recovery.laterConfirm).click();
  await expect(frame.navigation).toBeVisible();
  await look('today, empty, with notice');
  await frame.goTo('billing');
  await look('billing, empty');
  await frame.goTo('clinic');
  await recoveryCode.button(recoveryCode.words.clinic.recovery.check).click();
  await expect(recoveryCode.dialog(recoveryCode.words.clinic.recovery.checkTitle)).toBeVisible();
  await look('clinic, recovery code, check');
}

/** The log-in, and what an owner looks after. */
export async function tourOfClinic(window: ClinicWindow, look: Look): Promise<void> {
  const { logIn, frame, clinic, page } = window;
  const { words } = clinic;
  await expect(logIn.title).toBeVisible();
  await logIn.submit.click();
  await look('log-in, nothing typed');
  await logIn.logIn(demo.olive.login, 'not the password');
  await expect(logIn.notice()).toBeVisible();
  await logIn.button(words.start.logIn.forgotten).click();
  await look('log-in, wrong password');
  await logIn.logIn(demo.olive.login, demo.olive.password);
  await expect(frame.navigation).toBeVisible();
  await frame.goTo('clinic');
  await expect(clinic.button(words.clinic.data.save)).toBeVisible();
  await look('clinic, data');
  await clinic.goTo('staff');
  await expect(clinic.staffTable.getByRole('row').nth(4)).toBeVisible();
  await look('clinic, staff');
  await clinic.addPerson.click();
  await clinic.save.click();
  await expect(clinic.field(words.clinic.staffField.name)).toBeFocused();
  await look('clinic, a new person, nothing typed');
  await clinic.button(words.common.action.cancel).click();
  await clinic.staffTable.getByRole('row').filter({ hasText: demo.theo.name }).getByRole('button').click();
  await expect(page.getByRole('checkbox', { name: words.clinic.staffField.active })).toBeVisible();
  await look('clinic, a person');
  await clinic.button(words.common.action.cancel).click();
  await clinic.goTo('fees');
  await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible();
  await look('clinic, fees');
  await clinic.addFee.click();
  await expect(clinic.dialog(words.clinic.fees.addTitle)).toBeVisible();
  await look('clinic, a new fee');
  await clinic.button(words.common.action.cancel).click();
  await clinic.openFirstNeedle();
  await look('clinic, a size of needle');
  await clinic.button(words.common.action.cancel).click();
  await clinic.goTo('safety');
  await expect(page.getByRole('table', { name: words.safety.months.title })).toBeVisible();
  await look('clinic, safety');
  await frame.choose(words.safetyEvents.report);
  await clinic.chip(words.safetyEvents.kindLabel, words.safetyEvents.kind.needleStick).click();
  await look('clinic, report of a needle-stick');
  await clinic.button(words.common.action.cancel).click();
  await clinic.goTo('backups');
  await look('clinic, backups');
  await clinic.goTo('access');
  await expect(page.getByRole('table').getByRole('row').nth(5)).toBeVisible();
  await look('clinic, record of access');
  await clinic.verify.click();
  await expect(clinic.dialog(words.clinic.access.verify)).toBeVisible();
  await look('clinic, record of access checked');
  await clinic.button(words.common.action.close).click();
  await frame.choose(words.common.frame.changePassword);
  await expect(frame.dialog(words.clinic.session.changePassword)).toBeVisible();
  await look('change password');
  await clinic.button(words.common.action.cancel).click();
}

/** Finding, registering, changing a patient; as the front desk and as a therapist. */
export async function tourOfPatients(window: ClinicWindow, look: Look): Promise<void> {
  const { frame, today, patients, patientDialog, patient, coverageDialog, page } = window;
  await expect(today.title).toBeVisible();
  await expect(today.visits.getByRole('row').nth(1)).toBeVisible();
  await look('today');
  await frame.goTo('patients');
  await look('patients');
  await patients.search.fill('604');
  await expect(patients.count(13)).toBeVisible();
  await look('patients, found');
  await patients.search.fill(typedOnTour.nobody);
  await expect(patients.registerNamed(typedOnTour.nobody)).toBeVisible();
  await look('patients, nobody found');
  await patients.registerNamed(typedOnTour.nobody).click();
  await patientDialog.fieldOf('legalGivenNames').fill('');
  await patientDialog.submitNew.click();
  await expect(patientDialog.fieldOf('legalGivenNames')).toBeFocused();
  await look('register, nothing typed');
  await patientDialog.more.click();
  await patientDialog.detailOf('email').fill(typedOnTour.noEmail);
  await patientDialog.detailOf('secondPhone').click();
  await expect(patientDialog.detailOf('email')).toHaveAttribute('aria-invalid', 'true');
  await look('register, more details');
  await patientDialog.fill({ ...patientTyped, phn: '' });
  await expect(patientDialog.duplicates()).toBeVisible();
  await look('register, a likely duplicate');
  await patientDialog.openDuplicate().click();
  await expect(patient.name(patientName)).toBeVisible();
  await look('patient without a visit');
  await patient.edit.click();
  await expect(patientDialog.edit).toBeVisible();
  await look('patient, edit');
  await patientDialog.cancel.click();
  await patient.addCoverage.click();
  await coverageDialog.save.click();
  await expect(coverageDialog.fieldOf('payer')).toBeFocused();
  await look('coverage, nothing typed');
  await coverageDialog.kind('icbc').click();
  await coverageDialog.fieldOf('referredBy').fill(typedOnTour.referredBy);
  await look('coverage, a claim');
  await coverageDialog.save.click();
  await expect(patient.coverages.getByRole('row').nth(1)).toBeVisible();
  await look('patient with a claim without its number');
  await frame.goTo('today');
  await today.visits.getByRole('row').nth(1).getByRole('button').click();
  await page.getByRole('button', { name: window.visit.words.visit.header.backToPatient }).click();
  await expect(patient.visits.first()).toBeVisible();
  await look('patient with visits');
  await patient.overTime.click();
  await expect(patient.musclesOverTime).toBeVisible();
  await look('patient over time');
}

/** A visit from the first question to the addendum. */
export async function tourOfVisit(window: ClinicWindow, look: Look): Promise<void> {
  const { frame, patients, patient, visit, map, signedVisit, page } = window;
  const { words } = visit;
  await frame.goTo('patients');
  await patients.search.fill(patientName);
  await expect(patients.count(1)).toBeVisible();
  await patients.search.press('Enter');
  await patient.startVisit.click();
  await expect(visit.noToAll()).toBeVisible();
  await look('visit, empty');
  await visit.question('feverOrInfection').click();
  await visit.noToRest().click();
  await visit.saved();
  await look('visit, the screening stops');
  await visit.question('feverOrInfection').click();
  await visit.question('pregnancy').click();
  await expect(visit.reasonToGoOn()).toBeVisible();
  await look('visit, caution without a reason');
  await visit.reasonToGoOn().fill(typedOnTour.reasonToGoOn);
  await visit.consentOnPaper();
  await visit.reason().fill(typedOnTour.reason);
  await visit.pain(6).click();
  await visit.open('needling');
  await map.tap(usualPlaceOf('infraspinatus', 'left'));
  await expect(map.picker).toBeVisible();
  await look('visit, muscles to choose from');
  await map.pickerSearch.fill('no such muscle');
  await look('visit, no muscle found');
  await page.keyboard.press('Escape');
  await map.chart('infraspinatus', 'left');
  await map.chart('trapezius-upper', 'right');
  await visit.moreTwitches().click();
  await visit.strength('strong').click();
  await look('visit, two sites');
  await visit.details().click();
  await visit.sensation('electric').click();
  await visit.technique('electrical').click();
  await visit.field(words.treatment.current.hertz).fill('150');
  await visit.chip(words.treatment.pain.label, words.treatment.pain.recognised).click();
  await visit.button(words.treatment.more).click();
  await look('visit, details of a site');
  await visit.technique('pistoning').click();
  await visit.details().click();
  await frame.button(words.common.frame.today).click();
  await expect(page.locator('[data-needles-in="leaving"]')).toBeVisible();
  await look('visit, left with needles in');
  await visit.button(words.treatment.needlesIn.stay).click();
  await visit.button(words.emergency.button).click();
  await expect(visit.dialog(words.emergency.title).getByRole('status')).toHaveText(
    sayAny(words.emergency.recorded),
  );
  await look('visit, an emergency');
  await visit.button(words.emergency.close).click();
  await visit.open('reactions');
  await look('visit, reactions');
  await visit.button(words.visit.reactions.more).click();
  await visit.addReaction('syncope').click();
  await look('visit, a serious reaction');
  await visit.reactionAction('syncope', 'layDown').click();
  await visit.reactionSeriousness('syncope', 'notSerious').click();
  await visit.open('objective');
  await visit.addFinding('range').click();
  await visit.field(words.visitWords.findings.value, visit.finding(1, 'range')).fill(typedOnTour.range);
  await visit.moreFindings().click();
  await visit.open('subjective');
  await visit.worst().fill('12');
  await look('visit, more findings, a pain that cannot be');
  await visit.worst().fill('8');
  await visit.open('retest');
  await visit.painAfter(3).click();
  await visit.retests.getByRole('textbox').fill(typedOnTour.rangeAfter);
  await visit.open('plan');
  await visit.addAdjunct('exercise').click();
  await visit.nextVisit('oneWeek').click();
  await visit.open('sign');
  await look('visit, re-test, plan, what is missing');
  await visit.plan().fill(typedOnTour.plan);
  await visit.open('end');
  await visit.needlesOut().fill('1');
  await visit.endTreatment().click();
  await expect(visit.differenceReason()).toHaveAttribute('aria-invalid', 'true');
  await look('visit, needles differ');
  await visit.needlesOut().fill('2');
  // There was an emergency: somebody counts again, although the numbers agree.
  await visit.recheckedBy().fill(typedOnTour.countedAgain);
  await look('visit, needles counted again');
  await visit.endTreatment().click();
  await expect(visit.signInHead()).toBeVisible();
  await look('visit, ended');
  await visit.button(words.visit.header.menu).click();
  await page.getByRole('menuitem').first().click();
  await expect(visit.dialog(words.visit.enterInError.title)).toBeVisible();
  await look('visit, entered in error');
  await visit.button(words.common.action.cancel).click();
  await visit.signInHead().click();
  await visit.signPassword().fill('not the password');
  await visit.signAndLock().click();
  await expect(visit.signPassword()).toHaveAttribute('aria-invalid', 'true');
  await look('visit, signature, wrong password');
  await visit.signPassword().fill(demo.theo.password);
  await visit.signAndLock().click();
  await expect(signedVisit.locked).toBeVisible();
  await look('signed visit');
  await signedVisit.addAddendum.click();
  await expect(signedVisit.addendumDialog).toBeVisible();
  await look('signed visit, addendum');
  await signedVisit.addendumText().fill(typedOnTour.addendum);
  await signedVisit.addToNote().click();
  await expect(signedVisit.addendumDialog).toBeHidden();
  await signedVisit.addLateReaction.click();
  await visit.addReaction('bruise').click();
  await look('signed visit, late reaction');
  await visit.chip(words.visit.reactions.action, words.visit.reactionAction.advice).click();
  await visit.button(words.visit.reactions.add).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await look('signed visit, amended');
  await visit.button(words.visit.header.backToPatient).click();
  await patient.startVisit.click();
  await expect(visit.lateReaction()).toBeVisible();
  await look('second visit, empty');
}

/** The front desk: from a visit to invoice to a saved receipt. */
export async function tourOfBilling(window: ClinicWindow, look: Look, receiptFile: string): Promise<void> {
  const { frame, billing, invoice, tautband } = window;
  const { words } = billing;
  await expect(billing.title).toBeVisible();
  await expect(billing.toInvoice.getByRole('row').nth(1)).toBeVisible();
  await look('billing');
  await billing.toInvoice.getByRole('button', { name: words.billing.toInvoice.make }).first().click();
  await expect(invoice.draftTitle).toBeVisible();
  await look('invoice, draft');
  await invoice.issue.click();
  await expect(invoice.title).toBeVisible();
  await look('invoice, to collect');
  await invoice.amount.fill('9999');
  await invoice.record.click();
  await invoice.method('transfer').click();
  await invoice.record.click();
  await expect(invoice.notice()).toBeVisible();
  await look('invoice, too much paid');
  await invoice.amount.fill(typedOnTour.fee);
  await invoice.record.click();
  await expect(invoice.saveReceipt).toBeVisible();
  await answerSaveDialog(tautband.app, receiptFile);
  await invoice.saveReceipt.click();
  await expect(invoice.savedAs).toBeVisible();
  await look('invoice, paid, receipt saved');
  await frame.goTo('today');
  await look('today, front desk');
}

/** Waits until nothing moves any more but what always does, so that a look sees the final colours. */
export async function waitForStillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = () =>
      document.getAnimations().filter((animation) => {
        const end = animation.effect?.getComputedTiming().endTime;
        return animation.playState === 'running' && end !== Number.POSITIVE_INFINITY;
      });
    for (let left = moving(); left.length > 0; left = moving()) {
      await Promise.allSettled(left.map(({ finished }) => finished));
    }
  });
}
