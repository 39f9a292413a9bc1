import { useEffect, useSyncExternalStore } from 'react';
import type { Visit } from '../../../../shared/contract/visit-records.ts';
import { screeningResult } from '../../../../shared/domain/screening/screening-outcome.ts';
import { currentQuestionSet, questionSetOf } from '../../../../shared/reference/screening/question-sets.ts';
import { useSession } from '../../../client/session-context.tsx';
import type { StoreAccess } from '../../../client/store-access.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { newId } from '../../../lib/new-id.ts';
import type { ScreeningContent } from './visit-calls.ts';
import { createVisitSession, type VisitSession } from './visit-session.ts';

/** The visits opened in a window, each by the person who opened it: words of one never go out as another's. */
const sessionsOfWindow = new WeakMap<StoreAccess, Map<string, VisitSession>>();

/** The questions of this visit: those it was answered with, else the current ones. */
export function questionSetOfVisit(visit: Pick<Visit, 'screening'>) {
  return (
    questionSetOf(visit.screening?.questionSetVersion ?? currentQuestionSet.version) ?? currentQuestionSet
  );
}

function createFor(
  { client, cached, pendingSaves, orpc, queryClient }: StoreAccess,
  visit: Visit,
  previousVisitId: string | null,
): VisitSession {
  const questionSet = questionSetOfVisit(visit);
  const isScreeningComplete = ({ answers, reasonToGoOn }: ScreeningContent) =>
    questionSet.questions.every(({ id }) => answers[id] !== undefined) &&
    (screeningResult(questionSet, answers).outcome !== 'caution' || Boolean(reasonToGoOn?.trim()));

  /** The patient's list of reactions follows no change of this window by itself (`topic-queries.ts`). */
  async function changingReactions<Answer>(call: Promise<Answer>): Promise<Answer> {
    const answer = await call;
    void queryClient.invalidateQueries({ queryKey: orpc.reactions.ofPatient.key() });
    return answer;
  }

  return createVisitSession({
    visit,
    previousVisitId,
    questionSetVersion: questionSet.version,
    isScreeningComplete,
    pendingSaves,
    newId,
    onSaved: cached.keepVisit,
    calls: {
      saveDraft: (input) => client.visits.saveDraft(input),
      saveScreening: (input) => client.screening.save(input),
      saveSite: (input) => client.sites.save(input),
      removeSite: (input) => client.sites.remove(input),
      saveReaction: (input) => changingReactions(client.reactions.save(input)),
      removeReaction: (input) => changingReactions(client.reactions.remove(input)),
      end: (input) => client.visits.end(input),
      release: (input) => client.visits.release(input),
      reopen: (input) => client.visits.reopen(input),
      sign: (input) => client.visits.sign(input),
      enterInError: (input) => changingReactions(client.visits.enterInError(input)),
    },
  });
}

/** What somebody else had open at this window is kept only as long as some of it is not on disk. */
function forgetOthers(sessions: Map<string, VisitSession>, staffId: string): void {
  for (const [key, session] of sessions) {
    const { status } = session.overall();
    const isDone = status === 'idle' || status === 'saved';
    if (isDone && !key.startsWith(`${staffId}:`)) sessions.delete(key);
  }
}

/** The session of a visit at this window; the same one when the screen is left and opened again. */
export function useVisitSession(visit: Visit, previousVisitId: string | null): VisitSession {
  const access = useStore();
  const { staffId } = useSession();
  const sessions = sessionsOfWindow.get(access) ?? new Map<string, VisitSession>();
  sessionsOfWindow.set(access, sessions);
  const key = `${staffId}:${visit.id}`;
  const session = sessions.get(key) ?? createFor(access, visit, previousVisitId);
  if (!sessions.has(key)) forgetOthers(sessions, staffId);
  sessions.set(key, session);

  useEffect(() => {
    // An effect may run for a reading that a save has overtaken meanwhile.
    const { orpc, queryClient } = access;
    const newest = queryClient.getQueryData(orpc.visits.get.queryKey({ input: { id: visit.id } }));
    if (newest === visit) session.adopt(visit);
  }, [access, session, visit]);
  useEffect(() => () => void session.flush(), [session]);
  return session;
}

/** Follows one part of a session: `usePart(session, session.sites.part)`. */
export function usePart<Part>(session: VisitSession, part: () => Part): Part {
  return useSyncExternalStore(session.subscribe, part);
}
