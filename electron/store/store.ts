import { performance } from 'node:perf_hooks';
import { RPCHandler } from '@orpc/server/message-port';
import type { ProcedureMeta } from '../../shared/contract/procedure.ts';
import type { Frame, StoreOptions } from '../../shared/contract/store-link.ts';
import { createCallLog } from './calls/call-log.ts';
import { createChangePublisher } from './calls/changes.ts';
import type { StoreParts } from './calls/context.ts';
import { createPinTries } from './calls/pin-tries.ts';
import { createSessions } from './calls/sessions.ts';
import { type AwayReason, createWindowGuard } from './calls/window-guard.ts';
import { toTautbandError, toWireError } from './calls/wire-errors.ts';
import { createChartAccess } from './chart/chart-access.ts';
import { createDailyBackup } from './chart/daily-backup.ts';
import { createRouter } from './router.ts';
import type { Surroundings } from './surroundings.ts';
import { createWindowPort, type WindowPort } from './window-port.ts';

export type Store = {
  openWindow(window: string, send: (frame: Frame) => void): void;
  deliver(window: string, frame: Frame): void;
  closeWindow(window: string): void;
  /** The screen of the operating system was locked, or the computer goes to sleep. */
  away(reason: AwayReason): void;
  /** Lets the call under way finish, closes the chart, drops the key. */
  stop(): Promise<void>;
};

/** How often windows are looked at that make no calls. */
const lookAroundMilliseconds = 10_000;

/** After these the chart may have just been opened. */
const opensChart = new Set(['session.logIn', 'chart.acceptOlder', 'clinic.setUp']);

/** Puts the parts together; the process entry, the tests and the bench all start the store here. */
export function createStore(options: StoreOptions, surroundings: Surroundings): Store {
  const log = createCallLog(options.logFile, surroundings.now);
  const parts: StoreParts = {
    options,
    surroundings,
    access: createChartAccess(options, surroundings),
    sessions: createSessions(surroundings.now),
    pinTries: createPinTries(),
    changes: createChangePublisher(),
    log,
  };
  const windows = new Map<string, WindowPort>();
  const dailyBackup = createDailyBackup(parts);
  const guard = createWindowGuard(parts);
  const lookingAround = setInterval(guard.lookAround, lookAroundMilliseconds);
  lookingAround.unref();

  const handler = new RPCHandler(createRouter(parts), {
    clientInterceptors: [
      async ({ next, path, context, procedure, input }) => {
        const started = performance.now();
        let outcome = 'ok';
        try {
          guard.admit(context.window, { meta: procedure['~orpc'].meta as ProcedureMeta, input });
          const answer = await next();
          if (opensChart.has(path.join('.'))) dailyBackup.lookNow();
          return answer;
        } catch (thrown) {
          const error = toTautbandError(thrown);
          outcome = error.code;
          throw toWireError(error);
        } finally {
          log.write(path.join('.'), performance.now() - started, outcome);
        }
      },
    ],
  });
  log.note('store started');

  return {
    openWindow(window, send) {
      windows.get(window)?.close();
      const port = createWindowPort(send);
      windows.set(window, port);
      handler.upgrade(port, { context: { window } });
    },
    deliver(window, frame) {
      if (windows.get(window)?.deliver(frame) === false) log.note('a frame could not be read');
    },
    closeWindow(window) {
      windows.get(window)?.close();
      windows.delete(window);
      parts.sessions.end(window);
      parts.access.closeUnless(parts.sessions.count() > 0);
    },
    away: (reason) => guard.away(reason),
    async stop() {
      clearInterval(lookingAround);
      for (const port of windows.values()) port.close();
      windows.clear();
      parts.sessions.endAll();
      await dailyBackup.stop();
      parts.access.close();
      log.note('store stopped');
    },
  };
}
