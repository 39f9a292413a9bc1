import type { Visit } from '../../../shared/contract/visit-records.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { sign } from '../services/signing.ts';

type Input = { id: string; version: number; noteId: string; password: string };

/**
 * Signs as the person logged in, whoever else a form may name: their password is asked again, then the
 * note is made and locked in one transaction.
 */
export function signVisit(parts: StoreParts) {
  return async (call: HandlerCall<Input>): Promise<Visit> => {
    const { password, ...input } = call.input;
    await parts.access.provePassword(parts.sessions.of(call.context.window), password);
    return runService(parts, call, sign, input);
  };
}
