import type { z } from 'zod';
import { readClinic, writeClinic } from '../../../db/repositories/clinic.ts';
import type { Clinic, clinicInput } from '../../../shared/contract/clinic-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import { formatPhone, parsePhone } from '../../../shared/domain/phone.ts';
import { formatPostalCode } from '../../../shared/domain/postal-code.ts';
import { sameContent } from '../../../shared/domain/same-content.ts';
import type { Work } from '../work.ts';

/** Phone and postal code as they are printed, however they were typed. */
export function clinicAsKept<Input extends Pick<Clinic, 'phone' | 'address'>>(input: Input): Input {
  const phone = parsePhone(input.phone);
  const address = { ...input.address, postalCode: formatPostalCode(input.address.postalCode) };
  return { ...input, address, phone: phone.ok ? formatPhone(phone.phone) : input.phone };
}

function get(work: Work): Clinic {
  return readClinic(work.database);
}

function save(work: Work, input: z.output<typeof clinicInput> & { version: number }): Clinic {
  const current = readClinic(work.database);
  const { version, ...wanted } = clinicAsKept(input);
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

export const clinic = { get, save, recoveryCodeConfirmed };
