import { type Day, formatDay } from '../../../shared/domain/calendar.ts';
import type { ReceiptDocument } from '../../../shared/domain/invoices/receipt-document.ts';
import type { documents } from '../../../shared/messages/en/documents.ts';
import type { Translate } from './document-words.ts';

type KeyOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${KeyOf<Tree[Key]>}`;
}[keyof Tree & string];

export type ReceiptWords = (
  key: KeyOf<typeof documents.receipt>,
  parameters?: Readonly<Record<string, string | number>>,
) => string;

/** The receipt's part of the catalogue, its keys checked by the compiler. */
export function receiptWords(translate: Translate): ReceiptWords {
  return (key, parameters) => translate(`documents.receipt.${key}`, parameters);
}

/** `Paid receipt PT-000123`: the title of the file, for its window and for screen readers. */
export function fileTitle(document: ReceiptDocument, words: ReceiptWords): string {
  return words('fileTitle', { title: words(`title.${document.title}`), number: document.number });
}

/** The facts under the title: number, day of issue, day or days of service. */
export function headFacts(
  document: ReceiptDocument,
  words: ReceiptWords,
): { label: string; value: string }[] {
  const days = document.lines.map((line) => line.dateOfService).sort();
  const first = days[0];
  const last = days.at(-1);
  const facts = [
    {
      label: words(document.title === 'invoice' ? 'invoiceNumber' : 'receiptNumber'),
      value: document.number,
    },
    { label: words('issuedOn'), value: formatDay(document.issuedOn) },
  ];
  if (first && last) {
    facts.push({
      label: words(first === last ? 'serviceDate' : 'serviceDates'),
      value: dayOrRange(first, last, words),
    });
  }
  return facts;
}

function dayOrRange(first: Day, last: Day, words: ReceiptWords): string {
  if (first === last) return formatDay(first);
  return words('dayRange', { first: formatDay(first, 'short'), last: formatDay(last, 'short') });
}

/** A rate as people write it: 500 basis points are `5`, 725 are `7.25`. */
export function ratePercent(basisPoints: number): string {
  return String(basisPoints / 100);
}
