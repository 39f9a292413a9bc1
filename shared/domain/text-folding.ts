/**
 * Text as it is searched: case, accents and apostrophes folded away, so that "O’Néill" is found by `oneill`
 * and "Łukasz" by `lukasz`. Letters of other scripts stay.
 */

/** Tokens are cut here: a longer one adds nothing to a search. */
export const longestToken = 40;

// Letters that Unicode does not decompose.
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ə: 'e',
  ƛ: 'tl',
  ς: 'σ',
};
// How the same letter is often written without it.
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

// Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel marks and stretching of Arabic. Not every
// mark: the vowels of Punjabi or Hindi are marks too.
const accents = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]/g;
const apostrophes = /['’‘ʼʻ`´]/g;
const notWordCharacters = /[^\p{L}\p{M}\p{N}]+/u;

/** Lower case without accents and with plain letters. Punctuation and spaces stay. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(/[^\p{ASCII}]/gu, (letter) => plainLetters[letter] ?? letter);
}

/** The words of what somebody typed into a search field, in any order, each once. */
export function searchTokens(typed: string): string[] {
  return unique(words(foldText(typed).replace(apostrophes, '')));
}

/**
 * Under which tokens a name or title is found. Each token matches by its beginning. Beyond its words: the
 * parts of "O’Brien", "Smith-Jones" and "van der Berg" written as one, and umlauts spelled out.
 */
export function indexTokens(name: string): string[] {
  const folded = foldText(name);
  const joined = folded.replace(apostrophes, '');
  const parts = words(folded.replace(apostrophes, ' '));
  const spelled = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüøå]/g, (letter) => spelledOut[letter] ?? letter);
  // Joining a long title whole would only make a token nobody types.
  const whole = parts.length > 1 && parts.length <= 4 ? [words(joined).join('')] : [];
  return unique([...words(joined), ...parts, ...whole, ...searchTokens(spelled)]);
}

/** Whether every word typed begins one of the tokens. Nothing typed matches nothing. */
export function tokensMatch(typed: readonly string[], tokens: readonly string[]): boolean {
  return typed.length > 0 && typed.every((word) => tokens.some((token) => token.startsWith(word)));
}

function words(folded: string): string[] {
  return folded
    .split(notWordCharacters)
    .filter((word) => word !== '')
    .map((word) => Array.from(word).slice(0, longestToken).join(''));
}

function unique(tokens: readonly string[]): string[] {
  return [...new Set(tokens)];
}
