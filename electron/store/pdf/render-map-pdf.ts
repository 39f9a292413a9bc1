import type { BodyPosition, BodyView } from '../../../shared/domain/body/body-space.ts';
import { blockIn, elementIn } from './document-canvas.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { color, left, styles } from './document-style.ts';
import { drawFigure } from './draw-figure.ts';
import { layOutMap, mapSizes, type PaperMark, type PaperPanel } from './map-layout.ts';
import { drawSiteTable, type SiteRow, siteTableHeight } from './map-table.ts';
import type { RenderedPdf } from './pdf-file.ts';
import {
  endReport,
  type ReportCanvas,
  type ReportFrame,
  ruleHere,
  startReport,
  whole,
} from './report-frame.ts';
import type { TextStyle } from './text-setter.ts';

/** A needled site: where its mark stands, and its line of the list. */
export type PrintedSite = {
  number: number;
  position: BodyPosition;
  /** A twitch response was seen. */
  twitched: boolean;
  row: SiteRow;
};

/** The map of a visit as plain data, in the words it is printed in. */
export type MapDocument = ReportFrame & {
  sites: readonly PrintedSite[];
  viewName: (view: BodyView) => string;
  /** What a view shows, for those who hear the page. */
  viewInWords: (view: BodyView, numbers: readonly number[]) => string;
  /** The patient's sides. */
  letters: { left: string; right: string };
  /** How the map is read. */
  key: string;
  listTitle: string;
  columns: SiteRow;
  /** In place of the list where nothing was needled. */
  noSites: string;
  closing: string;
};

const captionStyle: TextStyle = { ...styles.small, weight: 'medium', color: color.ink };
const letterStyle: TextStyle = { ...styles.strongText, size: 10, weight: 'semibold' };
const heading: TextStyle = { ...styles.personName, size: 11, leading: 17 };
const numberStyle = (digits: number): TextStyle => ({
  weight: 'semibold',
  size: digits < 3 ? 7.4 : 5.6,
  leading: 9,
  color: '#000000',
});
const markBlack = '#000000';
const paperWhite = '#ffffff';
/** Of a body, in points: a list that leaves less than the least begins on the next page. */
const mapHeights = { leastWithList: 240, most: 380, alone: 420 } as const;
/** The captions, the key of the map, the last words and the air between them. */
const roomForWords = 86;
/** A mark that stands no further from its site than this needs no line to it: points. */
const besideSite = 2;

/** Draws the map of a visit and the list of its sites as a tagged PDF in letter size; readable in black and white. */
export function renderMapPdf(map: MapDocument, fonts: DocumentFonts, language = 'en-CA'): RenderedPdf {
  const canvas = startReport(map, fonts, language);
  const { flow, root } = canvas;
  ruleHere(canvas);
  flow.y += 10;
  const rows = map.sites.map(({ row }) => row);
  const table = { title: [map.listTitle, heading] as const, columns: map.columns, rows };
  const tallest = flow.room - siteTableHeight(canvas, table) - roomForWords;
  drawMap(
    canvas,
    map,
    tallest < mapHeights.leastWithList ? mapHeights.alone : Math.min(tallest, mapHeights.most),
  );
  flow.y += 6;
  flow.row([blockIn(canvas, root, 'P', whole, [[map.key, styles.small]])]);
  flow.y += 10;
  if (map.sites.length === 0) flow.row([blockIn(canvas, root, 'P', whole, [[map.noSites, styles.text]])]);
  else drawSiteTable(canvas, table);
  flow.y += 8;
  flow.row([blockIn(canvas, root, 'P', whole, [[map.closing, styles.small]])]);
  return endReport(canvas);
}

function drawMap(canvas: ReportCanvas, map: MapDocument, tallest: number): void {
  const { flow } = canvas;
  const { panels, height } = layOutMap(map.sites, { width: whole.width, tallest });
  flow.keepTogether(height);
  const top = flow.y;
  for (const { paper, marks } of panels) {
    drawCaption(canvas, map, paper, top);
    drawPanel(canvas, map, paper, marks, top);
  }
  flow.y = top + height;
}

/** The name of the view in the middle; at its edges the patient's own sides, where it shows both. */
function drawCaption(
  canvas: ReportCanvas,
  map: MapDocument,
  { panel, x, y, width }: PaperPanel,
  top: number,
) {
  const { setter, flow } = canvas;
  const line = top + y - mapSizes.caption;
  const name = setter.fittedLine(map.viewName(panel.view), captionStyle, width);
  const isSide = panel.view === 'left' || panel.view === 'right';
  const { left: l, right: r } = map.letters;
  const letters = panel.view === 'back' ? ([l, r] as const) : ([r, l] as const);
  elementIn(canvas, canvas.root, 'P').add(() => {
    const from = left + x;
    if (name) flow.drawLine(name, { x: from + (width - name.width) / 2, width, align: 'left' }, line);
    if (isSide) return;
    const [first, last] = letters.map((letter) => setter.fittedLine(letter, letterStyle, width));
    const lettersLine = line - 1;
    if (first) flow.drawLine(first, { x: from, width, align: 'left' }, lettersLine);
    if (last) flow.drawLine(last, { x: from, width, align: 'right' }, lettersLine);
  });
}

function drawPanel(
  canvas: ReportCanvas,
  map: MapDocument,
  paper: PaperPanel,
  marks: readonly PaperMark<PrintedSite>[],
  top: number,
): void {
  const { pdf, root } = canvas;
  const numbers = marks.map(({ site }) => site.number);
  const figure = pdf.struct('Figure', { alt: map.viewInWords(paper.panel.view, numbers) });
  root.add(figure);
  figure.add(() => {
    drawFigure(pdf, paper, { x: left + paper.x, y: top + paper.y });
    for (const mark of marks) drawLeader(pdf, mark, top);
    for (const mark of marks) drawMark(canvas, mark, top);
  });
}

/** From a mark that was moved aside to the point of its site. */
function drawLeader(pdf: PDFKit.PDFDocument, { at, place }: PaperMark<PrintedSite>, top: number): void {
  if (Math.hypot(at.x - place.x, at.y - place.y) <= besideSite) return;
  pdf
    .moveTo(left + at.x, top + at.y)
    .lineTo(left + place.x, top + place.y)
    .lineWidth(0.6)
    .stroke(markBlack);
  pdf.circle(left + at.x, top + at.y, 1.5).fill(markBlack);
}

function drawMark({ pdf, setter }: ReportCanvas, { site, place }: PaperMark<PrintedSite>, top: number): void {
  const { radius } = mapSizes;
  const x = left + place.x;
  const y = top + place.y;
  pdf.circle(x, y, radius).lineWidth(1).fillAndStroke(paperWhite, markBlack);
  const text = String(site.number);
  const style = numberStyle(text.length);
  const [line] = setter.lines(text, style, 4 * radius);
  if (line) setter.draw(line, x - line.width / 2, y + style.size * 0.35);
  if (!site.twitched) return;
  const away = radius * 0.86;
  pdf
    .circle(x + away, y - away, 2.1)
    .lineWidth(0.6)
    .fillAndStroke(markBlack, paperWhite);
}
