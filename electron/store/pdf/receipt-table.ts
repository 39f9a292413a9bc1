import { formatDay } from '../../../shared/domain/calendar.ts';
import type { DocumentLine } from '../../../shared/domain/invoices/receipt-document.ts';
import { blockIn, elementIn, linesIn, type StyledText } from './document-canvas.ts';
import { color, left, right, styles, tableColumns } from './document-style.ts';
import { type Block, heightOf, type StructureElement } from './page-flow.ts';
import type { ReceiptCanvas } from './receipt-canvas.ts';
import { ratePercent } from './receipt-words.ts';

type ColumnName = keyof typeof tableColumns;
const columnNames = ['dateOfService', 'service', 'providedBy', 'tax', 'amount'] satisfies ColumnName[];

const rowPadding = 8;
const headPadding = 4;

/** One row for each service, each with its own date and therapist: an insurer reads them one at a time. */
export function drawServiceTable(canvas: ReceiptCanvas): void {
  const { flow, receipt } = canvas;
  const table = elementIn(canvas, canvas.root, 'Table');
  const headRow = elementIn(canvas, table, 'TR');
  const head = columnNames.map((name) =>
    blockIn(canvas, headRow, 'TH', tableColumns[name], [[canvas.words(`table.${name}`), styles.label]]),
  );
  const rows = receipt.lines.map((line) => rowBlocks(canvas, elementIn(canvas, table, 'TR'), line));
  // The head never stands alone at the foot of a page.
  flow.keepTogether(heightOf(head) + headPadding + heightOf(rows[0] ?? []) + 2 * rowPadding);
  flow.row(head);
  flow.artifact('Layout', () => drawHeadRule(canvas));

  flow.withRepeatedHead(
    () => {
      for (const name of columnNames) {
        const column = tableColumns[name];
        const [line] = linesIn(canvas, column, [[canvas.words(`table.${name}`), styles.label]]);
        if (line) flow.drawLine(line, column, flow.y);
      }
      flow.y += styles.label.leading;
      drawHeadRule(canvas);
    },
    () => {
      for (const row of rows) drawRow(canvas, row);
    },
  );
}

function drawHeadRule({ flow }: ReceiptCanvas): void {
  flow.y += headPadding;
  flow.rule(left, right, flow.y, color.ink, 0.8);
}

function drawRow({ flow }: ReceiptCanvas, blocks: readonly Block[]): void {
  flow.keepTogether(heightOf(blocks) + 2 * rowPadding);
  flow.y += rowPadding;
  flow.row(blocks);
  flow.y += rowPadding;
  flow.artifact('Layout', () => flow.rule(left, right, flow.y, color.line, 0.6));
}

function rowBlocks(canvas: ReceiptCanvas, row: StructureElement, line: DocumentLine): Block[] {
  const cells = {
    dateOfService: [[formatDay(line.dateOfService, 'short'), styles.text]],
    service: serviceTexts(canvas, line),
    providedBy: therapistTexts(canvas, line),
    tax: taxTexts(canvas, line),
    amount: [[canvas.money(line.amountCents), styles.strongText]],
  } satisfies Record<ColumnName, StyledText[]>;
  return columnNames.map((name) => blockIn(canvas, row, 'TD', tableColumns[name], cells[name]));
}

function serviceTexts({ words }: ReceiptCanvas, line: DocumentLine): StyledText[] {
  const texts: StyledText[] = [[line.description, styles.strongText]];
  if (line.kind === 'missedAppointment') texts.push([words('missedAppointment'), styles.small]);
  return texts;
}

function therapistTexts({ words }: ReceiptCanvas, line: DocumentLine): StyledText[] {
  if (!line.therapist) return [];
  const { name, designation, registrationNumber } = line.therapist;
  return [
    [name, styles.text],
    [designation, styles.small],
    [
      registrationNumber === '' ? '' : words('registrationNumber', { number: registrationNumber }),
      styles.small,
    ],
  ];
}

function taxTexts({ words, money }: ReceiptCanvas, line: DocumentLine): StyledText[] {
  if (line.tax.basisPoints === 0) return [[words('exempt'), styles.quietText]];
  return [
    [money(line.tax.amountCents), styles.text],
    [words('lineTax', { rate: ratePercent(line.tax.basisPoints) }), styles.small],
  ];
}
