import * as fc from 'fast-check';
import { z } from 'zod';
import { emoji, hugeText, rightToLeft, scriptTag } from './hostile-words.ts';

/**
 * What a window that went wrong, or one that somebody took over, may send in place of an input: rubbish,
 * inputs that were right but for one or two places, and inputs made from the schema with such places.
 */

const strangeTexts = [
  '',
  ' ',
  '\0',
  'a\u0007b',
  '\u202Eright to left override',
  '\uFEFF',
  '\uD800',
  'half \uDFFF of a letter',
  'e\u0301\u0301\u0301',
  'ﬁ ligature',
  '９１２３',
  'undefined',
  'null',
  'true',
  'NaN',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  '-5',
  '1e309',
  '0x10',
  '9'.repeat(400),
  "'; DROP TABLE patient; --",
  '%s%n{{name}}',
  '=1+1',
  '../../../etc/passwd',
  '/dev/zero',
  'C:\\con',
  ':memory:',
  'file:x?mode=memory',
  scriptTag,
  emoji,
  rightToLeft,
  'x'.repeat(200),
  'x'.repeat(201),
  'x'.repeat(4001),
  hugeText,
];

const strangeTimes = [
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2028-02-29',
  '2026-2-3',
  '+275760-09-13',
  '-000001-01-01',
  '2026-11-21T17:00:00.000Z',
  '2026-11-21T17:00Z',
  '2026-11-21T17:00:00.123456789123456789Z',
  '2026-11-21T17:00:00+01:00',
  '2026-11-21T25:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  'UTC',
  'utc',
  '+05:30',
  '-0800',
  'EST5EDT',
  'Etc/GMT-14',
  'Mars/Olympus',
];

const strangeIds = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  '019A0000-0000-7000-8000-00000000ABCD',
  '019a0000-0000-7000-8000-00000000abcd ',
];

const strangeNumbers = [
  0,
  -0,
  -1,
  1,
  1.5,
  -1.5,
  99,
  100,
  999,
  1000,
  2147483647,
  2147483648,
  -2147483648,
  2 ** 53,
  -(2 ** 53),
  1e308,
  5e-324,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

function nested(depth: number): unknown {
  let value: unknown = 'core';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { deeper: value };
  return value;
}

/** Values that JSON cannot say but the wire can, and shapes that trip careless code. */
const strangeThings: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    false,
    [],
    {},
    [[]],
    [null],
    12345678901234567890n,
    new Date(0),
    new Date(Number.NaN),
    new Set([1, 'a']),
    new Map<unknown, unknown>([['a', 1]]),
    /(a+)+$/,
    { length: 3 },
    { constructor: { prototype: { polluted: true } } },
    JSON.parse('{"toString":1,"valueOf":2,"then":3,"toJSON":4}'),
    nested(30),
    nested(800),
    new Array(3000).fill('many'),
    Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`key ${index}`, 'no'])),
  ),
  fc.anything({ maxDepth: 3, withBigInt: true, withDate: true, withMap: true, withSet: true }),
);

// Made once: the tables behind them take a second to fill.
const anyCodePoint = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
const anyCharacter = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });

/** Anything at all in a single place. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...strangeTexts) },
  { weight: 2, arbitrary: fc.constantFrom(...strangeTimes) },
  { weight: 1, arbitrary: fc.constantFrom(...strangeIds) },
  { weight: 2, arbitrary: fc.string({ unit: anyCodePoint, maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 250 }) },
  { weight: 3, arbitrary: fc.constantFrom(...strangeNumbers) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 3, arbitrary: strangeThings },
);

type Path = (string | number)[];

/** The ways to every value inside, outermost first. */
function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries = Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(value);
  return [at, ...entries.flatMap(([key, item]) => pathsIn(item, [...at, key]))];
}

type Change = { kind: 'replace' | 'remove' | 'add' | 'wrap' | 'text'; place: number; value: unknown };

function changed(value: unknown, { kind, place, value: strangeValue }: Change): unknown {
  const paths = pathsIn(value);
  const path = paths[place % paths.length] ?? [];
  const last = path.at(-1);
  if (last === undefined)
    return kind === 'add' ? { ...(value as object), added: strangeValue } : strangeValue;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let holder = copy;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
  const old = holder[last];
  if (kind === 'remove') delete holder[last];
  else if (kind === 'wrap') holder[last] = [old];
  else if (kind === 'text') holder[last] = String(old);
  else if (kind === 'add' && typeof old === 'object' && old !== null)
    holder[last] = { ...old, added: strangeValue };
  else holder[last] = strangeValue;
  return copy;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('replace', 'replace', 'replace', 'replace', 'remove', 'add', 'wrap', 'text'),
  place: fc.nat(10_000),
  value: strange,
});

/** A right input, sometimes under a new id, with up to three places changed. */
function nearlyRight(samples: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      fc.constantFrom(...samples),
      fc.option(fc.uuid({ version: 7 })),
      fc.array(change, { minLength: 0, maxLength: 3 }),
    )
    .map(([sample, id, changes]) => {
      const named = id !== null && sample instanceof Object && 'id' in sample ? { ...sample, id } : sample;
      return changes.reduce<unknown>(
        (value, one) => (typeof value === 'object' && value !== null ? changed(value, one) : value),
        named,
      );
    });
}

/** What a JSON Schema says that this maker of inputs reads. */
type Schema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
};

function fromText({ format, minLength = 0, maxLength = 60 }: Schema, ids: readonly string[]) {
  if (format === 'uuid') return fc.constantFrom(...ids);
  if (format === 'date')
    return fc.constantFrom('2026-11-21', '1987-03-02', '2024-02-29', '0000-01-01', '9999-12-31');
  if (format === 'date-time') return fc.constantFrom('2026-11-21T16:59:00.000Z', '2026-11-20T00:00Z');
  const limits = { minLength, maxLength: Math.min(maxLength, 300) };
  return fc.oneof(
    fc.string({ ...limits, unit: anyCharacter }),
    fc.constantFrom('olive', 'theo', 'nobody', '9698658215', 'C5', emoji, rightToLeft, scriptTag),
  );
}

/** An input as the schema describes it, now and then with something strange in a place. */
function bySchema(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const inner = (part: Schema): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 24, arbitrary: bySchema(part, ids) }, { weight: 1, arbitrary: strange });
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((part) => bySchema(part, ids)));
  switch (schema.type) {
    case 'object': {
      if (schema.properties && Object.keys(schema.properties).length > 0) {
        const parts = Object.entries(schema.properties).map(([name, part]) => [name, inner(part)] as const);
        return fc.record(Object.fromEntries(parts), { requiredKeys: schema.required ?? [] });
      }
      const part = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
      return fc.dictionary(fc.string({ maxLength: 10 }), inner(part), { maxKeys: 20 });
    }
    case 'array':
      return fc.array(inner(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 8, 12),
      });
    case 'string':
      return fromText(schema, ids);
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? -5, -(2 ** 31)),
        max: Math.min(schema.maximum ?? 1000, 2 ** 31 - 1),
      });
    case 'number':
      return fc.double({ min: schema.minimum ?? -10, max: schema.maximum ?? 10, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return strange;
  }
}

/** Inputs for a procedure: some right, most nearly so, some rubbish. `ids` are of records that exist. */
export function hostileInputs(
  schema: z.ZodType,
  samples: readonly unknown[],
  ids: readonly string[],
): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return fc.oneof(
    { weight: 9, arbitrary: nearlyRight(samples) },
    { weight: 8, arbitrary: bySchema(json, ids) },
    { weight: 3, arbitrary: strange },
  );
}
