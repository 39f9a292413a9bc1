import type { z } from 'zod';
import { type CallRule, callDays, usualCallRule } from '../../../../shared/contract/call-records.ts';
import {
  type ApproachNames,
  type Clinic,
  type clinicInput,
  type RoutineSteps,
  usualEmergencyNumber,
  usualRoutineSteps,
} from '../../../../shared/contract/clinic-records.ts';
import { lockMinutes } from '../../../../shared/contract/lock-records.ts';
import { formatPhone, parsePhone } from '../../../../shared/domain/phone.ts';
import { formatPostalCode } from '../../../../shared/domain/postal-code.ts';

/** The clinic as it is being typed. */
export type ClinicDraft = {
  name: string;
  street: string;
  city: string;
  province: string;
  postalCode: string;
  phone: string;
  timeZone: string | null;
  gstNumber: string;
  approachNames: ApproachNames;
  lockAfterMinutes: number;
  emergencyNumber: string;
  incidentContact: string;
  callRule: CallRule;
  callDays: number;
  routineSteps: RoutineSteps;
};

/** A new clinic, in the time zone of this PC where it says one. Most are where the product comes from. */
export function newClinicDraft(timeZone: string | null): ClinicDraft {
  return {
    name: '',
    street: '',
    city: '',
    province: 'BC',
    postalCode: '',
    phone: '',
    timeZone,
    gstNumber: '',
    approachNames: { gunnIms: '', triggerPointDryNeedling: '', superficial: '' },
    lockAfterMinutes: lockMinutes.usual,
    emergencyNumber: usualEmergencyNumber,
    incidentContact: '',
    callRule: usualCallRule,
    callDays: callDays.usual,
    routineSteps: usualRoutineSteps,
  };
}

export function clinicDraftOf(clinic: Clinic): ClinicDraft {
  return {
    name: clinic.name,
    ...clinic.address,
    phone: clinic.phone,
    timeZone: clinic.timeZone,
    gstNumber: clinic.gstNumber ?? '',
    approachNames: clinic.approachNames,
    lockAfterMinutes: clinic.lockAfterMinutes,
    emergencyNumber: clinic.emergencyNumber,
    incidentContact: clinic.incidentContact,
    callRule: clinic.callRule,
    callDays: clinic.callDays,
    routineSteps: clinic.routineSteps,
  };
}

/** Phone and postal code in the form people are used to, once they are whole; everything else as typed. */
export function tidiedClinic(draft: ClinicDraft): ClinicDraft {
  const phone = parsePhone(draft.phone);
  return {
    ...draft,
    phone: phone.ok ? formatPhone(phone.phone) : draft.phone,
    postalCode: formatPostalCode(draft.postalCode),
  };
}

/** What the contract takes; whether it fits is for its schema to say. */
export function clinicInputOf(draft: ClinicDraft): z.input<typeof clinicInput> {
  return {
    name: draft.name,
    address: {
      street: draft.street,
      city: draft.city,
      province: draft.province,
      postalCode: draft.postalCode,
    },
    phone: draft.phone,
    timeZone: draft.timeZone ?? '',
    gstNumber: draft.gstNumber,
    approachNames: draft.approachNames,
    lockAfterMinutes: draft.lockAfterMinutes,
    emergencyNumber: draft.emergencyNumber,
    incidentContact: draft.incidentContact,
    callRule: draft.callRule,
    callDays: draft.callDays,
    routineSteps: draft.routineSteps,
  };
}
