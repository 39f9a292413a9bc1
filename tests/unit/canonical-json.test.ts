import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonValue, NotJsonError } from '../../shared/domain/canonical-json.ts';

const jsonValue = fc.jsonValue() as fc.Arbitrary<JsonValue>;

const shuffled = (value: JsonValue, random: () => number): JsonValue => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: JsonValue) => shuffled(item, random));
  const entries = Object.entries(value).map(
    ([key, item]) => [random(), key, shuffled(item as JsonValue, random)] as const,
  );
  entries.sort(([left], [right]) => left - right);
  return Object.fromEntries(entries.map(([, key, item]) => [key, item]));
};

describe('canonical JSON', () => {
  it('reads back as the same value', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order in which keys were added', () => {
    fc.assert(
      fc.property(
        jsonValue,
        fc.infiniteStream(fc.double({ noNaN: true, min: 0, max: 1 })),
        (value, order) => {
          const random = () => order.next().value ?? 0;
          expect(canonicalJson(shuffled(value, random))).toBe(canonicalJson(value));
        },
      ),
    );
  });

  it('sorts keys by code unit at every depth and writes no white space', () => {
    expect(canonicalJson({ b: [{ z: 1, a: -0 }], B: 'é', a: null })).toBe(
      '{"B":"é","a":null,"b":[{"a":0,"z":1}]}',
    );
  });

  it.each([
    ['undefined in an object', { a: undefined }, '$.a'],
    ['a hole in an array', new Array(1), '$[0]'],
    ['not a number', [Number.NaN], '$[0]'],
    ['infinity', { deep: { er: Number.POSITIVE_INFINITY } }, '$.deep.er'],
    ['a date', { at: new Date(0) }, '$.at'],
    ['a big integer', 1n, '$'],
    ['a function', () => 1, '$'],
  ])('refuses %s and says where it is', (_, value, path) => {
    try {
      canonicalJson(value as JsonValue);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(NotJsonError);
      expect((error as NotJsonError).path).toBe(path);
    }
  });
});
