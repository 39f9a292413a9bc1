import type { Patient, PatientInput } from '../../../shared/contract/patient-records.ts';
import { phnCheckDigit } from '../../../shared/domain/phn.ts';
import { patients } from '../services/patients.ts';
import type { Actor } from '../work.ts';
import type { DemoCalls } from './demo-calls.ts';
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
    birthDate: `${random.between(1941, 2006)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`,
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
  };
}

/** Registers so many invented people at the front desk. */
export function registerDemoPatients(calls: DemoCalls, desk: Actor, at: Date, count: number): Patient[] {
  return Array.from({ length: count }, (_, number) =>
    calls.call(
      desk,
      new Date(at.getTime() + number * 60_000),
      'patients.create',
      patients.create,
      inventPatient(calls.random, at, number),
    ),
  );
}
