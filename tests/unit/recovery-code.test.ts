import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  encodeRecoveryCode,
  isRecoveryCodeGroup,
  parseRecoveryCode,
  pickGroupsToTypeBack,
  RecoveryCodeError,
} from '../../shared/domain/recovery-code.ts';

const dataKeys = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const problemOf = (typed: string): { problem: string; group: number | undefined } => {
  try {
    parseRecoveryCode(typed);
  } catch (error) {
    expect(error).toBeInstanceOf(RecoveryCodeError);
    const { problem, group } = error as RecoveryCodeError;
    return { problem, group };
  }
  return { problem: 'none', group: undefined };
};

describe('recovery code', () => {
  it('reads back as the same data key', () => {
    fc.assert(
      fc.property(dataKeys, (key) => {
        const code = encodeRecoveryCode(key);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(parseRecoveryCode(code)).toBe(key);
      }),
    );
  });

  it('forgives case, spaces, dashes of any kind and look-alike letters', () => {
    fc.assert(
      fc.property(dataKeys, (key) => {
        const code = encodeRecoveryCode(key);
        const sloppy = ` ${code.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`;
        expect(parseRecoveryCode(sloppy)).toBe(key);
      }),
    );
  });

  it('notices every single wrong letter and every swap of neighbours', () => {
    fc.assert(
      fc.property(dataKeys, fc.nat(55), fc.integer({ min: 1, max: 31 }), (key, place, shift) => {
        const letters = [...encodeRecoveryCode(key).replaceAll('-', '')];
        const letter = letters[place] ?? '';
        const wrong = [...letters];
        wrong[place] = alphabet.charAt((alphabet.indexOf(letter) + shift) % 32);
        expect(problemOf(wrong.join('')).problem).toBe('mistyped');

        const neighbour = letters[place + 1];
        if (neighbour === undefined || neighbour === letter) return;
        const swapped = [...letters];
        swapped[place] = neighbour;
        swapped[place + 1] = letter;
        expect(problemOf(swapped.join('')).problem).toBe('mistyped');
      }),
    );
  });

  it('says what is wrong with a code', () => {
    const code = encodeRecoveryCode('5a'.repeat(32));
    expect(problemOf(code.slice(0, -1)).problem).toBe('tooShort');
    expect(problemOf('').problem).toBe('tooShort');
    expect(problemOf(`${code}0`).problem).toBe('tooLong');
    expect(problemOf(`${code.slice(0, 10)}U${code.slice(11)}`)).toEqual({
      problem: 'unknownLetter',
      group: 3,
    });
    expect(problemOf('{$}')).toEqual({ problem: 'unknownLetter', group: 1 });
  });

  it.each(['', 'undefined', '5a'.repeat(31), `${'5a'.repeat(31)}5`, '5A'.repeat(32)])(
    'makes no code for the data key %j',
    (key) => {
      expect(() => encodeRecoveryCode(key)).toThrow(RangeError);
    },
  );

  it('picks different groups to type back, all of them reachable, and compares them kindly', () => {
    const code = encodeRecoveryCode('c3'.repeat(32));
    const seen = new Set<number>();
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const groups = pickGroupsToTypeBack((limit) => (numbers.next().value ?? 0) % limit);
        expect(groups).toHaveLength(3);
        expect(new Set(groups).size).toBe(3);
        expect(groups).toEqual([...groups].sort((left, right) => left - right));
        for (const group of groups) {
          seen.add(group);
          const written = code.split('-')[group] ?? '';
          expect(isRecoveryCodeGroup(code, group, ` ${written.toLowerCase()} `)).toBe(true);
          expect(isRecoveryCodeGroup(code, group, `${written.slice(0, 3)}U`)).toBe(false);
          expect(isRecoveryCodeGroup(code, group, '')).toBe(false);
        }
      }),
    );
    expect([...seen].sort((left, right) => left - right)).toEqual(
      Array.from({ length: 14 }, (_, index) => index),
    );
  });
});
