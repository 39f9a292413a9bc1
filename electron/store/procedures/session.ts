import type { CurrentSession } from '../../../shared/contract/clinic-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import type { Session } from '../calls/sessions.ts';
import { session } from '../services/session.ts';

export function sessionProcedures(parts: StoreParts) {
  const { access, sessions } = parts;

  /** Begins a session that holds only once it is on record: it must not outlive a refusal. */
  const begin = <Result>(window: string, begun: Session, putOnRecord: () => Result): Result => {
    sessions.begin(window, begun);
    try {
      return putOnRecord();
    } catch (error) {
      sessions.end(window);
      access.closeUnless(sessions.count() > 0);
      throw error;
    }
  };

  return {
    async logIn(call: HandlerCall<{ login: string; password: string }>): Promise<CurrentSession> {
      const { staffId } = await access.logIn(call.input.login, call.input.password);
      // Refused for instance to a person who left.
      return begin(call.context.window, { kind: 'staff', staffId }, () => {
        access.recordWrongPasswords();
        return runService(parts, call, session.loggedIn, call.input);
      });
    },

    readWithRecoveryCode(call: HandlerCall<{ recoveryCode: string }>): Record<never, never> {
      access.openWithRecoveryCode(call.input.recoveryCode);
      // Reading with the recovery code changes nothing else, but that it was used stays on record.
      const reading = { '~orpc': { meta: { ...call.procedure['~orpc'].meta, changes: false } } };
      return begin(call.context.window, { kind: 'recovery' }, () =>
        runService(parts, { ...call, procedure: reading }, session.onRecord, call.input),
      );
    },

    logOut(call: HandlerCall<object>): Record<never, never> {
      const { window } = call.context;
      if (sessions.of(window) === null) return {};
      if (sessions.of(window)?.kind === 'staff') runService(parts, call, session.onRecord, call.input);
      sessions.end(window);
      access.closeUnless(sessions.count() > 0);
      return {};
    },

    current(call: HandlerCall<object>): { session: CurrentSession | null } {
      if (sessions.of(call.context.window) === null) return { session: null };
      return { session: runService(parts, call, session.current, call.input) };
    },

    async changePassword(
      call: HandlerCall<{ oldPassword: string; newPassword: string }>,
    ): Promise<Record<never, never>> {
      const own = runService(parts, call, session.current, {});
      if (!own) throw new TautbandError('READ_ONLY', {});
      await access.changePassword(own.login, call.input.oldPassword, call.input.newPassword);
      return runService(parts, call, session.onRecord, {});
    },
  };
}
