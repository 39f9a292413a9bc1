import type { TextLine, TextSetter } from './text-setter.ts';

/** US letter in points: what Canadian printers hold. */
export const letter = { width: 612, height: 792 };

export type StructureElement = PDFKit.PDFStructureElement;

/** Lines under each other in a column, and the element of the document's structure they belong to. */
export type Block = {
  element: StructureElement;
  x: number;
  width: number;
  align: 'left' | 'right';
  lines: TextLine[];
  /** Space above its first line, for blocks that stand beside something higher. */
  offset?: number;
};

export type PageFlowOptions = {
  /** Top of the text on the first page, and on those after it (below the running head). */
  firstTop: number;
  laterTop: number;
  /** Below this line only the foot is drawn. */
  bottom: number;
  /** Draws the running head of a page after the first. */
  runningHead: () => void;
};

/** Places blocks down the page and on to the next one, as often as needed. Everything is drawn; nothing is cut. */
export class PageFlow {
  /** Where the next row begins, from the top of the page. */
  y: number;
  readonly #document: PDFKit.PDFDocument;
  readonly #setter: TextSetter;
  readonly #options: PageFlowOptions;
  #repeatedHead: (() => void) | null = null;

  constructor(document: PDFKit.PDFDocument, setter: TextSetter, options: PageFlowOptions) {
    this.#document = document;
    this.#setter = setter;
    this.#options = options;
    this.y = options.firstTop;
  }

  /** Room left on this page. */
  get room(): number {
    return this.#options.bottom - this.y;
  }

  /** Runs `place` with a head (of a table) that is drawn again at the top of every page it reaches. */
  withRepeatedHead(head: () => void, place: () => void): void {
    this.#repeatedHead = head;
    place();
    this.#repeatedHead = null;
  }

  /** Begins a new page unless `height` still fits on this one. */
  keepTogether(height: number): void {
    if (height > this.room && height <= this.#options.bottom - this.#options.laterTop) this.newPage();
  }

  newPage(): void {
    this.#document.addPage();
    this.artifact('Pagination', this.#options.runningHead);
    this.y = this.#options.laterTop;
    if (this.#repeatedHead) this.artifact('Pagination', this.#repeatedHead);
  }

  /**
   * Places blocks side by side. They stay together when a page can hold them; what is longer than a page goes
   * on on the next one, column by column.
   */
  row(blocks: readonly Block[]): void {
    this.keepTogether(heightOf(blocks));
    let remaining = blocks.filter((block) => block.lines.length > 0);
    while (remaining.length > 0) {
      const top = this.y;
      let reached = top;
      const rest: Block[] = [];
      for (const block of remaining) {
        const offset = block.offset ?? 0;
        const fitting = countFitting(block.lines, this.room - offset);
        if (fitting > 0) reached = Math.max(reached, this.#drawBlock(block, fitting, top + offset));
        if (fitting === block.lines.length) continue;
        const offsetLeft = fitting > 0 ? 0 : Math.max(0, offset - this.room);
        rest.push({ ...block, lines: block.lines.slice(fitting), offset: offsetLeft });
      }
      this.y = reached;
      remaining = rest;
      if (remaining.length > 0) this.newPage();
    }
  }

  /** Draws what is no content: rules, running heads. Screen readers pass over it. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.#document.markContent('Artifact', { type });
    draw();
    this.#document.endMarkedContent();
  }

  /** A horizontal rule at `y`. */
  rule(left: number, right: number, y: number, color: string, thickness: number): void {
    this.#document.moveTo(left, y).lineTo(right, y).lineWidth(thickness).stroke(color);
  }

  /** Draws one line within a column, its top at `top`. */
  drawLine(line: TextLine, place: { x: number; width: number; align: 'left' | 'right' }, top: number): void {
    const x = place.align === 'right' ? place.x + place.width - line.width : place.x;
    this.#setter.draw(line, x, top + baselineOffset(line));
  }

  #drawBlock(block: Block, count: number, top: number): number {
    let y = top;
    block.element.add(() => {
      for (const line of block.lines.slice(0, count)) {
        this.drawLine(line, block, y);
        y += line.style.leading;
      }
    });
    return y;
  }
}

export function heightOf(blocks: readonly Pick<Block, 'lines' | 'offset'>[]): number {
  return Math.max(0, ...blocks.map((block) => (block.offset ?? 0) + linesHeight(block.lines)));
}

export function linesHeight(lines: readonly TextLine[]): number {
  return lines.reduce((sum, line) => sum + line.style.leading, 0);
}

function countFitting(lines: readonly TextLine[], room: number): number {
  let height = 0;
  const first = lines.findIndex((line) => {
    height += line.style.leading;
    return height > room + 0.01;
  });
  return first === -1 ? lines.length : first;
}

/** Centres the capitals between the lines above and below. */
function baselineOffset(line: TextLine): number {
  const capitalHeight = 0.698;
  return (line.style.leading + line.style.size * capitalHeight) / 2;
}
