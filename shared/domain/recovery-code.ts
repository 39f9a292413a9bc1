/**
 * The recovery code: the chart's data key written so that a person can copy it from paper.
 * 32 bytes of key and a 24-bit checksum are 280 bits: 56 letters of Crockford's base32, in 14 groups of four.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 4;
const groupCount = 14;
const codeLength = groupLength * groupCount;
const dataKeyPattern = /^[0-9a-f]{64}$/;

export type RecoveryCodeProblem = 'tooShort' | 'tooLong' | 'unknownLetter' | 'mistyped';

/** What is wrong with a typed recovery code; `group` (from 1) is known only for a letter that no code has. */
export class RecoveryCodeError extends Error {
  readonly problem: RecoveryCodeProblem;
  readonly group: number | undefined;

  constructor(problem: RecoveryCodeProblem, group?: number) {
    super(`The recovery code cannot be read: ${problem}`);
    this.name = 'RecoveryCodeError';
    this.problem = problem;
    this.group = group;
  }
}

/** The recovery code of a data key (64 lower-case hex digits): `XXXX-XXXX-…`, 14 groups. */
export const encodeRecoveryCode = (dataKeyHex: string): string => {
  if (!dataKeyPattern.test(dataKeyHex)) throw new RangeError('A data key is 64 lower-case hex digits');
  const key = hexToBytes(dataKeyHex);
  const letters = bytesToLetters([...key, ...checksum(key)]);
  return splitIntoGroups(letters).join('-');
};

/**
 * The data key behind a typed code. Case, spaces and dashes do not matter; O reads as 0, I and L as 1.
 * Throws RecoveryCodeError: a slip of up to 24 bits in a row is always noticed, any other but once in 16 million.
 */
export const parseRecoveryCode = (typed: string): string => {
  const letters = normalise(typed);
  for (let index = 0; index < letters.length; index += 1) {
    if (!alphabet.includes(letters.charAt(index))) {
      throw new RecoveryCodeError('unknownLetter', Math.floor(index / groupLength) + 1);
    }
  }
  if (letters.length < codeLength) throw new RecoveryCodeError('tooShort');
  if (letters.length > codeLength) throw new RecoveryCodeError('tooLong');
  const bytes = lettersToBytes(letters);
  const key = bytes.slice(0, 32);
  const expected = checksum(key);
  if (bytes.slice(32).some((byte, index) => byte !== expected[index]))
    throw new RecoveryCodeError('mistyped');
  return key.map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/**
 * Which groups (from 0, ascending) somebody types back to show that the code was written down.
 * `randomBelow(limit)` gives a whole number from 0 to limit - 1.
 */
export const pickGroupsToTypeBack = (randomBelow: (limit: number) => number, count = 3): number[] => {
  const remaining = Array.from({ length: groupCount }, (_, index) => index);
  const picked: number[] = [];
  while (picked.length < Math.min(count, groupCount)) {
    const [group] = remaining.splice(randomBelow(remaining.length), 1);
    if (group === undefined) throw new RangeError('randomBelow gave a number outside its range');
    picked.push(group);
  }
  return picked.sort((left, right) => left - right);
};

/** Whether what was typed is the group of that number (from 0) of the code. */
export const isRecoveryCodeGroup = (code: string, group: number, typed: string): boolean =>
  splitIntoGroups(normalise(code))[group] === normalise(typed);

const normalise = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash_Punctuation}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

const splitIntoGroups = (letters: string): string[] => letters.match(/.{1,4}/g) ?? [];

const hexToBytes = (hex: string): number[] =>
  (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

const bytesToLetters = (bytes: readonly number[]): string => {
  let letters = '';
  let held = 0;
  let heldBits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    heldBits += 8;
    while (heldBits >= 5) {
      heldBits -= 5;
      letters += alphabet.charAt(held >>> heldBits);
      held &= (1 << heldBits) - 1;
    }
  }
  return letters;
};

const lettersToBytes = (letters: string): number[] => {
  const bytes: number[] = [];
  let held = 0;
  let heldBits = 0;
  for (const letter of letters) {
    held = (held << 5) | alphabet.indexOf(letter);
    heldBits += 5;
    if (heldBits >= 8) {
      heldBits -= 8;
      bytes.push(held >>> heldBits);
      held &= (1 << heldBits) - 1;
    }
  }
  return bytes;
};

/** CRC-24 of OpenPGP (RFC 9580, 6.1.1): finds every run of slips up to 24 bits, so every swapped pair of letters. */
const checksum = (bytes: readonly number[]): number[] => {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit += 1) {
      crc <<= 1;
      if (crc & 0x1000000) crc ^= 0x1864cfb;
    }
  }
  return [(crc >>> 16) & 0xff, (crc >>> 8) & 0xff, crc & 0xff];
};
