import type { Day } from './calendar.ts';
import { parsePhone } from './phone.ts';
import { searchTokens } from './text-folding.ts';

/** What two registrations are compared by. */
export type PatientIdentity = {
  legalGivenNames: string;
  legalFamilyName: string;
  preferredName: string | null;
  birthDate: Day;
  phn: string | null;
  phone: string | null;
};

export type DuplicateReason = 'samePhn' | 'sameBirthDate' | 'sameName' | 'similarName' | 'samePhone';

export type DuplicateComparison = {
  /** 0 to 100: 100 is the same health number, {@link likelyScore} and above is shown before saving. */
  score: number;
  likely: boolean;
  reasons: DuplicateReason[];
};

/**
 * From here on two registrations are shown as likely the same person. Chosen so that the same name and birth
 * date, also misspelled in one of them, are likely, and twins or a parent and child of one name are not.
 */
export const likelyScore = 65;

const points = {
  sameName: 45,
  similarName: 32,
  sameGivenNames: 22,
  sameFamilyName: 5,
  otherName: 0,
  sameBirthDate: 40,
  similarBirthDate: 25,
  samePhone: 18,
  otherPhn: -25,
};

/** Compares two registrations: names in any order, preferred names, small typing errors, birth date, PHN, phone. */
export function compareIdentities(one: PatientIdentity, other: PatientIdentity): DuplicateComparison {
  const reasons: DuplicateReason[] = [];
  let score = 0;

  const samePhn = one.phn !== null && one.phn === other.phn;
  if (samePhn) reasons.push('samePhn');

  const name = compareNames(one, other);
  score += points[name];
  if (name === 'sameName') reasons.push('sameName');
  if (name === 'similarName' || name === 'sameGivenNames') reasons.push('similarName');

  if (one.birthDate === other.birthDate) {
    reasons.push('sameBirthDate');
    score += points.sameBirthDate;
  } else if (isSlipOfBirthDate(one.birthDate, other.birthDate)) {
    score += points.similarBirthDate;
  }

  if (isSamePhone(one.phone, other.phone)) {
    reasons.push('samePhone');
    score += points.samePhone;
  }
  // Two numbers whose check digits both fit are no slip of a key: they speak for two people.
  if (one.phn !== null && other.phn !== null && !samePhn) score += points.otherPhn;

  const bounded = samePhn ? 100 : Math.max(0, Math.min(99, score));
  return { score: bounded, likely: bounded >= likelyScore, reasons };
}

type NameLikeness = 'sameName' | 'similarName' | 'sameGivenNames' | 'sameFamilyName' | 'otherName';

function compareNames(one: PatientIdentity, other: PatientIdentity): NameLikeness {
  const readings = readingsOfName(one).flatMap((a) =>
    readingsOfName(other).map((b) => compareReadings(a, b)),
  );
  const swapped = compareReadings(readingsOfName(one)[0], swap(readingsOfName(other)[0]));
  // Only a whole swapped name counts: a family name that equals a given name is common and means nothing.
  if (swapped === 'sameName' || swapped === 'similarName') readings.push(swapped);
  return readings.reduce((best, next) => (points[next] > points[best] ? next : best));
}

type NameReading = { given: string[]; family: string };

/** The legal name first, then the name the person goes by. */
function readingsOfName(identity: PatientIdentity): [NameReading, ...NameReading[]] {
  const family = joined(identity.legalFamilyName);
  const legal: NameReading = { given: searchTokens(identity.legalGivenNames), family };
  const preferred = searchTokens(identity.preferredName ?? '');
  if (preferred.length === 0) return [legal];
  // A preferred name is a given name, or both names, "Bob Example".
  const without = preferred.filter((token) => token !== family);
  return [legal, { given: without.length > 0 ? without : preferred, family }];
}

function swap(reading: NameReading): NameReading {
  return { given: [reading.family], family: reading.given.join('') };
}

function compareReadings(one: NameReading, other: NameReading): NameLikeness {
  const family = likeness(one.family, other.family);
  const given = Math.max(
    likeness(one.given.join(''), other.given.join('')),
    // "Anna Maria" and "Anna": the first name carries the person.
    likeness(one.given[0] ?? '', other.given[0] ?? ''),
  );
  if (family === 2 && given === 2) return 'sameName';
  if (family > 0 && given > 0) return 'similarName';
  if (given === 2) return 'sameGivenNames';
  return family === 2 ? 'sameFamilyName' : 'otherName';
}

/** 2 the same, 1 a small typing error apart, 0 neither. */
function likeness(one: string, other: string): 0 | 1 | 2 {
  if (one === '' || other === '') return 0;
  if (one === other) return 2;
  const longest = Math.max(one.length, other.length);
  // In three letters one other letter is another name.
  if (longest < 4) return 0;
  return editDistance(one, other) <= (longest < 8 ? 1 : 2) ? 1 : 0;
}

/** A year, month or day with one other digit, two neighbouring digits exchanged, or day and month exchanged. */
function isSlipOfBirthDate(one: Day, other: Day): boolean {
  const [year, month, day] = one.split('-');
  return other === `${year}-${day}-${month}` || editDistance(one, other) === 1;
}

function isSamePhone(one: string | null, other: string | null): boolean {
  const [first, second] = [bareNumber(one), bareNumber(other)];
  return first !== null && first === second;
}

function bareNumber(phone: string | null): string | null {
  const parsed = parsePhone(phone ?? '');
  return parsed.ok ? parsed.phone.replace(/x\d+$/, '') : null;
}

function joined(name: string): string {
  return searchTokens(name).join('');
}

/**
 * Steps from one text to the other (a letter added, left out, replaced, or two neighbours exchanged), counted
 * up to 3: further apart never matters here, and texts may be very long.
 */
function editDistance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let steps = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const exchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && exchanged) steps = Math.min(steps, (beforeLast[column - 2] ?? 0) + 1);
      current.push(steps);
    }
    if (Math.min(...current) > 2) return 3;
    [beforeLast, last] = [last, current];
  }
  return Math.min(3, last[other.length] ?? 0);
}
