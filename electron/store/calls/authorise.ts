import type { Database } from 'better-sqlite3';
import { staffById } from '../../../db/repositories/staff.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { ProcedureMeta } from '../../../shared/contract/procedure.ts';
import type { Actor } from '../work.ts';
import type { Session } from './sessions.ts';

/**
 * Who the call is made by, with the roles as they stand now: a role taken away counts from the next call.
 * Throws NOT_LOGGED_IN, FORBIDDEN or READ_ONLY.
 */
export function authorise(database: Database, session: Session | null, meta: ProcedureMeta): Actor {
  if (session === null) {
    if (meta.callers === 'anyone') return { kind: 'system' };
    throw new TautbandError('NOT_LOGGED_IN', {});
  }
  if (session.kind === 'recovery') {
    if (meta.changes) throw new TautbandError('READ_ONLY', {});
    return { kind: 'recovery' };
  }
  const person = staffById(database, session.staffId);
  if (!person?.active) throw new TautbandError('NOT_LOGGED_IN', {});
  if (typeof meta.callers !== 'string') {
    const allowed = meta.callers;
    if (!person.roles.some((role) => allowed.includes(role))) {
      throw new TautbandError('FORBIDDEN', { roles: [...allowed] });
    }
  }
  return { kind: 'staff', staffId: person.id, name: person.name, roles: person.roles };
}
