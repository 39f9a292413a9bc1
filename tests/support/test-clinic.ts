import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, onTestFinished } from 'vitest';
import type { z } from 'zod';
import { readAudit } from '../../db/audit/read-audit.ts';
import { verifyAudit } from '../../db/audit/verify-audit.ts';
import { createChartFile } from '../../db/chart-file/create-chart-file.ts';
import { type OpenChart, openChartFile } from '../../db/chart-file/open-chart-file.ts';
import { writeNewStaff } from '../../db/repositories/staff.ts';
import { runInChart } from '../../electron/store/calls/run-in-chart.ts';
import { writeFirstRecords } from '../../electron/store/chart/first-records.ts';
import type { Actor, Work } from '../../electron/store/work.ts';
import type { Topic } from '../../shared/contract/chart-records.ts';
import type { NeedlingAuthorisation, Role, StaffMember } from '../../shared/contract/clinic-records.ts';
import { contract } from '../../shared/contract/contract.ts';
import { type ErrorCode, TautbandError } from '../../shared/contract/errors.ts';
import type { ProcedureMeta } from '../../shared/contract/procedure.ts';
import { messages } from '../../shared/messages/messages.ts';

/** Nine in the morning in Vancouver. */
export const openingInstant = '2026-11-21T17:00:00.000Z';

