import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type ReadPage = {
  /** Left, bottom, right, top in points. */
  box: number[];
  /** The words of the page in reading order, white space evened out. */
  text: string;
  /** Pieces with where their baseline begins, from the bottom left. */
  pieces: { text: string; x: number; y: number; width: number }[];
  /** Types of the structure elements, as screen readers meet them. */
  structure: string[];
};
export type ReadPdf = {
  title: string;
  language: string | null;
  marked: boolean;
  pages: ReadPage[];
  text: string;
};

/** Reads a PDF back with Mozilla's reader, which shares no code with what wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // The reader keeps the buffer to itself, so it gets a copy.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    const pieces = texts.map(({ str, transform, width }) => ({
      text: str,
      x: transform[4],
      y: transform[5],
      width,
    }));
    const text = texts
      .map((item) => item.str + (item.hasEOL ? '\n' : ''))
      .join('')
      .replace(/\s+/g, ' ');
    pages.push({ box: page.view, text, pieces, structure: roles(await page.getStructTree()) });
  }
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info ? String(info.Title) : '';
  const language = 'Language' in info && info.Language ? String(info.Language) : null;
  const marked = (await pdf.getMarkInfo())?.Marked === true;
  await task.destroy();
  return { title, language, marked, pages, text: pages.map((page) => page.text).join(' ') };
}

function roles(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const role = 'role' in node ? [String(node.role)] : [];
  const children = 'children' in node && Array.isArray(node.children) ? node.children.flatMap(roles) : [];
  return [...role, ...children];
}
