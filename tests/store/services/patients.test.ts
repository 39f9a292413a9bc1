import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patients } from '../../../electron/store/services/patients.ts';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import { patientInput, readVisit, register, startVisit } from '../../support/chart-fixtures.ts';
import {
  expectRefusal,
  makeTestClinic,
  openTestClinic,
  people,
  type TestClinic,
} from '../../support/test-clinic.ts';

const at = (clinic: TestClinic) => ({
  create: (input: Omit<Patient, 'version'>): Patient =>
    clinic.call('patients.create', patients.create, input, people.desk),
  save: (input: Patient): Patient => clinic.call('patients.save', patients.save, input, people.desk),
  namesFor: (text: string, limit = 20): string[] =>
    clinic
      .call('patients.search', patients.search, { text, limit }, people.desk)
      .map((found) => found.displayName),
});

describe('registering a patient', () => {
  let clinic: TestClinic;
  beforeAll(async () => {
    clinic = await makeTestClinic();
  });
  afterAll(() => clinic.close());

  it('keeps the person, once, on record', () => {
    const input = patientInput(clinic, { phn: '9698658215', gender: 'woman', preferredName: 'Tess' });
    const created = at(clinic).create(input);
    expect(created).toEqual({ ...input, version: 1 });
    expect(clinic.topics).toEqual(['patients']);
    expect(clinic.audit()[0]).toMatchObject({ procedure: 'patients.create', patientId: input.id });
    const before = clinic.everything();
    expect(at(clinic).create(input)).toEqual(created);
    expect(clinic.everything()).toEqual(before);
    const other = { ...input, birthDate: '1987-03-03' };
    expectRefusal(clinic, () => at(clinic).create(other), 'ID_TAKEN');
  });

  it('keeps a phone in one form, and as typed what is none', () => {
    const input = patientInput(clinic, { phone: '(604) 555-0177 ext. 12' });
    const created = at(clinic).create(input);
    expect(created.phone).toBe('+16045550177x12');
    expect(at(clinic).create(input)).toEqual(created);
    const words = patientInput(clinic, { phone: 'evenings, at her sister' });
    expect(at(clinic).create(words).phone).toBe('evenings, at her sister');
  });

  it('keeps what else is known, its phones in one form too', () => {
    const details = {
      pronouns: 'they/them',
      email: 'testina@example.com',
      secondPhone: '604 555 0177',
      emergencyContact: { name: 'Example Sibling', relationship: 'sibling', phone: '(604) 555-0178' },
      guardian: { name: 'Fictional Parent', relationship: null, phone: null },
      physician: { name: 'Dr. Invented', clinic: 'Nowhere Family Practice', phone: '6045550179 ext 3' },
      heightCentimetres: 168,
      weightKilograms: 64.5,
    };
    const input = patientInput(clinic, details);
    const created = at(clinic).create(input);
    expect(created).toEqual({
      ...input,
      version: 1,
      secondPhone: '+16045550177',
      emergencyContact: { ...details.emergencyContact, phone: '+16045550178' },
      physician: { ...details.physician, phone: '+16045550179x3' },
    });
    expect(clinic.call('patients.get', patients.get, { id: input.id }).patient).toEqual(created);
    expect(at(clinic).create(input)).toEqual(created);
    const saved = at(clinic).save({ ...created, physician: null, weightKilograms: null, email: null });
    const read = clinic.call('patients.get', patients.get, { id: input.id }).patient;
    expect(read).toEqual(saved);
    expect(read).toMatchObject({
      physician: null,
      weightKilograms: null,
      email: null,
      heightCentimetres: 168,
    });
  });

  it('refuses a PHN that somebody else has, and lets whoever shares one from before be saved', () => {
    const phn = '9000123454';
    const first = at(clinic).create(patientInput(clinic, { phn }));
    const second = patientInput(clinic, { phn });
    const taken = { problems: [{ path: ['phn'], problem: 'phnTaken', parameters: {} }] };
    expect(expectRefusal(clinic, () => at(clinic).create(second), 'INVALID_INPUT').details).toEqual(taken);
    const other = at(clinic).create({ ...second, phn: null });
    const refused = expectRefusal(clinic, () => at(clinic).save({ ...other, phn }), 'INVALID_INPUT');
    expect(refused.details).toEqual(taken);

    clinic.chart.database.prepare('UPDATE patient SET phn = ? WHERE id = ?').run(phn, other.id);
    expect(at(clinic).save({ ...other, phn, gender: 'woman' }).gender).toBe('woman');
    expect(at(clinic).save({ ...first, gender: 'man' }).phn).toBe(phn);
  });

  it('keeps a postal code as an envelope has it', () => {
    const { address, ...input } = patientInput(clinic);
    const created = at(clinic).create({
      ...input,
      address: { ...address, province: 'BC', postalCode: 'v5k0a1' },
    });
    expect(created.address.postalCode).toBe('V5K 0A1');
  });

  it('refuses a birth date of tomorrow and of before living memory', () => {
    for (const [birthDate, problem] of [
      ['2026-11-22', 'inFuture'],
      ['0001-01-01', 'impossibleDay'],
      ['1896-11-20', 'bornTooLongAgo'],
    ]) {
      const input = patientInput(clinic, { birthDate });
      const error = expectRefusal(clinic, () => at(clinic).create(input), 'INVALID_INPUT');
      expect(error.details).toEqual({ problems: [{ path: ['birthDate'], problem, parameters: {} }] });
    }
    expect(at(clinic).create(patientInput(clinic, { birthDate: '2026-11-21' })).version).toBe(1);
  });

  it('is changed from the version seen, and never overwritten from an older one', () => {
    const first = register(clinic);
    const changed = { ...first, legalFamilyName: 'Musterfrau', phone: '604 555 0188' };
    const saved = at(clinic).save(changed);
    expect(saved).toEqual({ ...changed, version: 2, phone: '+16045550188' });
    expect(clinic.topics.sort()).toEqual(['patients', 'visits']);
    const before = clinic.everything();
    expect(at(clinic).save(changed)).toEqual(saved);
    expect(clinic.everything()).toEqual(before);
    const error = expectRefusal(clinic, () => at(clinic).save({ ...first, gender: 'x' }), 'VERSION_CONFLICT');
    expect(error.details).toEqual({ record: 'patient', current: saved });
    const nobody = { ...first, id: clinic.newId() };
    expectRefusal(clinic, () => at(clinic).save(nobody), 'NOT_FOUND');
  });

  it('is read with a line for each visit, newest first; the desk does not see why', () => {
    const patient = register(clinic);
    const older = startVisit(clinic, patient);
    clinic.now = '2026-11-22T17:00:00.000Z';
    const newer = startVisit(clinic, patient);
    const seen = clinic.call('patients.get', patients.get, { id: patient.id });
    expect(seen.patient).toEqual(patient);
    expect(seen.visits.map(({ id }) => id)).toEqual([newer.id, older.id]);
    expect(clinic.audit()[0]).toMatchObject({ procedure: 'patients.get', patientId: patient.id });
    clinic.database.exec(`UPDATE visit SET reason_for_attending = 'Why' WHERE id = '${newer.id}'`);
    const reasons = (by: typeof people.desk | typeof people.student): string[] =>
      clinic
        .call('patients.get', patients.get, { id: patient.id }, by)
        .visits.map((line) => line.reasonForAttending);
    expect([reasons(people.desk), reasons(people.student)]).toEqual([
      ['', ''],
      ['Why', ''],
    ]);
    clinic.database.exec(`UPDATE visit SET reason_for_attending = '' WHERE id = '${newer.id}'`);
    expect(readVisit(clinic, newer.id)).toEqual(newer);
    const nobody = clinic.newId();
    expectRefusal(clinic, () => clinic.call('patients.get', patients.get, { id: nobody }), 'NOT_FOUND');
    expectRefusal(clinic, () => clinic.call('patients.chart', patients.chart, { id: nobody }), 'NOT_FOUND');
  });
});

