import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPdf } from '../store/pdf/read-pdf.ts';
import { type ClinicWindow, expect, logIn, test } from './clinic-fixtures.ts';
import { answerSaveDialog } from './fixtures.ts';
import { containing, english, say, sayAny } from './pages/words.ts';
import { chartAndEnd, sign } from './support/charting.ts';
import { demo } from './support/demo-chart.ts';
import { patientLegalName, patientTyped } from './support/people.ts';

const { billing: words, documents, errors } = english;
const listedName = `${patientTyped.preferredName} ${patientTyped.legalFamilyName}`;

/** A visit ended by the therapist and not signed yet, then the draft of its invoice at the front desk. */
async function draftInvoice(clinic: ClinicWindow): Promise<void> {
  await chartAndEnd(clinic);
  await clinic.frame.logOut();
  await logIn(clinic, 'ada');
  await clinic.frame.goTo('today');
  const ofToday = clinic.today.visits.getByRole('row').filter({ hasText: listedName });
  await expect(ofToday).toContainText(english.treatment.desk.readyToPay);
  await expect(ofToday).toContainText(english.treatment.desk.noteUnsigned);
  await clinic.frame.goTo('billing');
  const row = clinic.billing.toInvoice.getByRole('row').filter({ hasText: patientLegalName });
  await expect(row).toContainText(words.toInvoice.unsigned);
  await clinic.billing.makeInvoiceFor(patientLegalName).click();
  await expect(clinic.invoice.draftTitle).toBeVisible();
}

/** Cancels the next save dialog; what it answers resolves once the dialog was asked for. */
async function cancelNextSave({ tautband: { app } }: ClinicWindow): Promise<() => Promise<void>> {
  await app.evaluate(({ dialog }) => {
    const marks = globalThis as unknown as { saveWasAsked: Promise<void> };
    marks.saveWasAsked = new Promise((resolve) => {
      dialog.showSaveDialog = () => {
        resolve();
        return Promise.resolve({ canceled: true, filePath: '' });
      };
    });
  });
  return () => app.evaluate(() => (globalThis as unknown as { saveWasAsked: Promise<void> }).saveWasAsked);
}

test('a visit is paid in two parts before its note is signed; receipts say what is paid, and a second copy says so', async ({
  openDemo,
  userDataDir,
}) => {
  const clinic = await openDemo('theo');
  const { invoice, tautband, billing, page, frame } = clinic;
  await draftInvoice(clinic);
  await invoice.issue.click();
  await expect(invoice.title).toBeVisible();
  const number = (await invoice.title.innerText()).replace(/^.* /, '');

  // The amount is proposed; more than is owed is refused beside the button, and what was typed stays.
  await expect(invoice.amount).toHaveValue('95.00');
  await invoice.amount.fill('500.00');
  await invoice.method('cash').click();
  await invoice.record.click();
  await expect(page.getByText(say(errors.PAYMENT_TOO_HIGH, { balance: '$95.00' }))).toBeVisible();
  await expect(invoice.amount).toHaveValue('500.00');
  await invoice.amount.fill('40');
  await invoice.record.click();
  await expect(invoice.amount).toHaveValue('55.00');

  const partial = join(userDataDir, 'part.pdf');
  await answerSaveDialog(tautband.app, partial);
  await invoice.button(words.receipt.savePartial).click();
  await expect(invoice.savedAs).toBeVisible();
  const part = await readPdf(await readFile(partial));
  expect(part.title).toContain(documents.receipt.title.receiptForPayment);
  expect(part.text).toContain('$55.00');
  expect(part.text).not.toContain(documents.receipt.paidInFull);

  await invoice.method('debit').click();
  await invoice.record.click();
  await expect(invoice.saveReceipt).toBeVisible();
  // A cancelled dialog is no copy: the next one is still the first.
  const cancelled = await cancelNextSave(clinic);
  await invoice.saveReceipt.click();
  await cancelled();
  await expect(invoice.saveReceipt).toBeEnabled();
  const whole = join(userDataDir, 'whole.pdf');
  await answerSaveDialog(tautband.app, whole);
  await invoice.saveReceipt.click();
  await expect(invoice.savedAs).toBeVisible();
  const receipt = await readPdf(await readFile(whole));
  expect(receipt.text).toContain(documents.receipt.paidInFull);
  expect(receipt.text).toContain(number);
  expect(receipt.text).not.toContain(documents.receipt.duplicate);
  await invoice.saveReceipt.click();
  await expect(invoice.savedAsDuplicate).toBeVisible();
  const copy = await readPdf(await readFile(whole));
  expect(copy.text).toContain(documents.receipt.duplicate);

  await frame.goTo('billing');
  await expect(billing.paid.getByRole('row').filter({ hasText: number })).toBeVisible();
  await expect(billing.toInvoice.getByRole('row').filter({ hasText: patientLegalName })).toHaveCount(0);

  // Paid with its receipt printed; the note still waits for its signature, and says so until it is signed.
  await frame.goTo('today');
  const ofToday = clinic.today.visits.getByRole('row').filter({ hasText: listedName });
  await expect(ofToday).toContainText(english.treatment.desk.noteUnsigned);
  await frame.logOut();
  await logIn(clinic, 'theo');
  await clinic.today.visitOf(listedName).click();
  await sign(clinic, demo.theo.password);
});

