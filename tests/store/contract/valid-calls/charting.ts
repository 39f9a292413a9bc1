import { v7 as newId } from 'uuid';
import type { Practice } from '../../../support/practice.ts';
import {
  callInput,
  chartReaction,
  chartVisit,
  completeDraft,
  endVisit,
  eventInput,
  followUpInput,
  reactionInput,
  register,
  reportedEvent,
  screeningInput,
  signVisit,
  siteInput,
  startVisit,
} from '../../../support/visit-story.ts';
import { nothing, type ValidCalls } from './valid-call.ts';

export const chartingCalls: ValidCalls<'visits' | 'screening' | 'sites' | 'reactions'> = {
  'visits.start': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id } = await register(practice);
      return { input: { id: newId(), patientId: id }, patientId: id };
    },
  },
  'visits.get': {
    by: 'student',
    prepare: async (practice) => {
      const { visit } = await chartVisit(practice);
      return { input: { id: visit.id }, patientId: visit.patientId };
    },
  },
  'visits.ofDay': { by: 'admin', prepare: nothing },
  'visits.saveDraft': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id, version, patientId } = await startVisit(practice);
      return { input: { id, version, ...completeDraft }, patientId };
    },
  },
  'visits.end': {
    by: 'therapist',
    prepare: async (practice) => {
      const { visit } = await chartVisit(practice);
      const { id, version, patientId } = visit;
      // Where all calls are prepared at one practice, one of them is an emergency of every treatment under way.
      const counted = { needlesOut: 2, needleDifferenceReason: null, needleRecheckedBy: 'Ada Probe' };
      return { input: { id, version, ...counted }, patientId };
    },
  },
  'visits.release': {
    by: 'therapist',
    prepare: async (practice) => {
      const { input, patientId } = await ofEndedVisit(practice);
      const fee = (await practice.as('admin').fees.list({})).at(-1);
      return { input: { ...input, feeId: fee?.id ?? newId() }, patientId };
    },
  },
  'visits.reopen': { by: 'therapist', prepare: ofEndedVisit },
  'visits.sign': {
    by: 'therapist',
    prepare: async (practice) => {
      const { input, patientId } = await ofEndedVisit(practice);
      const { password } = practice.people.therapist;
      return { input: { ...input, noteId: newId(), password }, patientId };
    },
  },
  'visits.addendum': {
    by: 'therapist',
    prepare: async (practice) => {
      const { visit } = await signVisit(practice);
      return {
        input: { id: newId(), visitId: visit.id, text: 'Called: sore until the evening.' },
        patientId: visit.patientId,
      };
    },
  },
  'visits.aftercarePdf': {
    by: 'therapist',
    prepare: async (practice) => {
      const { visit } = await chartVisit(practice);
      return { input: { visitId: visit.id }, patientId: visit.patientId };
    },
  },
  'visits.mapPdf': {
    by: 'student',
    prepare: async (practice) => {
      const { visit } = await signVisit(practice);
      return { input: { visitId: visit.id }, patientId: visit.patientId };
    },
  },
  'visits.enterInError': {
    by: 'therapist',
    prepare: async (practice) => {
      const { input, patientId } = await ofEndedVisit(practice);
      return { input: { ...input, reason: 'Charted for the wrong person' }, patientId };
    },
  },

  'screening.save': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id, patientId } = await startVisit(practice);
      return { input: screeningInput(id), patientId };
    },
  },
  'sites.save': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id, patientId } = await startVisit(practice);
      return { input: siteInput(id), patientId };
    },
  },
  'sites.remove': {
    by: 'therapist',
    prepare: async (practice) => {
      const { visit, sites } = await chartVisit(practice);
      const { id, version } = sites[1] ?? { id: '', version: 0 };
      return { input: { id, version }, patientId: visit.patientId };
    },
  },
  'reactions.save': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id, patientId } = await startVisit(practice);
      return { input: reactionInput(practice, id), patientId };
    },
  },
  'reactions.remove': {
    by: 'therapist',
    prepare: async (practice) => {
      const visit = await startVisit(practice);
      const { id, version } = await chartReaction(practice, visit.id);
      return { input: { id, version }, patientId: visit.patientId };
    },
  },
  'reactions.followUp': {
    by: 'therapist',
    prepare: async (practice) => {
      const { visit } = await signVisit(practice);
      const { id } = await chartReaction(practice, visit.id);
      return { input: followUpInput(id), patientId: visit.patientId };
    },
  },
  'reactions.ofPatient': {
    by: 'student',
    prepare: async (practice) => {
      const { patientId } = await startVisit(practice);
      return { input: { patientId }, patientId };
    },
  },
  'reactions.incidentPdf': {
    by: 'therapist',
    prepare: async (practice) => {
      const visit = await startVisit(practice);
      const { id } = await chartReaction(practice, visit.id);
      return { input: { id }, patientId: visit.patientId };
    },
  },
};

export const callListCalls: ValidCalls<'calls'> = {
  'calls.list': { by: 'admin', prepare: nothing },
  'calls.record': {
    by: 'therapist',
    prepare: async (practice) => {
      const { visit } = await signVisit(practice);
      return { input: callInput(visit.id), patientId: visit.patientId };
    },
  },
};

export const safetyCalls: ValidCalls<'safety'> = {
  'safety.rates': { by: 'owner', prepare: nothing },
  'safety.table': { by: 'owner', prepare: nothing },
  'safety.report': { by: 'student', prepare: async (practice) => ({ input: eventInput(practice) }) },
  'safety.events': { by: 'owner', prepare: nothing },
  'safety.changeEvent': {
    by: 'owner',
    prepare: async (practice) => ({ input: (await reportedEvent(practice)).change }),
  },
};

async function ofEndedVisit(practice: Practice) {
  const { visit } = await endVisit(practice);
  const { id, version, patientId } = visit;
  return { input: { id, version }, patientId };
}
