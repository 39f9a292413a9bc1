import {
  allStaff,
  staffById,
  staffByLogin,
  writeNewStaff,
  writeStaff,
} from '../../../db/repositories/staff.ts';
import { writePin } from '../../../db/repositories/staff-pins.ts';
import type { StaffMember } from '../../../shared/contract/clinic-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import { sameContent } from '../../../shared/domain/same-content.ts';
import { staffIdOf, type Work } from '../work.ts';

function list(work: Work): StaffMember[] {
  return allStaff(work.database);
}

function isActiveOwner(person: StaffMember): boolean {
  return person.active && person.roles.includes('owner');
}

type Saving = {
  person: StaffMember;
  /** Whether a password comes with it; the key itself is the caller's business. */
  hasNewPassword: boolean;
};

function save(work: Work, { person: input, hasNewPassword }: Saving): StaffMember {
  const current = staffById(work.database, input.id);
  // The key is bound to login and password: a new person, a new login and a return each need a password.
  if (input.active && !hasNewPassword && (!current?.active || current.login !== input.login)) {
    throw new TautbandError('INVALID_INPUT', {
      problems: [{ path: ['newPassword'], problem: 'required', parameters: {} }],
    });
  }
  const sameLogin = staffByLogin(work.database, input.login);
  if (sameLogin && sameLogin.id !== input.id) throw new TautbandError('LOGIN_TAKEN', {});

  if (!current) {
    if (input.version !== 0) throw new TautbandError('NOT_FOUND', { record: 'staff' });
    const added = { ...input, version: 1 };
    writeNewStaff(work.database, added);
    work.changed('staff', added.id);
    work.touches('staff');
    return added;
  }

  if (current.version !== input.version) {
    const repeated = sameContent(current, { ...input, version: current.version });
    if (repeated && current.version === input.version + 1) return current;
    if (input.version === 0) throw new TautbandError('ID_TAKEN', { record: 'staff' });
    throw new TautbandError('VERSION_CONFLICT', { record: 'staff', current });
  }

  const saved = { ...input, version: current.version + 1 };
  const others = allStaff(work.database).filter((person) => person.id !== saved.id);
  if (isActiveOwner(current) && ![saved, ...others].some(isActiveOwner)) {
    throw new TautbandError('LAST_OWNER', {});
  }
  writeStaff(work.database, saved);
  work.changed('staff', saved.id);
  work.touches('staff');
  return saved;
}

/** Keeps the hash of the PIN of the person behind the call. */
function keepPin(work: Work, hash: string): Record<never, never> {
  const staffId = staffIdOf(work);
  writePin(work.database, staffId, hash, work.at);
  work.changed('staff_pin', staffId);
  work.touches('staff');
  return {};
}

export const staff = { list, save, keepPin };
