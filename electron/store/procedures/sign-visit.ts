import type { Visit } from '../../../shared/contract/visit-records.ts';
import { authorise } from '../calls/authorise.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { sign } from '../services/signing.ts';

type Input = {
  id: string;
  version: number;
  noteId: string;
  password: string;
  needledBeforeStopReason?: string | null | undefined;
};

/**
 * Signs as the person logged in, whoever else a form may name: their password is asked again, then the
 * note is made and locked in one transaction.
 */
export function signVisit(parts: StoreParts) {
  return async (call: HandlerCall<Input>): Promise<Visit> => {
    const { password, ...input } = call.input;
    const session = parts.sessions.of(call.context.window);
    // Who may not sign is told so before a password is looked at, and no try of theirs is counted.
    authorise(parts.access.requireOpen().database, session, call.procedure['~orpc'].meta);
    await parts.access.provePassword(session, password);
    return runService(parts, call, sign, input);
  };
}
