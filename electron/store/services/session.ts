import { readClinic } from '../../../db/repositories/clinic.ts';
import { staffById } from '../../../db/repositories/staff.ts';
import type { CurrentSession } from '../../../shared/contract/clinic-records.ts';
import type { WindowLock } from '../../../shared/contract/lock-records.ts';
import { authorisationHolds } from '../../../shared/domain/needling-authorisation.ts';
import type { Work } from '../work.ts';

/** What the store knows of the window beside the chart. */
export type WindowFacts = { locked: WindowLock | null; takesPin: boolean };

/** The person behind the call, as the window shows them; null for a reader with the recovery code. */
function current(work: Work, { locked, takesPin }: WindowFacts): CurrentSession | null {
  if (work.actor.kind !== 'staff') return null;
  const person = staffById(work.database, work.actor.staffId);
  if (!person) return null;
  return {
    staffId: person.id,
    name: person.name,
    login: person.login,
    roles: person.roles,
    mayNeedle: authorisationHolds(person.needlingAuthorisation, work.today()),
    locked,
    hasPin: takesPin,
    lockAfterMinutes: readClinic(work.database).lockAfterMinutes,
  };
}

/** Puts on record that the person is at the window: logged in, or back. */
function loggedIn(work: Work, facts: WindowFacts): CurrentSession {
  work.goesOnRecord();
  const session = current(work, facts);
  if (!session) throw new Error('nobody is behind this log-in');
  return session;
}

/** Puts on record what changed no row: a log-out, a new password, a reader with the recovery code. */
function onRecord(work: Work): Record<never, never> {
  work.goesOnRecord();
  return {};
}

export const session = { current, loggedIn, onRecord };
