import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coverage } from '../../../electron/store/services/coverage.ts';
import { patients } from '../../../electron/store/services/patients.ts';
import { type Coverage, coverageInput } from '../../../shared/contract/coverage-records.ts';
import { lacksClaimNumber } from '../../../shared/domain/coverages/claims.ts';
import { noCoverageDetails } from '../../../shared/domain/coverages/no-coverage-details.ts';
import { register } from '../../support/chart-fixtures.ts';
import { expectRefusal, makeTestClinic, people, type TestClinic } from '../../support/test-clinic.ts';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeTestClinic();
});
afterAll(() => clinic.close());

const save = (input: Coverage): Coverage =>
  clinic.call('coverage.save', coverage.save, coverageInput.parse(input), people.desk);
const claim = (patientId: string, changes: Partial<Coverage> = {}): Coverage => ({
  id: clinic.newId(),
  version: 0,
  patientId,
  planKind: 'icbc',
  ...noCoverageDetails,
  ...changes,
});
const coveragesOf = (patientId: string): Coverage[] =>
  clinic.call('patients.get', patients.get, { id: patientId }, people.desk).coverages;

describe('a coverage', () => {
  it('is kept whole, once, on the record of its patient, and nowhere else', () => {
    const patient = register(clinic);
    const other = register(clinic);
    const input = claim(patient.id, {
      planKind: 'extendedHealth',
      payer: 'Imaginary Mutual',
      policyNumber: '4711',
      certificateNumber: '000123',
      claimNumber: 'A-1',
      injuryDate: '2026-10-01',
      referredBy: 'Dr. Invented',
      referredOn: '2026-10-02',
    });
    const saved = save(input);
    expect(saved).toEqual({ ...input, version: 1 });
    expect(clinic.topics).toEqual(['patients']);
    expect(clinic.audit()[0]).toMatchObject({ procedure: 'coverage.save', patientId: patient.id });
    expect(coveragesOf(patient.id)).toEqual([saved]);
    expect(coveragesOf(other.id)).toEqual([]);
    const before = clinic.everything();
    expect(save(input)).toEqual(saved);
    expect(clinic.everything()).toEqual(before);
  });

  it('is ended, never deleted, and taken up again; those in force come first', () => {
    const { id } = register(clinic);
    const first = save(claim(id, { planKind: 'msp' }));
    const second = save(claim(id, { planKind: 'private', payer: 'Example Employer' }));
    const ended = save({ ...first, active: false });
    expect(coveragesOf(id)).toEqual([second, ended]);
    const remove = () => clinic.chart.database.prepare('DELETE FROM coverage WHERE id = ?').run(first.id);
    expect(remove).toThrow('a coverage is kept');
    const again = save({ ...ended, active: true });
    expect(coveragesOf(id)).toEqual([again, second]);
  });

  it('is changed from the version seen, and stays with its patient', () => {
    const patient = register(clinic);
    const saved = save(claim(patient.id));
    const newer = save({ ...saved, claimNumber: 'AB1234' });
    const stale = { ...saved, claimNumber: 'AB9999' };
    expect(expectRefusal(clinic, () => save(stale), 'VERSION_CONFLICT').details).toEqual({
      record: 'coverage',
      current: newer,
    });
    const elsewhere = { ...newer, patientId: register(clinic).id };
    expectRefusal(clinic, () => save(elsewhere), 'ID_TAKEN');
    expectRefusal(clinic, () => save({ ...claim(patient.id), version: 3 }), 'NOT_FOUND');
    expectRefusal(clinic, () => save(claim(clinic.newId())), 'NOT_FOUND');
  });

  it('knows no injury and no referral before the patient was born or after today', () => {
    const { id, birthDate } = register(clinic);
    for (const field of ['injuryDate', 'referredOn'] as const) {
      for (const [day, problem] of [
        ['2026-11-22', 'inFuture'],
        ['1987-03-01', 'beforeBirth'],
        ['0001-01-01', 'impossibleDay'],
      ]) {
        const error = expectRefusal(clinic, () => save(claim(id, { [field]: day })), 'INVALID_INPUT');
        expect(error.details).toEqual({ problems: [{ path: [field], problem, parameters: {} }] });
      }
      expect(save(claim(id, { [field]: birthDate }))[field]).toBe(birthDate);
    }
  });

  it.each([
    [{ planKind: 'icbc' }, true],
    [{ planKind: 'workSafeBc' }, true],
    [{ planKind: 'icbc', claimNumber: 'AB1' }, false],
    [{ planKind: 'icbc', active: false }, false],
    [{ planKind: 'extendedHealth', payer: 'Imaginary Mutual' }, false],
    [{ planKind: 'msp' }, false],
    [{ planKind: 'private' }, false],
  ] satisfies [Partial<Coverage>, boolean][])(
    '%j lacks its claim number: %s, and is saved',
    (changes, lacks) => {
      const { id } = register(clinic);
      expect(lacksClaimNumber(save(claim(id, changes)))).toBe(lacks);
    },
  );
});
