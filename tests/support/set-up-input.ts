import { v7 } from 'uuid';
import type { z } from 'zod';
import type { setUpInput } from '../../shared/contract/clinic-records.ts';

/** Password of the owner that `setUpInputOf` makes. */
export const ownerPassword = 'a quiet needle rests';

/** A small clinic of invented people, set up by its one physiotherapist. */
export function setUpInputOf(changes: { login?: string } = {}): z.input<typeof setUpInput> {
  return {
    clinic: {
      name: 'Tidewater Test Physio',
      address: { street: '1 Invented Way', city: 'Nowhere', province: 'BC', postalCode: 'V0V 0V0' },
      phone: '604-555-0100',
      timeZone: 'America/Vancouver',
      gstNumber: null,
      approachNames: { gunnIms: '', triggerPointDryNeedling: '', superficial: '' },
    },
    owner: {
      id: v7(),
      name: 'Testa Exampleton',
      login: changes.login ?? 'testa',
      designation: 'Registered Physiotherapist',
      registrationNumber: '00123',
      needlingAuthorisation: { number: 'AN-7', validFrom: '2020-01-01', expiresOn: '2099-12-31' },
      roles: ['owner', 'therapist'],
      newPassword: ownerPassword,
    },
    fee: { id: v7(), service: 'Physiotherapy treatment', amountCents: 12_000, taxBasisPoints: 0 },
    backupFolder: null,
  };
}
