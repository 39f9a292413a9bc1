import { blockIn, elementIn, linesIn, type StyledText } from './document-canvas.ts';
import { type Column, color, left, right, styles } from './document-style.ts';
import { type Block, heightOf, linesHeight, type StructureElement } from './page-flow.ts';
import type { ReportCanvas } from './report-frame.ts';
import { whole } from './report-frame.ts';

const columnNames = ['number', 'name', 'side', 'level', 'type', 'needle', 'insertions', 'ltr'] as const;
type ColumnName = (typeof columnNames)[number];

/** What stands in the columns of a line, and below it. */
export type SiteRow = Record<ColumnName | 'note', string>;

const columns = {
  number: { x: left, width: 22, align: 'left' },
  name: { x: left + 24, width: 140, align: 'left' },
  side: { x: left + 170, width: 46, align: 'left' },
  level: { x: left + 218, width: 30, align: 'left' },
  type: { x: left + 250, width: 78, align: 'left' },
  needle: { x: left + 332, width: 72, align: 'left' },
  insertions: { x: left + 404, width: 24, align: 'right' },
  ltr: { x: left + 436, width: right - left - 436, align: 'left' },
} satisfies Record<ColumnName, Column>;
/** A note has the room from the name to the margin. */
const noteColumn: Column = { x: columns.name.x, width: right - columns.name.x, align: 'left' };

const rowPadding = 3;
const headPadding = 3;

type SiteTable = { title: StyledText; columns: SiteRow; rows: readonly SiteRow[] };

/** The numbered list of the sites; its head stands again on every page it reaches. */
export function drawSiteTable(canvas: ReportCanvas, { title, columns: heads, rows }: SiteTable): void {
  const { flow, root } = canvas;
  const titleBlock = blockIn(canvas, root, 'H2', whole, [title]);
  const table = elementIn(canvas, root, 'Table');
  const headRow = elementIn(canvas, table, 'TR');
  const head = columnNames.map((name) =>
    blockIn(canvas, headRow, 'TH', columns[name], [[heads[name], styles.label]]),
  );
  const blocks = rows.map((row) => rowBlocks(canvas, elementIn(canvas, table, 'TR'), row));
  // Title and head never stand alone at the foot of a page.
  flow.keepTogether(heightOf([titleBlock]) + heightOf(head) + rowHeight(blocks[0]) + headPadding);
  flow.row([titleBlock]);
  flow.row(head);
  flow.artifact('Layout', () => drawHeadRule(canvas));
  flow.withRepeatedHead(
    () => {
      for (const name of columnNames) {
        const [line] = linesIn(canvas, columns[name], [[heads[name], styles.label]]);
        if (line) flow.drawLine(line, columns[name], flow.y);
      }
      flow.y += styles.label.leading;
      drawHeadRule(canvas);
    },
    () => {
      for (const row of blocks) drawRow(canvas, row);
    },
  );
}

/** What the list takes on one page. */
export function siteTableHeight(canvas: ReportCanvas, { title, columns: heads, rows }: SiteTable): number {
  const lineHeight = (column: Column, text: StyledText) => linesHeight(linesIn(canvas, column, [text]));
  const head = Math.max(...columnNames.map((name) => lineHeight(columns[name], [heads[name], styles.label])));
  const heights = rows.map((row) => {
    const cells = columnNames.map((name) => lineHeight(columns[name], [row[name], styleOf(name)]));
    return Math.max(...cells) + lineHeight(noteColumn, [row.note, styles.small]) + 2 * rowPadding;
  });
  return lineHeight(whole, title) + head + headPadding + heights.reduce((sum, height) => sum + height, 0);
}

function styleOf(name: ColumnName) {
  return name === 'number' || name === 'name' ? styles.strongText : styles.text;
}

type RowBlocks = { cells: Block[]; note: Block | null };

function rowBlocks(canvas: ReportCanvas, row: StructureElement, texts: SiteRow): RowBlocks {
  return {
    cells: columnNames.map((name) =>
      blockIn(canvas, row, 'TD', columns[name], [[texts[name], styleOf(name)]]),
    ),
    note: texts.note === '' ? null : blockIn(canvas, row, 'TD', noteColumn, [[texts.note, styles.small]]),
  };
}

function rowHeight(row: RowBlocks | undefined): number {
  if (row === undefined) return 0;
  return heightOf(row.cells) + (row.note ? heightOf([row.note]) : 0) + 2 * rowPadding;
}

function drawRow(canvas: ReportCanvas, row: RowBlocks): void {
  const { flow } = canvas;
  flow.keepTogether(rowHeight(row));
  flow.y += rowPadding;
  flow.row(row.cells);
  if (row.note) flow.row([row.note]);
  flow.y += rowPadding;
  flow.artifact('Layout', () => flow.rule(left, right, flow.y, color.line, 0.5));
}

function drawHeadRule({ flow }: ReportCanvas): void {
  flow.y += headPadding;
  flow.rule(left, right, flow.y, color.ink, 0.8);
}
