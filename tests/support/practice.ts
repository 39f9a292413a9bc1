import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { connect } from '../../db/chart-file/connect.ts';
import { addSlot } from '../../db/keys/staff-slots.ts';
import type { Role } from '../../shared/contract/clinic-records.ts';
import type { StoreOptions } from '../../shared/contract/store-link.ts';
import { parseRecoveryCode } from '../../shared/domain/recovery-code.ts';
import type { InputOf } from './procedures.ts';
import { setUpInputOf } from './set-up-input.ts';
import {
  newQuickFolder,
  removeFolder,
  type StoreClient,
  startStore,
  storeOptions,
  type TestStore,
} from './store-client.ts';

export type Person = { id: string; name: string; login: string; password: string; roles: Role[] };

/** Everybody at the practice, invented; the window of each has the name of the role. */
const staffOf = () => ({
  owner: person('Olive Orchard', ['owner']),
  therapist: person('Theo Testmann', ['therapist']),
  colleague: person('Thea Musterfrau', ['therapist']),
  admin: person('Ada Anmeldung', ['admin']),
  student: person('Stella Studiosa', ['student']),
});
export type Member = keyof ReturnType<typeof staffOf>;

function person(name: string, roles: Role[]): Person {
  const login = name.split(' ')[0]?.toLowerCase() ?? '';
  return { id: newId(), name, login, password: `${login} needs ten letters`, roles };
}

const authorisation = { number: 'N-0042', validFrom: '2024-01-01', expiresOn: '2027-12-31' };

/** The owner saves this to have the person as they are, or with changes. */
export function staffInput(
  member: Person,
  changes: Partial<InputOf<'staff.save'>> = {},
): InputOf<'staff.save'> {
  const needles = member.roles.includes('therapist');
  return {
    id: member.id,
    version: 0,
    name: member.name,
    login: member.login,
    designation: needles ? 'Registered Physiotherapist' : null,
    registrationNumber: needles ? '00042' : null,
    needlingAuthorisation: needles ? authorisation : null,
    roles: member.roles,
    active: true,
    newPassword: member.password,
    ...changes,
  };
}

/** A clinic that was set up through the contract, with one person of each role logged in at a window. */
export type Practice = {
  folder: string;
  store: TestStore;
  recoveryCode: string;
  dataKeyHex: string;
  groupsToTypeBack: number[];
  people: Record<Member, Person>;
  /** The window where this person is logged in. */
  as(member: Member): StoreClient;
  /** Logs the person in at another window too. */
  logInAt(window: string, member: Member): Promise<StoreClient>;
  /** A connection of its own that can only read. */
  reader: Database;
  close(): Promise<void>;
};

export type PracticeOptions = {
  folder?: string;
  store?: Partial<StoreOptions>;
  /** Who works there and is logged in besides the owner; everybody unless it is given. */
  members?: Exclude<Member, 'owner'>[];
  /** Leaves the password slots as dear as they are made, for tests about passwords. */
  keepPasswordCost?: boolean;
  setUp?: (input: InputOf<'clinic.setUp'>) => InputOf<'clinic.setUp'>;
};

const allMembers: Exclude<Member, 'owner'>[] = ['therapist', 'colleague', 'admin', 'student'];

/** Sets up a practice; whoever opens it closes it. */
export async function openPractice(options: PracticeOptions = {}): Promise<Practice> {
  const folder = options.folder ?? newQuickFolder();
  const members = options.members ?? allMembers;
  const store = startStore(storeOptions(folder, options.store));
  const people = staffOf();
  const { owner } = people;

  const { id, name, login, roles, password } = owner;
  const template = setUpInputOf();
  const input: InputOf<'clinic.setUp'> = {
    ...template,
    owner: { ...template.owner, id, name, login, roles, newPassword: password },
  };
  const ownerWindow = store.window('owner');
  const { recoveryCode, groupsToTypeBack } = await ownerWindow.clinic.setUp(options.setUp?.(input) ?? input);
  await Promise.all(members.map((member) => ownerWindow.staff.save(staffInput(people[member]))));
  await Promise.all(
    members.map((member) => {
      const { login, password } = people[member];
      return store.window(member).session.logIn({ login, password });
    }),
  );
  const dataKeyHex = parseRecoveryCode(recoveryCode);
  const file = store.options.chartFile;
  if (!options.keepPasswordCost) {
    await cheapenPasswords(file, dataKeyHex, [owner, ...members.map((one) => people[one])]);
  }

  const reader = connect({ file, dataKeyHex, readOnly: true });
  return {
    folder,
    store,
    recoveryCode,
    dataKeyHex,
    groupsToTypeBack,
    people,
    as: (member) => store.window(member),
    async logInAt(window, member) {
      const { login, password } = people[member];
      await store.window(window).session.logIn({ login, password });
      if (!options.keepPasswordCost) await cheapenPasswords(file, dataKeyHex, [people[member]]);
      return store.window(window);
    },
    reader,
    async close() {
      reader.close();
      await store.stop();
      if (options.folder === undefined) removeFolder(folder);
    },
  };
}

/**
 * Gives everybody a password slot that is quick to try, as a slot from an old PC would be. The next log-in
 * makes it dear again; asking for the password once more while logged in does not.
 */
export async function cheapenPasswords(
  file: string,
  dataKeyHex: string,
  people: readonly Person[],
): Promise<void> {
  const cost = { memoryKibibytes: 8, passes: 1, lanes: 1 };
  for (const { id, login, password } of people) {
    await addSlot({ file, dataKeyHex, staffId: id, login, password, cost });
  }
}

/** Every row of every table, by table; rows in the order of their text. */
export function everything(database: Database, without: readonly string[] = []): Record<string, string[]> {
  const tables = database
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  return Object.fromEntries(
    tables
      .filter((table) => !without.includes(table))
      .map((table) => {
        const rows = database.prepare<[], unknown[]>(`SELECT * FROM "${table}"`).raw().all();
        return [table, rows.map((row) => JSON.stringify(row)).sort()];
      }),
  );
}

/** One text for all rows of all tables, the audit among them. */
export function digestOf(database: Database, without: readonly string[] = []): string {
  return createHash('sha256')
    .update(JSON.stringify(everything(database, without)))
    .digest('hex');
}
