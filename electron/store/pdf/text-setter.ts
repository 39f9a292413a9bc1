import type { DocumentFonts, FontName } from './document-fonts.ts';
import { type FontWeight, fontPieces, printable, rightToLeftPieces } from './printable-text.ts';
import { type DirectedRun, type Direction, directionOf, visualOrder } from './visual-order.ts';

/** How a line is set; sizes in points. */
export type TextStyle = {
  weight: FontWeight;
  size: number;
  /** From one baseline to the next. */
  leading: number;
  color: string;
  /** Space added between letters. */
  tracking?: number;
};

type LineRun = {
  text: string;
  font: FontName;
  direction: Direction;
  width: number;
  /** The character that a mark stands for: what is copied and read aloud. */
  missing: string | null;
};

/** One line, ready to draw: its runs from left to right. */
export type TextLine = {
  style: TextStyle;
  runs: LineRun[];
  /** Without the space that may end it. */
  width: number;
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ellipsis = '…';

/** Sets text of any script in lines for one document: fonts, direction, line breaks. */
export class TextSetter {
  /** Characters no font has, each once; controls as `U+0000`. */
  readonly missingGlyphs = new Set<string>();
  readonly #document: PDFKit.PDFDocument;
  readonly #fonts: DocumentFonts;
  readonly #widths = new Map<string, number>();

  constructor(document: PDFKit.PDFDocument, fonts: DocumentFonts) {
    this.#document = document;
    this.#fonts = fonts;
  }

  /** Breaks a text into lines no wider than `width`. Empty text gives no line. */
  lines(text: string, style: TextStyle, width: number): TextLine[] {
    const { text: clean, unprintable } = printable(text);
    for (const character of unprintable) this.missingGlyphs.add(character);
    return clean
      .split('\n')
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .flatMap((paragraph) => {
        const direction = directionOf(paragraph);
        return this.#wrap(paragraph, style, width).map((line) => this.#setLine(line, style, direction));
      });
  }

  /** One line, cut with an ellipsis where it does not fit; for running heads, whose full text stands elsewhere. */
  fittedLine(text: string, style: TextStyle, width: number): TextLine | undefined {
    const [first, ...more] = this.lines(text, style, width);
    if (!first || more.length === 0) return first;
    const room = width - this.#widthOf(ellipsis, style);
    const [start = ''] = this.#wrap(printable(text).text.replaceAll('\n', ' ').trim(), style, room);
    return this.#setLine(`${start.trimEnd()}${ellipsis}`, style, directionOf(start));
  }

  /** Draws a line with its left end at `x`, standing on `baseline`. */
  draw(line: TextLine, x: number, baseline: number): void {
    const { style } = line;
    this.#document.fillColor(style.color);
    let left = x;
    for (const run of line.runs) {
      if (run.missing !== null) this.#document.markContent('Span', { actual: run.missing });
      this.#document
        .font(run.font)
        .fontSize(style.size)
        .text(run.text, left, baseline, {
          lineBreak: false,
          baseline: 'alphabetic',
          ...featuresOf(run.direction),
          ...(style.tracking ? { characterSpacing: style.tracking } : {}),
        });
      if (run.missing !== null) this.#document.endMarkedContent();
      left += run.width;
    }
  }

  /**
   * A space that ends the line is drawn beyond it, unseen: it keeps the words of two lines apart when they are
   * copied or read aloud.
   */
  #setLine(text: string, style: TextStyle, direction: Direction): TextLine {
    const isSpaced = text.endsWith(' ');
    const spaceWidth = isSpaced ? this.#widthOf(' ', style) : 0;
    if (direction === 'ltr') {
      // Word and space as one piece, as they were measured: pdfkit shapes each spelling once.
      const runs = visualOrder(text, direction).flatMap((run) => this.#setRun(run, style));
      return { style, runs, width: widthOfRuns(runs) - spaceWidth };
    }
    const runs = visualOrder(text.trimEnd(), direction).flatMap((run) => this.#setRun(run, style));
    const width = widthOfRuns(runs);
    if (isSpaced) runs.push(...this.#setRun({ text: ' ', direction: 'ltr' }, style));
    return { style, runs, width };
  }

  #setRun({ text, direction }: DirectedRun, style: TextStyle): LineRun[] {
    return this.#pieces(text, direction, style).map((piece) => {
      if (piece.missing !== null) this.missingGlyphs.add(piece.missing);
      return { ...piece, direction, width: this.#pieceWidth(piece.text, piece.font, direction, style) };
    });
  }

  #pieces(text: string, direction: Direction, style: TextStyle) {
    return direction === 'rtl'
      ? rightToLeftPieces(text, style.weight, this.#fonts)
      : fontPieces(text, style.weight, this.#fonts);
  }

  /** Lines end in a space where one was, and at the end of the paragraph; not where a word was cut. */
  #wrap(paragraph: string, style: TextStyle, width: number): string[] {
    const lines: string[] = [];
    let line = '';
    let lineWidth = 0;
    const spaceWidth = this.#widthOf(' ', style);
    const finish = () => {
      if (line.trim() !== '') lines.push(line.trimEnd() + (line.endsWith(' ') ? ' ' : ''));
      line = '';
      lineWidth = 0;
    };
    for (const part of breakableParts(`${paragraph} `)) {
      const partWidth = this.#widthOf(part, style);
      const visibleWidth = partWidth - (part.length - part.trimEnd().length) * spaceWidth;
      if (lineWidth + visibleWidth > width) finish();
      if (visibleWidth <= width) {
        line += part;
        lineWidth += partWidth;
        continue;
      }
      // A single word wider than the column is cut between letters: nothing may run off the page.
      for (const { segment } of graphemes.segment(part)) {
        const letterWidth = this.#widthOf(segment, style);
        if (lineWidth + letterWidth > width && segment !== ' ') finish();
        line += segment;
        lineWidth += letterWidth;
      }
    }
    finish();
    return lines;
  }

  #widthOf(text: string, style: TextStyle): number {
    const direction = directionOf(text);
    return this.#pieces(text, direction, style).reduce(
      (sum, piece) => sum + this.#pieceWidth(piece.text, piece.font, direction, style),
      0,
    );
  }

  #pieceWidth(text: string, font: FontName, direction: Direction, style: TextStyle): number {
    const key = `${font} ${direction} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = this.#document.font(font).fontSize(1000).widthOfString(text, featuresOf(direction)) / 1000;
      this.#widths.set(key, width);
    }
    return width * style.size + (style.tracking ?? 0) * text.length;
  }
}

function widthOfRuns(runs: readonly LineRun[]): number {
  return runs.reduce((sum, run) => sum + run.width, 0);
}

/**
 * Without features pdfkit shapes word by word from left to right, which puts the words of an Arabic name in
 * the wrong order; given a list, even an empty one, it shapes the run as a whole.
 */
function featuresOf(direction: Direction): { features?: [] } {
  return direction === 'rtl' ? { features: [] } : {};
}

/** Cuts after spaces, and after a hyphen, dash or slash that a letter follows ("Smith-Jones", not "604-555"). */
function breakableParts(paragraph: string): string[] {
  return paragraph.split(/(?<= )(?! )|(?<=\p{L}[-–—/])(?=\p{L})/u);
}
