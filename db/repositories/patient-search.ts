import type { Database } from 'better-sqlite3';
import type { Patient, PatientSummary } from '../../shared/contract/patient-records.ts';
import { displayName, legalName } from '../../shared/domain/patient-name.ts';
import { patientSearchWords } from '../../shared/domain/patient-search-words.ts';
import { type PreparedQuery, query } from '../statements.ts';
import type { PatientRow } from '../tables.ts';
import { toPatient } from './patients.ts';

const deleteWords = query<{ patient_id: string }>()((q, given) =>
  q.deleteFrom('patient_search_token').where('patient_id', '=', given('patient_id')),
);
const insertWord = query<{ token: string; patient_id: string }>()((q, given) =>
  q.insertInto('patient_search_token').values({ token: given('token'), patient_id: given('patient_id') }),
);

/** Writes anew the words that a patient is found by. */
export function writeSearchWords(database: Database, patient: Patient): void {
  deleteWords(database).run({ patient_id: patient.id });
  for (const token of patientSearchWords(patient))
    insertWord(database).run({ token, patient_id: patient.id });
}

/** Each word is a range of the token index: from the word itself to the last text that begins with it. */
type Range<Index extends number = number> = Record<`from${Index}` | `to${Index}`, string>;
type FoundPatientRow = Pick<
  PatientRow,
  'id' | 'legal_given_names' | 'legal_family_name' | 'preferred_name' | 'birth_date' | 'phn' | 'phone'
>;

/** More words than anybody has names; further ones are left out of the search. */
const mostWords = 6;

/**
 * The first word drives: its range of the primary key comes out in alphabetical order without sorting, so
 * that the limit stops the search early. A patient who is found by two words of the range counts at the
 * first of them only. Every further word is looked up for the patient at hand.
 */
const searches = Array.from({ length: mostWords }, (_, index) =>
  query<Range & { limit: number }>()<FoundPatientRow>((q, given) => {
    let found = q
      .selectFrom('patient_search_token as found')
      .innerJoin('patient', 'patient.id', 'found.patient_id')
      .select([
        'patient.id as id',
        'patient.legal_given_names as legal_given_names',
        'patient.legal_family_name as legal_family_name',
        'patient.preferred_name as preferred_name',
        'patient.birth_date as birth_date',
        'patient.phn as phn',
        'patient.phone as phone',
      ])
      .where('found.token', '>=', given('from0'))
      .where('found.token', '<', given('to0'))
      .where(({ exists, not, selectFrom }) =>
        not(
          exists(
            selectFrom('patient_search_token as earlier')
              .select('earlier.token')
              .whereRef('earlier.patient_id', '=', 'found.patient_id')
              .where('earlier.token', '>=', given('from0'))
              .whereRef('earlier.token', '<', 'found.token'),
          ),
        ),
      );
    for (let word = 1; word <= index; word += 1) {
      found = found.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('patient_search_token as also')
            .select('also.token')
            .whereRef('also.patient_id', '=', 'found.patient_id')
            .where('also.token', '>=', given(`from${word}`))
            .where('also.token', '<', given(`to${word}`)),
        ),
      );
    }
    return found.orderBy('found.token').orderBy('found.patient_id').limit(given('limit'));
  }),
);

/**
 * Where a word counts as common. A patient with one common word has another one soon enough: with this many
 * among a hundred thousand, the limit of a list is reached after about a thousand.
 */
const common = 2000;