describe('searching patients', () => {
  let clinic: TestClinic;
  beforeAll(async () => {
    clinic = await makeTestClinic();
    const family = (legalGivenNames: string, legalFamilyName: string, more: Partial<Patient> = {}): Patient =>
      register(clinic, { legalGivenNames, legalFamilyName, phone: null, ...more });
    family('Renée', "O'Beispiel", { birthDate: '1987-03-02', phone: '604-555-0123', phn: '9698658215' });
    family('Anna Maria', 'Muster', { preferredName: 'Ann', birthDate: '1990-01-31' });
    family('Anton', 'Annaberg', { birthDate: '1990-12-24' });
    family('Maria', 'Andersmann', { birthDate: '1955-05-05' });
    family('לאה', 'דוגמה', { birthDate: '1970-07-07' });
    family('🙂', '🙃', { birthDate: '2001-09-11' });
  });
  afterAll(() => clinic.close());

  it.each([
    { typed: 'renee', names: ["Renée O'Beispiel"] },
    { typed: 'obei REN', names: ["Renée O'Beispiel"] },
    { typed: '1987-03-02', names: ["Renée O'Beispiel"] },
    { typed: '19870302', names: ["Renée O'Beispiel"] },
    { typed: '604 555 0123', names: ["Renée O'Beispiel"] },
    { typed: '9698 658 215', names: ["Renée O'Beispiel"] },
    { typed: 'maria', names: ['Maria Andersmann', 'Ann Muster'] },
    { typed: 'an ma', names: ['Maria Andersmann', 'Ann Muster'] },
    { typed: 'an', names: ['Maria Andersmann', 'Ann Muster', 'Anton Annaberg'] },
    { typed: '1990', names: ['Ann Muster', 'Anton Annaberg'] },
    { typed: 'דוגמה', names: ['לאה דוגמה'] },
    { typed: '2001-09-11', names: ['🙂 🙃'] },
    { typed: 'anna maria muster ann 1990 01 31 further', names: [] },
    { typed: 'maria renee', names: [] },
    { typed: '', names: [] },
    { typed: '%', names: [] },
    { typed: "'; DROP TABLE patient; --", names: [] },
  ])('$typed finds $names', ({ typed, names }) => {
    const found = at(clinic).namesFor(typed);
    expect(new Set(found)).toEqual(new Set(names));
    // Who is found by two of the words is there once.
    expect(found).toHaveLength(names.length);
  });

  it('gives the names in the order of the word that found them, and no more than asked for', () => {
    const all = at(clinic).namesFor('an');
    for (let limit = 1; limit <= all.length; limit += 1) {
      expect(at(clinic).namesFor('an', limit)).toEqual(all.slice(0, limit));
    }
  });

  it('shows the preferred and the legal name', () => {
    const [found] = clinic.call('patients.search', patients.search, { text: 'muster', limit: 5 });
    expect(found).toMatchObject({ displayName: 'Ann Muster', legalName: 'Anna Maria Muster' });
  });

  it('leaves no trace in the audit: it is audited when the patient is opened', () => {
    const before = clinic.everything();
    at(clinic).namesFor('an');
    expect(clinic.everything()).toEqual(before);
  });

  it('follows a change of name, birth date and phone', async () => {
    const own = await openTestClinic();
    const patient = register(own);
    at(own).save({ ...patient, legalFamilyName: 'Neuname', birthDate: '1999-09-09', phone: '250-555-0199' });
    for (const old of ['beispiel', '1987', '6045550123']) expect(at(own).namesFor(old)).toEqual([]);
    for (const now of ['neuname', '1999-09-09', '2505550199', 'testina']) {
      expect(at(own).namesFor(now)).toEqual(['Testina Neuname']);
    }
  });
});

