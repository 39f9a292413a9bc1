import type { Visit } from '../../../shared/contract/visit-records.ts';
import { authorise } from '../calls/authorise.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { sign } from '../services/signing.ts';
import { type Proof, provePerson } from './prove-person.ts';

type Input = Proof & {
  id: string;
  version: number;
  noteId: string;
  needledBeforeStopReason?: string | null | undefined;
};

/**
 * Signs as the person logged in, whoever else a form may name: their PIN or password is asked again, then
 * the note is made and locked in one transaction.
 */
export function signVisit(parts: StoreParts) {
  return async (call: HandlerCall<Input>): Promise<Visit> => {
    const { password, pin, ...input } = call.input;
    const { window } = call.context;
    // Who may not sign is told so before a password is looked at, and no try of theirs is counted.
    authorise(parts.access.requireOpen().database, parts.sessions.of(window), call.procedure['~orpc'].meta);
    await provePerson(parts, window, { password, pin });
    return runService(parts, call, sign, input);
  };
}
