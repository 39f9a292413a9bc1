import type { CurrentSession } from '../../../shared/contract/clinic-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import type { Session } from '../calls/sessions.ts';
import { session, type WindowFacts } from '../services/session.ts';
import { type Proof, provePerson } from './prove-person.ts';

/** The same call for its answer alone: nothing is written. */
function asLook<Input>(call: HandlerCall<Input>): HandlerCall<Input> {
  const meta = { ...call.procedure['~orpc'].meta, changes: false, audit: 'none' as const };
  return { ...call, procedure: { '~orpc': { meta } } };
}

export function sessionProcedures(parts: StoreParts) {
  const { access, sessions, pinTries } = parts;

  const factsOf = (window: string, locked = sessions.lockOf(window)): WindowFacts => {
    const person = sessions.of(window);
    const { database } = access.requireOpen();
    return { locked, takesPin: person?.kind === 'staff' && pinTries.takesPin(database, person.staffId) };
  };

  /** The session as the window shows it. Throws READ_ONLY to a reader with the recovery code. */
  const shown = <Input>(call: HandlerCall<Input>): CurrentSession => {
    const facts = factsOf(call.context.window);
    const own = runService(parts, asLook(call), session.current, facts);
    if (!own) throw new TautbandError('READ_ONLY', {});
    return own;
  };

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
        pinTries.forgive(staffId);
        return runService(parts, call, session.loggedIn, factsOf(call.context.window));
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
      return { session: runService(parts, call, session.current, factsOf(call.context.window)) };
    },

    lock(call: HandlerCall<{ reason: 'idle' | 'asked' }>): CurrentSession {
      const { window } = call.context;
      const before = shown(call);
      if (before.locked === null) {
        const since = parts.surroundings.now().toISOString();
        sessions.lock(window, { reason: call.input.reason, since, visitId: null });
      }
      return shown(call);
    },

    async unlock(call: HandlerCall<Proof>): Promise<CurrentSession> {
      const { window } = call.context;
      if (sessions.lockOf(window) === null) return shown(call);
      await provePerson(parts, window, call.input);
      // It stays locked until it is on record that it was unlocked.
      const unlocked = runService(parts, call, session.loggedIn, factsOf(window, null));
      sessions.unlock(window);
      return unlocked;
    },

    active(call: HandlerCall<object>): Record<never, never> {
      shown(call);
      return {};
    },

    async changePassword(
      call: HandlerCall<{ oldPassword: string; newPassword: string }>,
    ): Promise<Record<never, never>> {
      const own = shown(call);
      await access.changePassword(own.login, call.input.oldPassword, call.input.newPassword);
      return runService(parts, call, session.onRecord, {});
    },
  };
}
