import bidiFactory from 'bidi-js';

export type Direction = 'ltr' | 'rtl';
/** A stretch of a line in one direction, its text in the order it is read. */
export type DirectedRun = { text: string; direction: Direction };

const bidi = bidiFactory();

// Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours, with the presentation forms.
const rightToLeftLetters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
// European digits by direction, but fontkit takes them for Arabic script and would turn them around.
const persianDigits = /[\u06f0-\u06f9]/;

/** The direction of a paragraph: that of its first letter. */
export function directionOf(text: string): Direction {
  if (!rightToLeftLetters.test(text)) return 'ltr';
  const paragraph = bidi.getEmbeddingLevels(text, 'auto').paragraphs[0];
  return paragraph && paragraph.level % 2 === 1 ? 'rtl' : 'ltr';
}

/** The runs of one line from left to right as the eye meets them, by the Unicode Bidirectional Algorithm. */
export function visualOrder(line: string, paragraphDirection: Direction): DirectedRun[] {
  if (line === '') return [];
  if (!rightToLeftLetters.test(line)) return [{ text: line, direction: 'ltr' }];
  const levels = bidi.getEmbeddingLevels(line, paragraphDirection);
  const order = bidi.getReorderedIndices(line, levels);
  const directionAt = (index: number): Direction => ((levels.levels[index] ?? 0) % 2 === 1 ? 'rtl' : 'ltr');

  const runs: DirectedRun[] = [];
  let first = 0;
  for (let position = 1; position <= order.length; position += 1) {
    const previous = order[position - 1] ?? 0;
    const next = order[position];
    const direction = directionAt(previous);
    const step = direction === 'rtl' ? -1 : 1;
    if (next === previous + step && directionAt(next) === direction) continue;
    const indices = order.slice(first, position);
    runs.push(...directedRuns(line, Math.min(...indices), Math.max(...indices) + 1, direction));
    first = position;
  }
  return runs;
}

function directedRuns(line: string, start: number, end: number, direction: Direction): DirectedRun[] {
  const text = line.slice(start, end);
  if (direction === 'ltr') {
    return persianDigits.test(text)
      ? [...text].map((digit) => ({ text: digit, direction }))
      : [{ text, direction }];
  }
  const mirrored = Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character);
  // Fontkit turns a run around by its letters; punctuation alone has none.
  if (!rightToLeftLetters.test(text)) return [{ text: mirrored.reverse().join(''), direction: 'ltr' }];
  return [{ text: mirrored.join(''), direction }];
}