test('numbers have no gap: two invoices made side by side take the next two', async ({ openDemo }) => {
  const clinic = await openDemo('ada');
  const { invoice, billing, frame } = clinic;
  const numbers: number[] = [];
  // The demo clinic has one visit that is ended and not invoiced; a draft takes no number.
  await billing.toInvoice.getByRole('button', { name: words.toInvoice.make }).first().click();
  await expect(invoice.draftTitle).toBeVisible();
  await frame.goTo('billing');
  await billing.toInvoice.getByRole('button', { name: words.toInvoice.continue }).click();
  await expect(invoice.draftTitle).toBeVisible();
  await invoice.issue.click();
  await expect(invoice.title).toBeVisible();
  numbers.push(Number(/(\d+)$/.exec(await invoice.title.innerText())?.[1]));
  await frame.goTo('billing');
  const newest = billing.toCollect.or(billing.paid).getByRole('button', { name: sayAny('{{number}}') });
  // The lists are read again after the issue: until the new number is there they are those from before.
  const issued = String(numbers[0]).padStart(6, '0');
  await expect(billing.toCollect.getByRole('row').filter({ hasText: issued })).toBeVisible();
  const known = await newest.allInnerTexts();
  const series = known.flatMap((text) => /^\D*(\d+)$/.exec(text)?.[1] ?? []).map(Number);
  expect(Math.max(...series)).toBe(numbers[0]);
  expect(new Set(series).size).toBe(series.length);
});

test('a receipt that cannot be written says so and loses nothing', async ({ openDemo, userDataDir }) => {
  const clinic = await openDemo('ada');
  const { invoice, billing, tautband, page } = clinic;
  await billing.paid.getByRole('button').last().click();
  await expect(invoice.saveReceipt).toBeVisible();
  await answerSaveDialog(tautband.app, join(userDataDir, 'no such folder', 'receipt.pdf'));
  await invoice.saveReceipt.click();
  await expect(page.getByText(words.receipt.notSaved)).toBeVisible();
  await answerSaveDialog(tautband.app, join(userDataDir, 'receipt.pdf'));
  await invoice.saveReceipt.click();
  await expect(page.getByText(words.receipt.notSaved)).toBeHidden();
  await expect(invoice.savedAs).toBeVisible();
});