const countWord = query<{ from: string; to: string; most: number }>()((q, given) =>
  q
    .selectFrom(
      q
        .selectFrom('patient_search_token')
        .select('token')
        .where('token', '>=', given('from'))
        .where('token', '<', given('to'))
        .limit(given('most'))
        .as('range'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count')),
);

/**
 * The word that begins the fewest names first: each patient that the first one finds costs a look-up, so
 * `anna zi` must walk through the Zimmermanns and not through every Anna.
 */
function rarestFirst(database: Database, words: readonly string[]): string[] {
  if (words.length < 2) return [...words];
  return words
    .map((word) => ({
      word,
      count: countWord(database).get({ from: word, to: endOfRange(word), most: common })?.count ?? 0,
    }))
    .sort((one, other) => one.count - other.count || other.word.length - one.word.length)
    .map(({ word }) => word);
}

/**
 * Patients with a word beginning with each of the folded words, by the word that the rarest one found.
 * No words find nobody.
 */
export function searchPatients(
  database: Database,
  words: readonly string[],
  limit: number,
): PatientSummary[] {
  const rarest = rarestFirst(database, words).slice(0, mostWords);
  const search = searches[rarest.length - 1];
  if (!search) return [];
  return search(database)
    .all({ ...rangesOf(rarest), limit })
    .map((row) => {
      const names = {
        legalGivenNames: row.legal_given_names,
        legalFamilyName: row.legal_family_name,
        preferredName: row.preferred_name,
      };
      return {
        id: row.id,
        displayName: displayName(names),
        legalName: legalName(names),
        birthDate: row.birth_date,
        phn: row.phn,
        phone: row.phone,
      };
    });
}

const selectByPhn = query<{ phn: string }>()((q, given) =>
  q.selectFrom('patient').selectAll().where('phn', '=', given('phn')),
);
const selectByBirthDate = query<{ birth_date: string }>()((q, given) =>
  q.selectFrom('patient').selectAll().where('birth_date', '=', given('birth_date')),
);
const selectByTwoWords = query<Range<0 | 1>>()((q, given) =>
  q
    .selectFrom('patient_search_token as found')
    .innerJoin('patient', 'patient.id', 'found.patient_id')
    .selectAll('patient')
    .where('found.token', '>=', given('from0'))
    .where('found.token', '<', given('to0'))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('patient_search_token as also')
          .select('also.token')
          .whereRef('also.patient_id', '=', 'found.patient_id')
          .where('also.token', '>=', given('from1'))
          .where('also.token', '<', given('to1')),
      ),
    ),
);
const selectByWord = query<{ token: string }>()((q, given) =>
  q
    .selectFrom('patient_search_token as found')
    .innerJoin('patient', 'patient.id', 'found.patient_id')
    .selectAll('patient')
    .where('found.token', '=', given('token')),
);

/** Everybody registered with these bare ten digits; more than one only in a chart that allowed it. */
export function patientsWithPhn(database: Database, phn: string): Patient[] {
  return selectByPhn(database).all({ phn }).map(toPatient);
}

/** What may point to the same person; each leads to candidates through an index of its own. */
export type DuplicateClues = {
  phn: string | null;
  birthDate: string;
  /** Ten digits of a phone. */
  phoneWord: string | null;
  /** The folded family name with the first given or preferred name, in pairs. */
  namePairs: readonly (readonly [string, string])[];
};

/** Everybody whom at least one clue points to, each once. */
export function duplicateCandidates(database: Database, clues: DuplicateClues): Patient[] {
  const rows = [
    ...(clues.phn === null ? [] : selectByPhn(database).all({ phn: clues.phn })),
    ...selectByBirthDate(database).all({ birth_date: clues.birthDate }),
    ...(clues.phoneWord === null ? [] : selectByWord(database).all({ token: clues.phoneWord })),
    ...clues.namePairs.flatMap((pair) => byTwoWords(selectByTwoWords(database), pair)),
  ];
  return [...new Map(rows.map((row) => [row.id, row])).values()].map(toPatient);
}

function byTwoWords(
  prepared: PreparedQuery<Range<0 | 1>, PatientRow>,
  [one, other]: readonly [string, string],
): PatientRow[] {
  const [longer, shorter] = one.length < other.length ? [other, one] : [one, other];
  return prepared.all({ from0: longer, to0: endOfRange(longer), from1: shorter, to1: endOfRange(shorter) });
}

function rangesOf(words: readonly string[]): Range {
  return Object.fromEntries(
    words.flatMap((word, index) => [
      [`from${index}`, word],
      [`to${index}`, endOfRange(word)],
    ]),
  );
}

/** No text that begins with the word sorts behind it: U+10FFFF is no character and the last code point. */
function endOfRange(word: string): string {
  return `${word}\u{10FFFF}`;
}