describe('likely duplicates', () => {
  let clinic: TestClinic;
  let registered: Patient;
  beforeAll(async () => {
    clinic = await makeTestClinic();
    registered = register(clinic, {
      legalGivenNames: 'Anna Maria',
      legalFamilyName: 'van der Beispiel',
      preferredName: 'Anke',
      birthDate: '1987-03-02',
      phn: '9698658215',
      phone: '604-555-0123',
    });
    register(clinic, { legalGivenNames: 'Bertram', legalFamilyName: 'Anders', phone: null });
  });
  afterAll(() => clinic.close());

  const look = (changes: Partial<Patient>) => {
    const { id, ...others } = patientInput(clinic, {
      legalGivenNames: 'Zenobia',
      legalFamilyName: 'Zufall',
      birthDate: '1960-06-06',
      phone: null,
      ...changes,
    });
    return clinic.call('patients.likelyDuplicates', patients.likelyDuplicates, {
      id: changes.id ?? id,
      ...others,
    });
  };

  it.each([
    { how: 'the same health number', changes: { phn: '9698658215' } },
    {
      how: 'the same name and birth date',
      changes: { ...named('Anna', 'van der Beispiel'), birthDate: '1987-03-02' },
    },
    { how: 'a slip in the name', changes: { ...named('Anna', 'van der Beispeil'), birthDate: '1987-03-02' } },
    {
      how: 'a slip in the birth date',
      changes: { ...named('Anna', 'Vanderbeispiel'), birthDate: '1987-02-03' },
    },
    {
      how: 'names the other way round',
      changes: { ...named('van der Beispiel', 'Anna Maria'), birthDate: '1978-03-02' },
    },
    { how: 'the preferred name', changes: { ...named('Anke', 'van der Beispiel'), birthDate: '1987-03-12' } },
    {
      how: 'the same phone and birth date with a misspelt name',
      changes: { ...named('Ana', 'vanderbeispeil'), birthDate: '1987-03-03', phone: '+1 604 555 0123' },
    },
  ])('are found by $how', ({ changes }) => {
    const [found, ...others] = look(changes);
    expect(found).toMatchObject({ id: registered.id, displayName: 'Anke van der Beispiel' });
    expect(found?.reasons.length).toBeGreaterThan(0);
    expect(others).toEqual([]);
  });

  it.each([
    { who: 'somebody else', changes: {} },
    {
      who: 'a child of the family',
      changes: { ...named('Carla', 'van der Beispiel'), birthDate: '2015-01-01' },
    },
    { who: 'somebody born on the same day', changes: { birthDate: '1987-03-02' } },
    { who: 'nobody by name', changes: named('🙂', '🙃') },
  ])('are not $who', ({ changes }) => {
    expect(look(changes)).toEqual([]);
  });

  it('never are the person themself', () => {
    expect(look({ ...registered })).toEqual([]);
  });
});

function named(legalGivenNames: string, legalFamilyName: string) {
  return { legalGivenNames, legalFamilyName };
}
