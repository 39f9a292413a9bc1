import { canonicalJson, type JsonValue } from './canonical-json.ts';

/** True when two plain records say the same; used to tell a repeated call from a conflicting one. */
export function sameContent(left: object, right: object): boolean {
  return canonicalJson(left as JsonValue) === canonicalJson(right as JsonValue);
}