/** A UUIDv7 that says which number it is. */
export function countedId(number: number): string {
  return `019a0000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

const inForce: NeedlingAuthorisation = {
  number: 'N-0042',
  validFrom: '2024-01-01',
  expiresOn: '2027-12-31',
};

function person(
  number: number,
  name: string,
  roles: Role[],
  needlingAuthorisation: NeedlingAuthorisation | null = null,
): StaffMember {
  return {
    id: countedId(number),
    version: 1,
    name,
    login: name.split(' ')[0]?.toLowerCase() ?? 'nobody',
    designation: roles.includes('therapist') ? 'Registered Physiotherapist' : null,
    registrationNumber: roles.includes('therapist') ? `00${number}` : null,
    needlingAuthorisation,
    roles,
    active: true,
  };
}

/** Everybody at the test clinic, invented. */
export const people = {
  owner: person(1, 'Olive Orchard', ['owner']),
  therapist: person(2, 'Theo Testmann', ['therapist'], inForce),
  colleague: person(3, 'Thea Musterfrau', ['therapist'], inForce),
  lapsed: person(4, 'Lapsus Vergangen', ['therapist'], { ...inForce, expiresOn: '2026-11-20' }),
  upcoming: person(5, 'Futura Morgen', ['therapist'], { ...inForce, validFrom: '2026-11-22' }),
  unauthorised: person(6, 'Nemo Niemand', ['therapist']),
  desk: person(7, 'Ada Anmeldung', ['admin']),
  student: person(8, 'Stella Studiosa', ['student']),
} as const satisfies Record<string, StaffMember>;

type Procedure = { '~orpc': { meta: ProcedureMeta; outputSchema: z.ZodType } };

function procedureOf(name: string): Procedure {
  const [group = '', own = ''] = name.split('.');
  const groups = contract as unknown as Record<string, Record<string, Procedure>>;
  const found = groups[group]?.[own];
  if (!found) throw new Error(`the contract has no ${name}`);
  return found;
}

export type Service<Input, Output> = (work: Work, input: Input) => Output;

/** A clinic in a real encrypted chart, called as a window calls it: one transaction and audit row a call. */
export class TestClinic {
  readonly chart: OpenChart;
  /** The instant of the next calls; set it to move on. */
  now = openingInstant;
  /** What the last call told other windows to read again; nothing for a call that changed nothing. */
  topics: Topic[] = [];
  readonly #folder: string;
  #lastId = 100;

  constructor(chart: OpenChart, folder: string) {
    this.chart = chart;
    this.#folder = folder;
  }

  get database(): Database {
    return this.chart.database;
  }

  newId(): string {
    this.#lastId += 1;
    return countedId(this.#lastId);
  }

  /** Calls a service under the name of its procedure; what it answers must be just what the contract says. */
  call<Input, Output>(
    procedure: string,
    service: Service<Input, Output>,
    input: Input,
    by: StaffMember | Actor = people.therapist,
  ): Output {
    const { meta, outputSchema } = procedureOf(procedure)['~orpc'];
    const actor: Actor =
      'kind' in by ? by : { kind: 'staff', staffId: by.id, name: by.name, roles: by.roles };
    const { output, topics } = runInChart(
      this.chart,
      { now: () => new Date(this.now), newId: () => this.newId() },
      { procedure, meta, window: 'test', actor },
      service,
      input,
    );
    this.topics = topics;
    expect(outputSchema.parse(output)).toStrictEqual(output);
    return output;
  }

  /** The rows of the audit, newest first. */
  audit(): ReturnType<typeof readAudit> {
    return readAudit(this.database, { limit: 10_000 });
  }

  /** Closes the chart and removes it. Before, the audit must vouch for every row. */
  close(): void {
    const { chart } = this;
    try {
      const { findings } = verifyAudit(chart.database, chart.keys.audit, chart.anchor?.state ?? null);
      expect(findings).toEqual([]);
    } finally {
      chart.close();
      rmSync(this.#folder, { recursive: true, force: true });
    }
  }

  /** Everything in the chart, to show that a call left it as it was. */
  everything(): Record<string, unknown[]> {
    const tables = this.database
      .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all();
    return Object.fromEntries(
      tables.map((table) => [table, this.database.prepare(`SELECT * FROM "${table}"`).all()]),
    );
  }
}

/** Makes and opens a test clinic that goes away with the test. */
export async function openTestClinic(): Promise<TestClinic> {
  const clinic = await makeTestClinic();
  onTestFinished(() => clinic.close());
  return clinic;
}

/** Makes and opens a test clinic for several tests; the caller closes it. */
export async function makeTestClinic(): Promise<TestClinic> {
  const folder = mkdtempSync(join(tmpdir(), 'tautband-clinic-'));
  const file = join(folder, 'clinic.tautband');
  const { owner } = people;
  const { dataKeyHex } = await createChartFile({
    file,
    chartId: countedId(99),
    owner: { staffId: owner.id, login: owner.login, password: 'olive orchard 42' },
    at: openingInstant,
    appVersion: '0.0.0-test',
    cost: { memoryKibibytes: 8, passes: 1, lanes: 1 },
    fill: fillClinic,
  });
  const chart = openChartFile({ file, dataKeyHex, mode: 'readWrite' });
  return new TestClinic(chart, folder);
}

function fillClinic(database: Database): void {
  const { owner, ...others } = people;
  let lastNeedle = 900_000;
  writeFirstRecords(
    database,
    {
      clinic: {
        name: 'Beispiel Physiotherapy',
        address: { street: '1 Invented Way', city: 'Nowhere', province: 'BC', postalCode: 'V0V 0V0' },
        phone: '604-555-0100',
        timeZone: 'America/Vancouver',
        gstNumber: null,
        lockAfterMinutes: 5,
        emergencyNumber: '911',
        incidentContact: '',
        callRule: 'atRisk' as const,
        callDays: 7,
        routineSteps: { skinPrepared: true, sharpsDisposed: true, aftercareGiven: true },
        approachNames: { gunnIms: '', triggerPointDryNeedling: '', superficial: '' },
      },
      owner: { ...owner, newPassword: 'olive orchard 42' },
      fee: { id: countedId(98), service: 'Physiotherapy treatment', amountCents: 9500, taxBasisPoints: 0 },
      backupFolder: null,
    },
    { isDemo: false, now: new Date(openingInstant), newId: () => countedId(++lastNeedle) },
  );
  for (const member of Object.values(others)) writeNewStaff(database, member);
}

/** The typed error of a call; any other outcome fails the test. */
export function errorOf(call: () => unknown): TautbandError {
  try {
    call();
  } catch (error) {
    if (error instanceof TautbandError) return error;
    throw error;
  }
  throw new Error('the call went through, but an error was expected');
}

function problemsOf(error: TautbandError): { problem: string }[] {
  const { problems = [] } = error.details as { problems?: { problem: string }[] };
  return error.code === 'INVALID_INPUT' ? problems : [];
}

/** Runs the call, expects this error with words for it, and that nothing at all was written. */
export function expectRefusal(clinic: TestClinic, call: () => unknown, code: ErrorCode): TautbandError {
  const before = clinic.everything();
  const error = errorOf(call);
  expect(error.code).toBe(code);
  for (const { problem } of problemsOf(error)) expect(messages.errors.field).toHaveProperty(problem);
  expect(clinic.everything()).toEqual(before);
  return error;
}
