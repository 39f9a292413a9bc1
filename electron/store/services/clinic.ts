import type { z } from 'zod';
import { readClinic, writeClinic } from '../../../db/repositories/clinic.ts';
import { allFees, feeById, writeNewFee } from '../../../db/repositories/fees.ts';
import type { Clinic, clinicInput, Fee } from '../../../shared/contract/clinic-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import { sameContent } from '../../../shared/domain/same-content.ts';
import type { Work } from '../work.ts';

function get(work: Work): Clinic {
  return readClinic(work.database);
}

function save(work: Work, input: z.output<typeof clinicInput> & { version: number }): Clinic {
  const current = readClinic(work.database);
  const { version, ...wanted } = input;
  const { isDemo, recoveryCodeConfirmedAt, version: currentVersion, ...stands } = current;
  if (currentVersion !== version) {
    if (currentVersion === version + 1 && sameContent(stands, wanted)) return current;
    throw new TautbandError('VERSION_CONFLICT', { record: 'clinic', current });
  }
  const saved: Clinic = { ...wanted, isDemo, recoveryCodeConfirmedAt, version: version + 1 };
  writeClinic(work.database, saved);
  work.changed('clinic', 'clinic');
  work.touches('clinic');
  return saved;
}

/** Notes that part of the recovery code was typed back rightly; the store has compared it. */
function recoveryCodeConfirmed(work: Work): Clinic {
  const current = readClinic(work.database);
  if (current.recoveryCodeConfirmedAt) return current;
  const saved: Clinic = { ...current, version: current.version + 1, recoveryCodeConfirmedAt: work.at };
  writeClinic(work.database, saved);
  work.changed('clinic', 'clinic');
  work.touches('clinic');
  return saved;
}

function listFees(work: Work): Fee[] {
  return allFees(work.database);
}

function addFee(work: Work, input: Fee): Fee {
  const known = feeById(work.database, input.id);
  if (known) {
    if (sameContent(known, input)) return known;
    throw new TautbandError('ID_TAKEN', { record: 'fee' });
  }
  writeNewFee(work.database, input);
  work.changed('fee', input.id);
  work.touches('fees');
  return input;
}

export const clinic = { get, save, recoveryCodeConfirmed };
export const fees = { list: listFees, add: addFee };
