/**
 * One text for one value, so that a hash or a MAC over it can be recomputed years later: object keys
 * sorted by code unit at every depth, no white space, numbers as JavaScript writes them (the rules of
 * RFC 8785 for everything but lone surrogates, which are escaped instead of refused).
 */

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** A value that has no JSON form: `path` says where it sits, e.g. `$.sites[3].ltrCount`. */
export class NotJsonError extends Error {
  readonly path: string;

  constructor(path: string, what: string) {
    super(`${path} is ${what}, which JSON cannot hold`);
    this.name = 'NotJsonError';
    this.path = path;
  }
}

/** The canonical text of a JSON value. Throws NotJsonError for anything JSON would drop or change quietly. */
export const canonicalJson = (value: JsonValue): string => write(value, '$');

const write = (value: unknown, path: string): string => {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new NotJsonError(path, String(value));
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path);
    default:
      throw new NotJsonError(path, `of type ${typeof value}`);
  }
};

const writeArray = (items: readonly unknown[], path: string): string => {
  const parts: string[] = [];
  // Indexed, because map() would skip the holes of a sparse array instead of refusing them.
  for (let index = 0; index < items.length; index += 1) parts.push(write(items[index], `${path}[${index}]`));
  return `[${parts.join(',')}]`;
};

const writeObject = (object: object, path: string): string => {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new NotJsonError(path, 'neither a plain object nor an array');
  }
  const parts = Object.entries(object)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([key, item]) => `${JSON.stringify(key)}:${write(item, `${path}.${key}`)}`);
  return `{${parts.join(',')}}`;
};
