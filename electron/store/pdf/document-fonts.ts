import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** Fonts of documents by the names they are registered under. The last two draw what IBM Plex Sans lacks. */
export type FontName = 'regular' | 'medium' | 'semibold' | 'fallback' | 'fallbackBold';

/** Parsed once for the life of the store and handed to each document: parsing costs more than drawing a page. */
export type DocumentFonts = Readonly<Record<FontName, Font>>;

// The only place that knows where the fonts lie. Resolved like a module, so that it works from the sources,
// from the bundle with node_modules beside it, and in a packaged app (where these packages stay unpacked).
const fontFiles = {
  regular: '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  medium: '@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf',
  semibold: '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  fallback: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  fallbackBold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
} satisfies Record<FontName, string>;

let parsed: DocumentFonts | null = null;

/** The fonts, parsed at the first document. Throws when a font file is missing or is no TrueType font. */
export function documentFonts(): DocumentFonts {
  parsed ??= loadDocumentFonts();
  return parsed;
}

/** Reads and parses them anew. */
export function loadDocumentFonts(): DocumentFonts {
  const { resolve } = createRequire(import.meta.url);
  const load = (name: FontName): Font => {
    const font = create(readFileSync(resolve(fontFiles[name])));
    if ('fonts' in font) throw new Error(`the font ${fontFiles[name]} is a collection`);
    return font;
  };
  return {
    regular: load('regular'),
    medium: load('medium'),
    semibold: load('semibold'),
    fallback: load('fallback'),
    fallbackBold: load('fallbackBold'),
  };
}

/**
 * Fontkit remembers for each glyph the first characters it was used for, for as long as the font lives; pdfkit
 * writes those into the document for search and copying. Without forgetting them, the bytes of a receipt
 * would depend on the receipts before it, and the "fi" of a name could be copied as one odd character.
 */
export function forgetEarlierDocuments(fonts: DocumentFonts): void {
  for (const font of Object.values(fonts)) {
    if (!('_glyphs' in font)) throw new Error('this version of fontkit keeps its glyphs elsewhere');
    font._glyphs = {};
  }
}
