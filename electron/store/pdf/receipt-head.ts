import { type Day, formatDay } from '../../../shared/domain/calendar.ts';
import type { NameAndAddress } from '../../../shared/domain/invoices/receipt-document.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { blockIn, elementIn, type StyledText } from './document-canvas.ts';
import {
  type Column,
  clinicOffset,
  color,
  headColumns,
  left,
  partyColumns,
  right,
  styles,
} from './document-style.ts';
import { type Block, linesHeight } from './page-flow.ts';
import type { ReceiptCanvas } from './receipt-canvas.ts';
import { headFacts } from './receipt-words.ts';

/** Who issues it, what it is, and for whom. */
export function drawHead(canvas: ReceiptCanvas): void {
  const { flow } = canvas;
  flow.row([clinicBlock(canvas), ...titleBlocks(canvas)]);
  flow.y += 18;
  ruleHere(canvas);
  if (canvas.receipt.voidedOn !== null) drawVoidMark(canvas, canvas.receipt.voidedOn);
  if (canvas.receipt.duplicate) drawDuplicateMark(canvas);
  flow.y += 16;
  drawParties(canvas);
  flow.y += 22;
}

function clinicBlock(canvas: ReceiptCanvas): Block {
  const { clinic } = canvas.receipt;
  const { words } = canvas;
  const texts: StyledText[] = [
    [clinic.name, styles.clinicName],
    ...clinic.addressLines.map((line): StyledText => [line, styles.quietText]),
    [words('phone', { phone: formatPhone(clinic.phone) }), styles.quietText],
  ];
  if (clinic.gstNumber) texts.push([words('gstNumber', { number: clinic.gstNumber }), styles.quietText]);
  return blockIn(canvas, canvas.root, 'P', headColumns.clinic, texts, clinicOffset);
}

function titleBlocks(canvas: ReceiptCanvas): Block[] {
  const { receipt, words, root } = canvas;
  const title = blockIn(canvas, root, 'H1', headColumns.title, [
    [words(`title.${receipt.title}`), styles.title],
  ]);
  const blocks = [title];
  let offset = linesHeight(title.lines) + 6;
  for (const { label, value } of headFacts(receipt, words)) {
    const fact = elementIn(canvas, root, 'P');
    const labelBlock = blockIn(canvas, fact, 'Span', headColumns.label, [[label, styles.quietText]], offset);
    const valueBlock = blockIn(canvas, fact, 'Span', headColumns.value, [[value, styles.strongText]], offset);
    blocks.push(labelBlock, valueBlock);
    offset += Math.max(linesHeight(labelBlock.lines), linesHeight(valueBlock.lines)) + 1.5;
  }
  return blocks;
}

function drawVoidMark(canvas: ReceiptCanvas, voidedOn: Day): void {
  const { words } = canvas;
  drawMark(canvas, [words('void'), styles.void], words('voidSince', { day: formatDay(voidedOn) }));
}

function drawDuplicateMark(canvas: ReceiptCanvas): void {
  const { receipt, words } = canvas;
  if (!receipt.duplicate) return;
  const sentence = words('duplicateDates', {
    issuedOn: formatDay(receipt.duplicate.issuedOn),
    reissuedOn: formatDay(receipt.duplicate.reissuedOn),
  });
  drawMark(canvas, [words('duplicate'), styles.duplicate], sentence);
}

/** A word across the head of the page, and what it means. */
function drawMark(canvas: ReceiptCanvas, mark: StyledText, sentence: string): void {
  const { flow } = canvas;
  const word: Column = { x: left, width: 110, align: 'left' };
  const meaning: Column = { x: left + 110, width: right - left - 110, align: 'right' };
  flow.y += 8;
  flow.row([
    blockIn(canvas, canvas.root, 'P', word, [mark]),
    blockIn(canvas, canvas.root, 'P', meaning, [[sentence, { ...styles.text, leading: mark[1].leading }]]),
  ]);
  flow.y += 8;
  ruleHere(canvas);
}

function drawParties(canvas: ReceiptCanvas): void {
  const { receipt, words } = canvas;
  const blocks = [partyBlock(canvas, partyColumns.patient, words('patient'), receipt.patient)];
  if (receipt.billTo) blocks.push(partyBlock(canvas, partyColumns.billTo, words('billTo'), receipt.billTo));
  canvas.flow.row(blocks);
}

function partyBlock(canvas: ReceiptCanvas, column: Column, label: string, party: NameAndAddress): Block {
  return blockIn(canvas, canvas.root, 'P', column, [
    [label, styles.label],
    [party.name, styles.personName],
    ...party.addressLines.map((line): StyledText => [line, styles.text]),
  ]);
}

function ruleHere({ flow }: ReceiptCanvas): void {
  flow.artifact('Layout', () => flow.rule(left, right, flow.y, color.line, 0.6));
}
