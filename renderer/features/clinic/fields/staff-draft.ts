import type { z } from 'zod';
import type { Role, StaffMember, staffInput } from '../../../../shared/contract/clinic-records.ts';
import { dayOrText, readDay } from '../../../ui/day-text.ts';

/** A person of the staff as they are being typed. */
export type StaffDraft = {
  id: string;
  name: string;
  login: string;
  designation: string;
  registrationNumber: string;
  roles: readonly Role[];
  authorisationNumber: string;
  validFrom: string;
  expiresOn: string;
  active: boolean;
  password: string;
  passwordAgain: string;
};

export function newStaffDraft(id: string, roles: readonly Role[], designation: string): StaffDraft {
  return {
    id,
    name: '',
    login: '',
    designation,
    registrationNumber: '',
    roles,
    authorisationNumber: '',
    validFrom: '',
    expiresOn: '',
    active: true,
    password: '',
    passwordAgain: '',
  };
}

export function staffDraftOf(person: StaffMember): StaffDraft {
  return {
    id: person.id,
    name: person.name,
    login: person.login,
    designation: person.designation ?? '',
    registrationNumber: person.registrationNumber ?? '',
    roles: person.roles,
    authorisationNumber: person.needlingAuthorisation?.number ?? '',
    validFrom: person.needlingAuthorisation?.validFrom ?? '',
    expiresOn: person.needlingAuthorisation?.expiresOn ?? '',
    active: person.active,
    password: '',
    passwordAgain: '',
  };
}

/**
 * What the contract takes of a person, without version and password. An authorisation of which nothing is
 * typed is none; one that is begun must be whole.
 */
export function staffInputOf(draft: StaffDraft): Omit<z.input<typeof staffInput>, 'version' | 'newPassword'> {
  const isAuthorised = [draft.authorisationNumber, draft.validFrom, draft.expiresOn].some(
    (text) => text.trim() !== '',
  );
  return {
    id: draft.id,
    name: draft.name,
    login: draft.login,
    designation: draft.designation,
    registrationNumber: draft.registrationNumber,
    needlingAuthorisation: isAuthorised
      ? {
          number: draft.authorisationNumber,
          validFrom: dayOrText(draft.validFrom),
          expiresOn: dayOrText(draft.expiresOn),
        }
      : null,
    roles: [...draft.roles],
    active: draft.active,
  };
}

/** What no schema of one record can see: two passwords that differ, an end before the beginning. */
export function staffProblems(draft: StaffDraft): { path: string; problem: string }[] {
  const found: { path: string; problem: string }[] = [];
  if (draft.password !== draft.passwordAgain) {
    found.push({ path: 'passwordAgain', problem: 'passwordsDiffer' });
  }
  const [from, to] = [readDay(draft.validFrom), readDay(draft.expiresOn)];
  if ('day' in from && 'day' in to && from.day !== null && to.day !== null && to.day < from.day) {
    found.push({ path: 'needlingAuthorisation.expiresOn', problem: 'expiresBeforeValid' });
  }
  return found;
}
