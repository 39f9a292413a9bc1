import type { Locator } from 'playwright';
import type { Invoice } from '../../../shared/contract/billing-records.ts';
import { Screen } from './screen.ts';
import { literally, sayAny } from './words.ts';

/** What is to be invoiced, to be collected, and paid. */
export class BillingPage extends Screen {
  readonly title = this.heading(this.words.billing.title);
  readonly toInvoice = this.table(this.words.billing.toInvoice.title);
  readonly toCollect = this.table(this.words.billing.toCollect.title);
  readonly paid = this.table(this.words.billing.paid.title);
  readonly void = this.table(this.words.billing.void.title);

  makeInvoiceFor(patientName: string): Locator {
    const row = this.toInvoice.getByRole('row').filter({ hasText: patientName });
    return this.button(this.words.billing.toInvoice.make, row);
  }

  private table(name: string): Locator {
    return this.page.getByRole('table', { name, exact: true });
  }
}

/** One invoice, from draft to paid. */
export class InvoicePage extends Screen {
  readonly draftTitle = this.heading(this.words.billing.invoice.draftTitle);
  readonly title = this.heading(sayAny(this.words.billing.invoice.title));
  readonly issue = this.button(this.words.billing.invoice.issue);
  readonly amount = this.field(this.words.billing.payment.amount);
  readonly paidOn = this.field(this.words.billing.payment.paidOn);
  readonly record = this.page.getByRole('button', { name: sayAny(this.words.billing.payment.record) });
  readonly fee = this.field(this.words.billing.fee.label);
  readonly makeVoid = this.button(this.words.billing.makeVoid.action);
  readonly takeBack = this.page.getByRole('button', { name: sayAny(this.words.billing.payment.reverseOf) });
  readonly saveVoid = this.button(this.words.billing.receipt.saveVoid);
  readonly saveReceipt = this.button(this.words.billing.receipt.saveReceipt);
  readonly saveInvoice = this.button(this.words.billing.receipt.saveInvoice);
  readonly savedAs = this.saved(this.words.billing.receipt.saved);
  readonly savedAsDuplicate = this.saved(this.words.billing.receipt.savedDuplicate);

  /** The row of a payment in the list of those received. */
  payment(text: string): Locator {
    const list = this.page.getByRole('table', { name: this.words.billing.payment.listTitle, exact: true });
    return list.getByRole('row').filter({ hasText: text });
  }

  /** Words, and behind them where the file lies. */
  private saved(words: string): Locator {
    return this.page.getByText(new RegExp(`^${literally(words)} .`));
  }

  method(method: Invoice['payments'][number]['method']): Locator {
    return this.chip(this.words.billing.payment.method, this.words.documents.receipt.method[method]);
  }

  pill(state: Invoice['state']): Locator {
    return this.page.getByText(this.words.billing.state[state], { exact: true }).first();
  }
}
