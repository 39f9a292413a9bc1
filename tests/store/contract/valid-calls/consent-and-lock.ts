import { v7 as newId } from 'uuid';
import {
  accountOf,
  consentInput,
  pressEmergency,
  signConsent,
  timerInput,
  visitToConsent,
} from '../../../support/consent-story.ts';
import { startVisit } from '../../../support/visit-story.ts';
import { nothing, type ValidCalls } from './valid-call.ts';

export const consentAndLockCalls: ValidCalls<'consent' | 'timers' | 'emergencies'> = {
  // It locks the window, so not one that others go on with.
  'consent.handOver': {
    by: 'colleague',
    prepare: async (practice) => {
      const { id, patientId } = await visitToConsent(practice);
      return { input: { visitId: id, discussed: true }, patientId };
    },
  },
  'consent.page': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id, patientId } = await visitToConsent(practice);
      return { input: { visitId: id }, patientId };
    },
  },
  'consent.sign': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id, patientId } = await visitToConsent(practice);
      return { input: await consentInput(practice, id), patientId };
    },
  },
  'consent.get': {
    by: 'student',
    prepare: async (practice) => {
      const { consent } = await signConsent(practice);
      return { input: { id: consent.id }, patientId: consent.patientId };
    },
  },
  'timers.ofVisit': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id, patientId } = await startVisit(practice);
      await practice.as('therapist').timers.save(timerInput(practice, id));
      return { input: { visitId: id }, patientId };
    },
  },
  'timers.save': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id, patientId } = await startVisit(practice);
      return { input: timerInput(practice, id), patientId };
    },
  },
  'emergencies.underWay': { by: 'student', prepare: nothing },
  'emergencies.record': {
    by: 'therapist',
    prepare: async (practice) => {
      const { patientId } = await startVisit(practice);
      return { input: { id: newId() }, patientId };
    },
  },
  'emergencies.recordInVisit': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id: visitId, patientId } = await startVisit(practice);
      return { input: { id: newId(), visitId }, patientId };
    },
  },
  'emergencies.waiting': {
    by: 'therapist',
    prepare: async (practice) => {
      await pressEmergency(practice);
      return { input: {} };
    },
  },
  'emergencies.confirm': {
    by: 'therapist',
    prepare: async (practice) => {
      const { visit, emergency } = await pressEmergency(practice);
      return {
        input: accountOf(emergency, 'Fainted, lay down, well after ten minutes'),
        patientId: visit.patientId,
      };
    },
  },
};
