import type { CurrentSession } from '../../../shared/contract/clinic-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { session } from '../services/session.ts';

export function sessionProcedures(parts: StoreParts) {
  const { access, sessions } = parts;

  return {
    async logIn(call: HandlerCall<{ login: string; password: string }>): Promise<CurrentSession> {
      const { staffId } = await access.logIn(call.input.login, call.input.password);
      sessions.begin(call.context.window, { kind: 'staff', staffId });
      try {
        return runService(parts, call, session.loggedIn, call.input);
      } catch (error) {
        // For instance a person who left: their session must not outlive the refusal.
        sessions.end(call.context.window);
        access.closeUnless(sessions.count() > 0);
        throw error;
      }
    },

    readWithRecoveryCode(call: HandlerCall<{ recoveryCode: string }>): Record<never, never> {
      access.openWithRecoveryCode(call.input.recoveryCode);
      sessions.begin(call.context.window, { kind: 'recovery' });
      // Reading with the recovery code changes nothing else, but that it was used stays on record.
      return runService(
        parts,
        { ...call, procedure: { '~orpc': { meta: { ...call.procedure['~orpc'].meta, changes: false } } } },
        session.onRecord,
        call.input,
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
