import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { TZDate } from '@date-fns/tz';
import { addDays, addMinutes, subDays } from 'date-fns';
import { createChartFile } from '../../../db/chart-file/create-chart-file.ts';
import { openChartFile } from '../../../db/chart-file/open-chart-file.ts';
import { addSlot } from '../../../db/keys/staff-slots.ts';
import type { DemoRequest } from '../../../shared/contract/chart-records.ts';
import type { StaffMember } from '../../../shared/contract/clinic-records.ts';
import type { StoreOptions } from '../../../shared/contract/store-link.ts';
import { dayOfInstant } from '../../../shared/domain/calendar.ts';
import { writeFirstRecords } from '../chart/first-records.ts';
import { staff } from '../services/staff.ts';
import type { Actor } from '../work.ts';
import { createDemoCalls, type DemoCalls } from './demo-calls.ts';
import { keepDemoFavourites } from './demo-favourites.ts';
import { openDemoBoxes } from './demo-needles.ts';
import { registerDemoPatients } from './demo-patients.ts';
import { type DemoStaff, demoClinic, demoFee, demoStaff } from './demo-people.ts';
import { createDemoRandom, type DemoRandom } from './demo-random.ts';
import { chartDemoVisits } from './demo-visits.ts';

/** The demo clinic opened this many days before the demo's today. */
const openSinceDays = 120;

function staffMember(person: DemoStaff, id: string, today: Date): StaffMember {
  const day = (date: Date): string => dayOfInstant(date.toISOString(), demoClinic.timeZone);
  return {
    id,
    version: 0,
    name: person.name,
    login: person.login,
    designation: person.designation,
    registrationNumber: person.registrationNumber,
    needlingAuthorisation:
      person.authorisation === null
        ? null
        : {
            number: person.authorisation,
            validFrom: day(subDays(today, 400)),
            expiresOn: day(addDays(today, 330)),
          },
    roles: person.roles,
    active: true,
  };
}

const actorOf = (person: StaffMember): Actor => ({
  kind: 'staff',
  staffId: person.id,
  name: person.name,
  roles: person.roles,
});

/** Morning of a day where the demo clinic is. */
function morningOf(day: string): Date {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, dayOfMonth, 8, 0, 0, demoClinic.timeZone).getTime());
}

/**
 * Makes the demo clinic in a new file, through the services, as its invented staff would have charted it.
 * The same request gives the same content; keys are random all the same. Throws ChartExists.
 */
export async function makeDemoChart(
  file: string,
  request: DemoRequest,
  options: Pick<StoreOptions, 'appVersion'>,
  signal?: AbortSignal,
): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const random = createDemoRandom(request.seed);
  // Of their own: what the days are made of does not hang on how many needles and favourites there are.
  const otherIds = createDemoRandom(request.seed + 1);
  const todayDay = request.today ?? dayOfInstant(new Date().toISOString(), demoClinic.timeZone);
  const today = morningOf(todayDay);
  const opening = subDays(today, openSinceDays);
  const people = demoStaff.map((person) => ({
    person,
    member: staffMember(person, random.idAt(opening), today),
  }));
  const [owner] = people;
  if (!owner) throw new Error('the demo clinic has no owner');

  const { dataKeyHex } = await createChartFile({
    file,
    chartId: random.idAt(opening),
    owner: { staffId: owner.member.id, login: owner.person.login, password: owner.person.password },
    at: opening.toISOString(),
    appVersion: options.appVersion,
    fill: (database) => {
      const { version: _version, active: _active, ...member } = owner.member;
      writeFirstRecords(
        database,
        {
          clinic: demoClinic,
          owner: { ...member, newPassword: owner.person.password },
          fee: { id: random.idAt(opening), ...demoFee },
          backupFolder: null,
        },
        { isDemo: true, now: opening, newId: () => otherIds.idAt(opening) },
      );
    },
  });

  const chart = openChartFile({ file, dataKeyHex, mode: 'readWrite' });
  try {
    const calls = createDemoCalls(chart, random);
    await addStaff(calls, file, dataKeyHex, people, opening);
    openDemoBoxes(createDemoCalls(chart, otherIds), actorOf(owner.member), { at: opening, today });
    await chartTheDays(calls, random, people, { opening, today, request }, signal);
    const therapists = people.filter(({ member }) => member.roles.includes('therapist'));
    keepDemoFavourites(
      calls,
      therapists.map(({ member }) => actorOf(member)),
      addMinutes(today, 110),
      otherIds,
    );
  } finally {
    chart.close();
  }
}

type Person = { person: DemoStaff; member: StaffMember };

async function addStaff(
  calls: DemoCalls,
  file: string,
  dataKeyHex: string,
  [owner, ...others]: readonly Person[],
  at: Date,
): Promise<void> {
  if (!owner) return;
  for (const { person, member } of others) {
    calls.call(actorOf(owner.member), at, 'staff.save', staff.save, { person: member, hasNewPassword: true });
    await addSlot({ file, dataKeyHex, staffId: member.id, login: person.login, password: person.password });
  }
}

async function chartTheDays(
  calls: DemoCalls,
  random: DemoRandom,
  people: readonly Person[],
  { opening, today, request }: { opening: Date; today: Date; request: DemoRequest },
  signal?: AbortSignal,
): Promise<void> {
  const withRole = (role: StaffMember['roles'][number]): Actor[] =>
    people.filter(({ member }) => member.roles.includes(role)).map(({ member }) => actorOf(member));
  const [desk] = withRole('admin');
  if (!desk) throw new Error('the demo clinic has no front desk');
  const patients = registerDemoPatients(calls, desk, opening, request.patients);
  await chartDemoVisits(
    calls,
    {
      patients,
      therapists: withRole('therapist'),
      desk,
      today,
      days: openSinceDays,
      count: request.visits,
      random,
    },
    signal,
  );
}
