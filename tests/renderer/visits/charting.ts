import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { v7 } from 'uuid';
import type { StoreAccess } from '../../../renderer/client/store-access.ts';
import type { StoreClient } from '../../../renderer/client/store-client.ts';
import {
  createVisitSession,
  type VisitSession,
} from '../../../renderer/features/visits/state/visit-session.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { positionAt } from '../../../shared/domain/body/body-space.ts';
import { noPatientDetails } from '../../../shared/domain/patients/no-patient-details.ts';
import { currentQuestionSet } from '../../../shared/reference/screening/question-sets.ts';
import type { RendererStore } from '../../support/renderer-store.ts';
import { ownerPassword } from '../../support/set-up-input.ts';

/** Text areas that grow wait for fonts, which jsdom does not load. */
export function giveFonts(): void {
  if (!('fonts' in document)) Object.assign(document, { fonts: new EventTarget() });
}

/** A visit that has begun, of an invented patient. */
export async function startVisit(access: StoreAccess): Promise<Visit> {
  const patient = await access.client.patients.create(newPatient());
  return access.client.visits.start({ id: v7(), patientId: patient.id });
}

export function newPatient(changes: { legalGivenNames?: string; legalFamilyName?: string } = {}) {
  return {
    id: v7(),
    legalGivenNames: 'Placebo',
    legalFamilyName: 'Fixture',
    preferredName: null,
    birthDate: '1985-03-09',
    sex: 'unknown' as const,
    gender: null,
    phn: null,
    address: { street: '', city: '', province: 'BC', postalCode: '' },
    phone: '604-555-0123',
    ...noPatientDetails,
    ...changes,
  };
}

/** The session of a visit as the screen has it, over the real store. */
export function chartVisit(access: StoreAccess, visit: Visit): VisitSession {
  const { client, pendingSaves, cached } = access;
  return createVisitSession({
    visit,
    questionSetVersion: currentQuestionSet.version,
    isScreeningComplete: ({ answers }) => currentQuestionSet.questions.every(({ id }) => id in answers),
    pendingSaves,
    newId: v7,
    onSaved: cached.keepVisit,
    calls: {
      saveDraft: (input) => client.visits.saveDraft(input),
      saveScreening: (input) => client.screening.save(input),
      saveSite: (input) => client.sites.save(input),
      removeSite: (input) => client.sites.remove(input),
      saveReaction: (input) => client.reactions.save(input),
      removeReaction: (input) => client.reactions.remove(input),
      end: (input) => client.visits.end(input),
      release: (input) => client.visits.release(input),
      reopen: (input) => client.visits.reopen(input),
      sign: (input) => client.visits.sign(input),
      enterInError: (input) => client.visits.enterInError(input),
    },
  });
}

export const noToAll = Object.fromEntries(currentQuestionSet.questions.map(({ id }) => [id, 'no' as const]));

/** Beside the superior angles of the shoulder blades, and on the left calf. */
export const leftUpperBack = positionAt('back', { across: -48, down: 171 });
export const rightUpperBack = positionAt('back', { across: 48, down: 171 });
export const leftCalf = positionAt('back', { across: -56, down: 820 });

/** The same clinic at another window, with the owner logged in there. */
export async function otherWindow(store: RendererStore): Promise<StoreClient> {
  const port = store.openOtherWindow('window-2');
  const client = createORPCClient<StoreClient>(new RPCLink({ port }));
  port.start();
  await client.session.logIn({ login: 'testa', password: ownerPassword });
  return client;
}
