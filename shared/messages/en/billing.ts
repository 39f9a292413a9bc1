/** Invoices, payments and receipts. */
export const billing = {} as const;