test('a wrong payment is taken back, a wrong invoice made void, and the visit invoiced again', async ({
  openDemo,
  userDataDir,
}) => {
  const clinic = await openDemo('ada');
  const { invoice, billing, tautband, frame, page } = clinic;
  await billing.toInvoice.getByRole('button', { name: words.toInvoice.make }).first().click();
  // The only fee in force is chosen, and can be seen.
  await expect(invoice.fee).toHaveValue(containing('$95.00'));
  await invoice.issue.click();
  await expect(invoice.title).toBeVisible();
  const number = (await invoice.title.innerText()).replace(/^.* /, '');
  await invoice.method('cash').click();
  await invoice.record.click();
  await expect(invoice.saveReceipt).toBeVisible();

  // With money on it the invoice cannot be made void.
  await invoice.makeVoid.click();
  const voiding = invoice.dialog(say(words.makeVoid.title, { number }));
  await expect(voiding.getByText(say(errors.PAYMENTS_STAND, { paid: '$95.00' }))).toBeVisible();
  await expect(invoice.button(words.makeVoid.confirm, voiding)).toBeDisabled();
  await invoice.button(english.common.action.cancel, voiding).click();

  await invoice.takeBack.click();
  const taking = invoice.dialog(words.payment.reverseTitle);
  await invoice.button(words.payment.reverseConfirm, taking).click();
  const why = invoice.field(words.payment.reverseReason, taking);
  await expect(why).toHaveAccessibleDescription(containing(errors.field.required));
  await why.fill('Wrong patient');
  await invoice.button(words.payment.reverseConfirm, taking).click();
  await expect(invoice.payment('Wrong patient').locator('del')).toHaveText('$95.00');
  await expect(invoice.record).toBeVisible();

  await invoice.makeVoid.click();
  await invoice.field(words.makeVoid.reason, voiding).fill('Wrong visit');
  await invoice.button(words.makeVoid.confirm, voiding).click();
  await expect(voiding).toBeHidden();
  await expect(invoice.record).toBeHidden();
  const file = join(userDataDir, 'void.pdf');
  await answerSaveDialog(tautband.app, file);
  await invoice.saveVoid.click();
  await expect(invoice.savedAs).toBeVisible();
  expect((await readPdf(await readFile(file))).text).toContain(documents.receipt.void);

  await invoice.button(words.makeVoid.again).click();
  await expect(invoice.draftTitle).toBeVisible();
  await invoice.issue.click();
  await expect(invoice.title).toBeVisible();
  await expect(invoice.title).not.toContainText(number);
  await frame.goTo('billing');
  await expect(billing.void.getByRole('row').filter({ hasText: number })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('of several fees one is chosen; a mistyped one is corrected, then ended', async ({ openDemo }) => {
  const window = await openDemo('olive');
  const { clinic, frame, invoice, billing, page } = window;
  const { fees, feeField } = english.clinic;
  await frame.goTo('clinic');
  await clinic.goTo('fees');
  await clinic.addFee.click();
  const adding = clinic.dialog(fees.addTitle);
  await clinic.field(feeField.service, adding).fill('Physiotherapy – first visit');
  await clinic.field(feeField.amount, adding).fill('15.00');
  await clinic.button(fees.add, adding).click();
  await expect(adding).toBeHidden();
  const row = page.getByRole('table').getByRole('row').filter({ hasText: 'first visit' });
  const change = row.getByRole('button', { name: sayAny(fees.actions) });
  await change.click();
  await page.getByRole('menuitem', { name: fees.correct }).click();
  const correcting = clinic.dialog(fees.correctTitle);
  await clinic.field(feeField.amount, correcting).fill('150.00');
  await clinic.field(feeField.effectiveFrom, correcting).fill('2000-01-01');
  await clinic.button(english.common.action.save, correcting).click();
  await expect(row).toContainText('$150.00');

  await frame.goTo('billing');
  await billing.toInvoice.getByRole('button', { name: words.toInvoice.make }).first().click();
  // Two fees hold that day; the therapist took this one when treatment ended.
  await expect(invoice.fee).toHaveValue(containing('$95.00'));
  await invoice.fee.click();
  await page.getByRole('option', { name: containing('first visit') }).click();
  await expect(invoice.fee).toHaveValue(containing('first visit'));
  await invoice.issue.click();
  await expect(invoice.title).toBeVisible();
  await expect(invoice.amount).toHaveValue('150.00');

  // It is on an invoice now: it can be ended, no longer corrected.
  await frame.goTo('clinic');
  await clinic.goTo('fees');
  await change.click();
  await expect(page.getByRole('menuitem', { name: fees.correct })).toBeDisabled();
  await page.getByRole('menuitem', { name: fees.end, exact: true }).click();
  const ending = clinic.dialog(fees.endTitle);
  await clinic.field(fees.endFrom, ending).fill('1999-12-31');
  await clinic.button(english.common.action.save, ending).click();
  const until = clinic.field(fees.endFrom, ending);
  await expect(until).toHaveAccessibleDescription(containing(errors.field.endsBeforeBegin));
  await until.fill('2000-01-01');
  await clinic.button(english.common.action.save, ending).click();
  await expect(ending).toBeHidden();
  await expect(row).toContainText(fees.ended);
});
