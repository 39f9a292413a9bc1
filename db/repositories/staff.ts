import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { role, type StaffMember } from '../../shared/contract/clinic-records.ts';
import { allOf, type Columns, changesOf, query } from '../statements.ts';
import type { StaffRow } from '../tables.ts';

const roles = z.array(role);

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('staff').selectAll().where('id', '=', given('id')),
);
const selectByLogin = query<{ login: string }>()((q, given) =>
  q.selectFrom('staff').selectAll().where('login', '=', given('login')),
);
const selectAll = query<Record<never, never>>()((q) => q.selectFrom('staff').selectAll().orderBy('name'));

const columns: Columns<StaffRow> = {
  id: 'kept',
  version: 'changes',
  name: 'changes',
  login: 'changes',
  designation: 'changes',
  registration_number: 'changes',
  roles: 'changes',
  active: 'changes',
  authorisation_number: 'changes',
  authorisation_valid_from: 'changes',
  authorisation_expires_on: 'changes',
};
const insertStaff = query<StaffRow>()((q, given) => q.insertInto('staff').values(allOf(columns, given)));

const updateStaff = query<StaffRow>()((q, given) =>
  q.updateTable('staff').set(changesOf(columns, given)).where('id', '=', given('id')),
);

function toStaffMember(row: StaffRow): StaffMember {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    login: row.login,
    designation: row.designation,
    registrationNumber: row.registration_number,
    needlingAuthorisation:
      row.authorisation_number && row.authorisation_valid_from && row.authorisation_expires_on
        ? {
            number: row.authorisation_number,
            validFrom: row.authorisation_valid_from,
            expiresOn: row.authorisation_expires_on,
          }
        : null,
    roles: roles.parse(JSON.parse(row.roles)),
    active: row.active === 1,
  };
}

function toRow(person: StaffMember): StaffRow {
  return {
    id: person.id,
    version: person.version,
    name: person.name,
    login: person.login,
    designation: person.designation,
    registration_number: person.registrationNumber,
    roles: JSON.stringify(person.roles),
    active: person.active ? 1 : 0,
    authorisation_number: person.needlingAuthorisation?.number ?? null,
    authorisation_valid_from: person.needlingAuthorisation?.validFrom ?? null,
    authorisation_expires_on: person.needlingAuthorisation?.expiresOn ?? null,
  };
}

export function staffById(database: Database, id: string): StaffMember | null {
  const row = selectById(database).get({ id });
  return row ? toStaffMember(row) : null;
}

export function staffByLogin(database: Database, login: string): StaffMember | null {
  const row = selectByLogin(database).get({ login });
  return row ? toStaffMember(row) : null;
}

/** Everybody, by name. */
export function allStaff(database: Database): StaffMember[] {
  return selectAll(database).all({}).map(toStaffMember);
}

export function writeNewStaff(database: Database, person: StaffMember): void {
  insertStaff(database).run(toRow(person));
}

export function writeStaff(database: Database, person: StaffMember): void {
  updateStaff(database).run(toRow(person));
}
