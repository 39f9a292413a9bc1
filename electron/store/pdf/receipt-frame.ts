import { elementIn } from './document-canvas.ts';
import { type Column, color, footTop, left, right, styles, top } from './document-style.ts';
import type { ReceiptCanvas } from './receipt-canvas.ts';

const leftHalf: Column = { x: left, width: 300, align: 'left' };
const rightHalf: Column = { x: left + 310, width: right - left - 310, align: 'right' };

/** The head of every page after the first: whose, which, and that it is void or a copy, should the pages part. */
export function drawRunningHead(canvas: ReceiptCanvas): void {
  const { receipt, setter, flow, words } = canvas;
  const title = words('continued', { title: words(`title.${receipt.title}`), number: receipt.number });
  const name = setter.fittedLine(receipt.patient.name, styles.small, leftHalf.width);
  const clinic = setter.fittedLine(
    receipt.clinic.name,
    { ...styles.small, weight: 'medium' },
    leftHalf.width,
  );
  const reference = setter.fittedLine(title, styles.small, rightHalf.width);
  if (clinic) flow.drawLine(clinic, leftHalf, top - 12);
  if (name) flow.drawLine(name, leftHalf, top);
  if (reference) flow.drawLine(reference, rightHalf, top - 12);
  const mark =
    receipt.voidedOn !== null
      ? setter.fittedLine(words('void'), styles.smallVoid, rightHalf.width)
      : receipt.duplicate && setter.fittedLine(words('duplicate'), styles.smallDuplicate, rightHalf.width);
  if (mark) flow.drawLine(mark, rightHalf, top);
  flow.rule(left, right, top + 17, color.line, 0.6);
}

/** The foot of every page: why no tax is charged, and the page of how many. Drawn when their number is known. */
export function drawFeet(canvas: ReceiptCanvas): void {
  const { receipt, pdf, setter, flow, words } = canvas;
  const { start, count } = pdf.bufferedPageRange();
  const exempt = setter.fittedLine(words('gstExempt'), styles.small, leftHalf.width);
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    const isLast = index === count - 1;
    const page = setter.fittedLine(
      words('page', { page: index + 1, pages: count }),
      styles.small,
      rightHalf.width,
    );
    flow.artifact('Pagination', () => {
      flow.rule(left, right, footTop - 6, color.line, 0.6);
      if (page) flow.drawLine(page, rightHalf, footTop);
      if (exempt && receipt.hasExemptLine && !isLast) flow.drawLine(exempt, leftHalf, footTop);
    });
    // Said once to screen readers, after everything else.
    if (exempt && receipt.hasExemptLine && isLast) {
      elementIn(canvas, canvas.root, 'P').add(() => flow.drawLine(exempt, leftHalf, footTop));
    }
  }
}
