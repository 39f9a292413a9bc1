import { v7 } from 'uuid';

/** Id of a new record. Make it once, before the first try, so that a repeated call names the same record. */
export function newId(): string {
  return v7();
}
