import type { Column } from './document-style.ts';
import type { Block, StructureElement } from './page-flow.ts';
import type { TextLine, TextSetter, TextStyle } from './text-setter.ts';

/** What a text is set and placed with, whatever document it is of. */
export type TextCanvas = { pdf: PDFKit.PDFDocument; setter: TextSetter };

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
