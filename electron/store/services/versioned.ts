import type { AuditedRecord } from '../../../db/tables.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import { sameContent } from '../../../shared/domain/same-content.ts';

/**
 * How every record that can be edited is saved, so that nothing is overwritten unseen and a call that is
 * repeated after a lost answer changes nothing:
 *
 * 1. `isRepeat`: the record already is what the call asks for, one version on. Answer with it, write nothing.
 * 2. Whether the record may change at all is the service's own question, and is asked here.
 * 3. `nextVersion`: the version to write, or the error that says why not.
 */

/** Whether this very save was done before: the same content, one version after the one it was made from. */
export function isRepeat<Stored extends { version: number }>(
  stored: Stored,
  saved: Partial<Stored> & { version: number },
): boolean {
  return stored.version === saved.version + 1 && holds(stored, { ...saved, version: stored.version });
}

/** Whether a record has all these values. */
export function holds<Stored extends object>(stored: Stored, wanted: Partial<Stored>): boolean {
  const names = new Set(Object.keys(wanted));
  return sameContent(Object.fromEntries(Object.entries(stored).filter(([name]) => names.has(name))), wanted);
}

/**
 * The version of the record after the save. Throws NOT_FOUND for a version of a record that is not there,
 * and VERSION_CONFLICT with the record as it stands when somebody saved in between. That includes a new
 * record (version 0) whose first save got through without its answer: the caller sees what was saved.
 */
export function nextVersion(
  record: AuditedRecord,
  stored: { version: number } | null,
  version: number,
): number {
  if (stored === null) {
    if (version !== 0) throw new TautbandError('NOT_FOUND', { record });
    return 1;
  }
  if (stored.version !== version) throw new TautbandError('VERSION_CONFLICT', { record, current: stored });
  return version + 1;
}
