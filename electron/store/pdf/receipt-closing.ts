import { formatDay } from '../../../shared/domain/calendar.ts';
import { blockIn, elementIn, type StyledText } from './document-canvas.ts';
import { color, left, paymentColumns, styles, totalColumns } from './document-style.ts';
import { type Block, heightOf, linesHeight } from './page-flow.ts';
import type { ReceiptCanvas } from './receipt-canvas.ts';
import { ratePercent } from './receipt-words.ts';

const stampPadding = { x: 12, y: 8 };

/** What was received on the left, what it adds up to on the right, and the stamp when nothing is left to pay. */
export function drawClosing(canvas: ReceiptCanvas): void {
  const { flow } = canvas;
  flow.y += 16;
  const payments = paymentBlocks(canvas);
  const totals = totalBlocks(canvas);
  const stamp = canvas.receipt.title === 'paidReceipt' ? stampTexts(canvas) : null;
  const stampHeight = stamp ? 18 + 2 * stampPadding.y + styles.stamp.leading + styles.stampDetail.leading : 0;
  flow.keepTogether(Math.max(heightOf(payments) + stampHeight, heightOf(totals)));

  const start = flow.y;
  const besideTotals = heightOf(payments) + stampHeight <= flow.room;
  flow.row([...payments, ...totals]);
  if (!stamp) return;
  const end = flow.y;
  // Under the payments, beside the totals; under both when the list ran over to another page.
  flow.y = (besideTotals ? start + heightOf(payments) : end) + 18;
  drawStamp(canvas, stamp);
  flow.y = Math.max(flow.y, end);
}

function paymentBlocks(canvas: ReceiptCanvas): Block[] {
  const { receipt, words, root } = canvas;
  const heading = blockIn(canvas, root, 'H2', paymentColumns.heading, [[words('payments'), styles.label]]);
  if (receipt.payments.length === 0) {
    const none = [[words('noPayment'), styles.text]] satisfies StyledText[];
    return [
      heading,
      blockIn(canvas, root, 'P', paymentColumns.heading, none, linesHeight(heading.lines) + 4),
    ];
  }
  const blocks = [heading];
  for (const payment of receipt.payments) {
    const offset = heightOf(blocks) + 4;
    const line = elementIn(canvas, root, 'P');
    const texts = {
      paidOn: formatDay(payment.paidOn, 'short'),
      method: words(`method.${payment.method}`),
      amount: canvas.money(payment.amountCents),
    };
    blocks.push(
      blockIn(canvas, line, 'Span', paymentColumns.paidOn, [[texts.paidOn, styles.text]], offset),
      blockIn(canvas, line, 'Span', paymentColumns.method, [[texts.method, styles.text]], offset),
      blockIn(canvas, line, 'Span', paymentColumns.amount, [[texts.amount, styles.text]], offset),
    );
  }
  return blocks;
}

function totalBlocks(canvas: ReceiptCanvas): Block[] {
  const { receipt, words, money, root } = canvas;
  const isTaxed = receipt.taxes.length > 0;
  const rows: [label: string, amount: string, isStrong: boolean][] = [];
  if (isTaxed) rows.push([words('subtotal'), money(receipt.netCents), false]);
  for (const tax of receipt.taxes) {
    rows.push([words('taxTotal', { rate: ratePercent(tax.basisPoints) }), money(tax.amountCents), false]);
  }
  rows.push(
    [words('total'), money(receipt.totalCents), true],
    [words('paid'), money(receipt.paidCents), false],
  );
  const isCredit = receipt.balanceCents < 0;
  rows.push([words(isCredit ? 'credit' : 'balance'), money(Math.abs(receipt.balanceCents)), true]);

  const blocks: Block[] = [];
  for (const [label, amount, isStrong] of rows) {
    const offset = blocks.length === 0 ? 0 : heightOf(blocks) + 3;
    const line = elementIn(canvas, root, 'P');
    const style = isStrong ? styles.total : styles.text;
    blocks.push(
      blockIn(
        canvas,
        line,
        'Span',
        totalColumns.label,
        [[label, isStrong ? style : styles.quietText]],
        offset,
      ),
      blockIn(canvas, line, 'Span', totalColumns.amount, [[amount, style]], offset),
    );
  }
  return blocks;
}

function stampTexts({ receipt, words, money }: ReceiptCanvas): StyledText[] {
  const lastDay =
    receipt.payments
      .map((payment) => payment.paidOn)
      .sort()
      .at(-1) ?? receipt.issuedOn;
  const detail = words('paidInFullOn', { amount: money(receipt.paidCents), day: formatDay(lastDay) });
  return [
    [words('paidInFull'), styles.stamp],
    [detail, styles.stampDetail],
  ];
}

function drawStamp(canvas: ReceiptCanvas, texts: readonly StyledText[]): void {
  const { flow, pdf } = canvas;
  const column = { x: left + stampPadding.x, width: 220, align: 'left' as const };
  const block = blockIn(canvas, canvas.root, 'P', column, texts);
  const height = linesHeight(block.lines) + 2 * stampPadding.y;
  const width = Math.max(...block.lines.map((line) => line.width)) + 2 * stampPadding.x;
  flow.keepTogether(height);
  flow.artifact('Layout', () => {
    pdf
      .roundedRect(left + 0.5, flow.y, width, height, 2)
      .lineWidth(1)
      .stroke(color.accent);
  });
  flow.y += stampPadding.y;
  flow.row([block]);
  flow.y += stampPadding.y;
}
