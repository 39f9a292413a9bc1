import type { ReceiptDocument } from '../../../shared/domain/invoices/receipt-document.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { Block, PageFlow, StructureElement } from './page-flow.ts';
import type { Column } from './receipt-style.ts';
import type { ReceiptWords } from './receipt-words.ts';
import type { TextLine, TextSetter, TextStyle } from './text-setter.ts';

/** What every part of the receipt draws with. */
export type ReceiptCanvas = {
  receipt: ReceiptDocument;
  pdf: PDFKit.PDFDocument;
  setter: TextSetter;
  flow: PageFlow;
  words: ReceiptWords;
  money: (amount: Cents) => string;
  /** Root of the structure that screen readers follow. */
  root: StructureElement;
};

/** What a text is set and placed with, whatever document it is of. */
export type TextCanvas = Pick<ReceiptCanvas, 'pdf' | 'setter'>;

/** A new element of the structure, last in its parent. */
export function elementIn(
  canvas: TextCanvas,
  parent: StructureElement,
  type: 'H1' | 'H2' | 'P' | 'Span' | 'Table' | 'TR' | 'TD' | 'TH',
): StructureElement {
  // Pdfkit reads `scope`, its types do not know it yet.
  const options: { title?: string; scope?: string } = type === 'TH' ? { scope: 'Column' } : {};
  const element = canvas.pdf.struct(type, options);
  parent.add(element);
  return element;
}

export type StyledText = readonly [text: string, style: TextStyle];

/** Texts under each other, wrapped to the column. */
export function linesIn(canvas: TextCanvas, column: Column, texts: readonly StyledText[]): TextLine[] {
  return texts.flatMap(([text, style]) => canvas.setter.lines(text, style, column.width));
}

/** A block of texts as one new element of the structure. */
export function blockIn(
  canvas: TextCanvas,
  parent: StructureElement,
  type: Parameters<typeof elementIn>[2],
  column: Column,
  texts: readonly StyledText[],
  offset = 0,
): Block {
  const lines = linesIn(canvas, column, texts);
  return { element: elementIn(canvas, parent, type), ...column, lines, offset };
}
