import type { ReceiptDocument } from '../../../shared/domain/invoices/receipt-document.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { TextCanvas } from './document-canvas.ts';
import type { PageFlow, StructureElement } from './page-flow.ts';
import type { ReceiptWords } from './receipt-words.ts';

/** What every part of the receipt draws with. */
export type ReceiptCanvas = TextCanvas & {
  receipt: ReceiptDocument;
  flow: PageFlow;
  words: ReceiptWords;
  money: (amount: Cents) => string;
  /** Root of the structure that screen readers follow. */
  root: StructureElement;
};
