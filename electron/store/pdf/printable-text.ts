import type { DocumentFonts, FontName } from './document-fonts.ts';

/** What stands in for a character that no font can draw. */
export const replacementMark = '\ufffd';

/** A text made ready to print: line feeds are the only controls left in it. */
export type PrintableText = { text: string; unprintable: string[] };

const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/g;
const otherSpaces = /[\t\v\f\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/g;
// Direction controls could make an amount or a name read differently from what it is. Joiners stay: they shape
// letters of several scripts.
const invisible =
  /(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const controls = /[^\P{Cc}\n]|\p{Surrogate}/gu;

/** Composes accents, evens out white space, drops what is invisible and marks what can never be printed. */
export function printable(text: string): PrintableText {
  const unprintable: string[] = [];
  const clean = text
    .normalize('NFC')
    .replace(lineBreaks, '\n')
    .replace(otherSpaces, ' ')
    .replace(invisible, '')
    .replace(controls, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      unprintable.push(`U+${code}`);
      return replacementMark;
    });
  return { text: clean, unprintable };
}

export type FontWeight = 'regular' | 'medium' | 'semibold';
/** A piece of text that one font draws. `missing` is set where the mark stands for a character. */
export type FontPiece = { text: string; font: FontName; missing: string | null };

const fallbackOf = { regular: 'fallback', medium: 'fallback', semibold: 'fallbackBold' } satisfies Record<
  FontWeight,
  FontName
>;
const wordsAndSpaces = /\s+|\S+/gu;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Cuts a text into pieces by the font that can draw them: a word whole where one font has it all, so that no
 * word changes its face in the middle; else letter by letter with its accents; else character by character.
 */
export function fontPieces(text: string, weight: FontWeight, fonts: DocumentFonts): FontPiece[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [{ text, font: weight, missing: null }];
  const names: FontName[] = [weight, fallbackOf[weight]];
  const fontFor = (part: string) => names.find((name) => canDraw(fonts, name, part));
  const pieces: FontPiece[] = [];
  const add = (part: string, font: FontName, missing: string | null = null) => {
    const last = pieces.at(-1);
    if (last && last.font === font && last.missing === null && missing === null) last.text += part;
    else pieces.push({ text: part, font, missing });
  };

  for (const [word] of text.matchAll(wordsAndSpaces)) {
    const wordFont = fontFor(word);
    if (wordFont) {
      add(word, wordFont);
      continue;
    }
    for (const { segment } of graphemes.segment(word)) {
      const letterFont = fontFor(segment);
      if (letterFont) {
        add(segment, letterFont);
        continue;
      }
      for (const character of segment) {
        const font = fontFor(character);
        if (font) add(character, font);
        else add(replacementMark, fallbackOf[weight], character);
      }
    }
  }
  return pieces;
}

/** Text that reads right to left is drawn by one font as a whole: the fallback has its letters and all else. */
export function rightToLeftPieces(text: string, weight: FontWeight, fonts: DocumentFonts): FontPiece[] {
  const font = fallbackOf[weight];
  if (canDraw(fonts, font, text)) return [{ text, font, missing: null }];
  return fontPieces(text, weight, fonts).reverse();
}

function canDraw(fonts: DocumentFonts, name: FontName, text: string): boolean {
  for (const character of text) {
    if (!fonts[name].hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}
