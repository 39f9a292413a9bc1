import { subDays } from 'date-fns';
import type { Patient, PatientInput } from '../../../shared/contract/patient-records.ts';
import { dayOfInstant } from '../../../shared/domain/calendar.ts';
import { noCoverageDetails } from '../../../shared/domain/coverages/no-coverage-details.ts';
import { noPatientDetails } from '../../../shared/domain/patients/no-patient-details.ts';
import { phnCheckDigit } from '../../../shared/domain/phn.ts';
import { coverage } from '../services/coverage.ts';
import { patients } from '../services/patients.ts';
import type { Actor } from '../work.ts';
import type { DemoCalls } from './demo-calls.ts';
import { demoCoverages, demoDetails } from './demo-patient-details.ts';
import { demoClinic, familyNames, givenNames, preferredNames, streets } from './demo-people.ts';
import type { DemoRandom } from './demo-random.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A number with a check digit that fits, in a range not given to people: it begins with 9000. */
function inventedPhn(random: DemoRandom): string {
  for (;;) {
    const firstNine = `9000${random.between(10_000, 99_999)}`;
    const checkDigit = phnCheckDigit(firstNine);
    if (checkDigit !== null) return `${firstNine}${checkDigit}`;
  }
}

function inventPatient(random: DemoRandom, at: Date, number: number): Omit<PatientInput, 'version'> {
  const sex = random.chance(55) ? 'female' : 'male';
  return {
    id: random.idAt(at),
    legalGivenNames: random.pick(givenNames[sex]),
    legalFamilyName: random.pick(familyNames),
    preferredName: random.chance(15) ? random.pick(preferredNames) : null,
    birthDate: `${at.getUTCFullYear() - random.between(20, 85)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`,
    sex,
    gender: null,
    phn: random.chance(90) ? inventedPhn(random) : null,
    address: {
      street: `${random.between(1, 999)} ${random.pick(streets)}`,
      city: demoClinic.address.city,
      province: 'BC',
      postalCode: demoClinic.address.postalCode,
    },
    phone: `604-555-01${twoDigits(number % 100)}`,
    ...noPatientDetails,
    ...demoDetails[number],
  };
}

/** Registers so many invented people at the front desk, some with who pays for them. */
export function registerDemoPatients(calls: DemoCalls, desk: Actor, at: Date, count: number): Patient[] {
  const registered = Array.from({ length: count }, (_, number) =>
    calls.call(
      desk,
      new Date(at.getTime() + number * 60_000),
      'patients.create',
      patients.create,
      inventPatient(calls.random, at, number),
    ),
  );
  addDemoCoverages(calls, desk, new Date(at.getTime() + count * 60_000), registered);
  return registered;
}

function addDemoCoverages(calls: DemoCalls, desk: Actor, at: Date, registered: readonly Patient[]): void {
  const daysBefore = (days: number): string =>
    dayOfInstant(subDays(at, days).toISOString(), demoClinic.timeZone);
  registered.forEach((patient, number) => {
    for (const { injuredDaysBefore, ...invented } of demoCoverages[number] ?? []) {
      calls.call(desk, at, 'coverage.save', coverage.save, {
        id: calls.random.idAt(at),
        version: 0,
        patientId: patient.id,
        ...noCoverageDetails,
        ...invented,
        injuryDate: injuredDaysBefore === undefined ? null : daysBefore(injuredDaysBefore),
      });
    }
  });
}
