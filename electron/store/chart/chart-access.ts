import { existsSync, statSync } from 'node:fs';
import { trackChanges } from '../../../db/audit/change-tracking.ts';
import { acceptOlderChart } from '../../../db/chart-file/accept-older-chart.ts';
import { takeChartLock } from '../../../db/chart-file/chart-lock.ts';
import { chartPaths } from '../../../db/chart-file/chart-paths.ts';
import { ChartRefusal } from '../../../db/chart-file/chart-refusal.ts';
import { type OpenChart, openChartFile } from '../../../db/chart-file/open-chart-file.ts';
import { attemptsOf } from '../../../db/keys/attempts.ts';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { KeyRefusal } from '../../../db/keys/key-refusal.ts';
import { addSlot, changePassword, removeSlot, tidySlot } from '../../../db/keys/staff-slots.ts';
import { unlock, unlockWithRecoveryCode } from '../../../db/keys/unlock.ts';
import { staffById } from '../../../db/repositories/staff.ts';
import { type ChartRefusalCode, TautbandError } from '../../../shared/contract/errors.ts';
import type { StoreOptions } from '../../../shared/contract/store-link.ts';
import { asContractError } from '../calls/key-errors.ts';
import { putOnRecord } from '../calls/put-on-record.ts';
import type { Session } from '../calls/sessions.ts';
import type { Surroundings } from '../surroundings.ts';
import { prepareChart } from './prepare-chart.ts';

/** How often the anchor is brought to disk while a chart is open. */
const anchorFlushMilliseconds = 30_000;

/** What stands on record for a wrong password; no procedure of the contract has this name. */
export const wrongPasswordProcedure = 'session.wrongPassword';

export type ChartState =
  | { kind: 'firstRun' }
  | { kind: 'locked' }
  | { kind: 'open'; chart: OpenChart }
  | { kind: 'refused'; refusal: ChartRefusalCode };

/** Changes when somebody puts other files in place. */
function fingerprintOf(file: string): string {
  const { chart, keys, anchor } = chartPaths(file);
  return [chart, keys, anchor]
    .map((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return found ? `${found.size}/${found.mtimeMs}/${found.ino}` : 'none';
    })
    .join(' ');
}

/** The one chart of this store: where it lies, whether it is open, and who may open it. */
export type ChartAccess = ReturnType<typeof createChartAccess>;

export function createChartAccess(options: StoreOptions, surroundings: Surroundings) {
  let file = options.chartFile;
  let open: OpenChart | null = null;
  /** What opening found that no look without a key can see; holds until the files change. */
  let refusal: { code: ChartRefusalCode; fingerprint: string } | null = null;
  let flushTimer: NodeJS.Timeout | null = null;

  /** Looks at the files without a key: what is wrong before anybody types a password. */
  const look = (): ChartRefusalCode | null => {
    const paths = chartPaths(file);
    try {
      if (!existsSync(paths.chart)) throw new ChartRefusal('chartMissing');
      readKeyFile(paths.keys);
      takeChartLock(paths.lock).release();
      return null;
    } catch (error) {
      if (error instanceof ChartRefusal) return error.code;
      throw error;
    }
  };

  const state = (): ChartState => {
    if (open) return { kind: 'open', chart: open };
    const paths = chartPaths(file);
    if (!existsSync(paths.chart) && !existsSync(paths.keys)) return { kind: 'firstRun' };
    if (refusal?.fingerprint !== fingerprintOf(file)) refusal = null;
    const found = refusal?.code ?? look();
    return found ? { kind: 'refused', refusal: found } : { kind: 'locked' };
  };

  const begin = (chart: OpenChart): void => {
    open = chart;
    refusal = null;
    trackChanges(chart.database);
    flushTimer = setInterval(() => open?.anchor?.flush(), anchorFlushMilliseconds);
    flushTimer.unref();
  };

  const openWith = (dataKeyHex: string, mode: 'readWrite' | 'readOnly'): OpenChart => {
    if (open) return open;
    try {
      const chart = openChartFile({ file, dataKeyHex, mode });
      if (mode === 'readWrite') prepareChart(chart, options, surroundings);
      begin(chart);
      return chart;
    } catch (error) {
      // Somebody else's open chart is no lasting state of the file: the next look finds out anew.
      if (error instanceof ChartRefusal && error.code !== 'inUse') {
        refusal = { code: error.code, fingerprint: fingerprintOf(file) };
      }
      throw error;
    }
  };

  const close = (): void => {
    if (flushTimer) clearInterval(flushTimer);
    flushTimer = null;
    const closing = open;
    open = null;
    closing?.close();
  };

  const requireOpen = (): OpenChart => {
    if (open) return open;
    const now = state();
    if (now.kind === 'refused') throw new TautbandError('CHART_REFUSED', { refusal: now.refusal });
    throw new TautbandError('CHART_NOT_OPEN', {});
  };

  const requireChart = (): void => {
    if (state().kind === 'firstRun') throw new TautbandError('CHART_NOT_OPEN', {});
  };

  return {
    state,
    requireOpen,
    file: () => file,
    isDemo: () => options.demoChartFile !== null && file === options.demoChartFile,

    /** Goes to another chart file; the one before is closed. */
    choose(chosen: string): void {
      close();
      refusal = null;
      file = chosen;
    },

    /** Proves a password against the key file and opens the chart when it is closed. */
    async logIn(login: string, password: string): Promise<{ staffId: string }> {
      requireChart();
      const { dataKeyHex, staffId, needsTidying } = await unlock({ file, login, password });
      openWith(dataKeyHex, 'readWrite');
      if (needsTidying) {
        await tidySlot({ file, dataKeyHex, login, password });
        // The last window in it may have been logged out meanwhile, at midnight for instance.
        openWith(dataKeyHex, 'readWrite');
      }
      return { staffId };
    },

    /** Puts the wrong passwords on record that were typed since the last time, by whom ever. */
    recordWrongPasswords(): void {
      const chart = requireOpen();
      const attempts = attemptsOf(chart.paths.attempts);
      const failures = attempts.failures();
      const last = failures.at(-1);
      if (!last) return;
      const now = surroundings.now().toISOString();
      putOnRecord(
        chart,
        failures.map((failure) => ({
          at: now,
          window: '',
          procedure: wrongPasswordProcedure,
          detail: { at: failure.at, staffId: failure.staffId },
        })),
      );
      attempts.recorded(last);
    },

    openWithRecoveryCode(recoveryCode: string): void {
      requireChart();
      try {
        const { dataKeyHex } = unlockWithRecoveryCode(file, recoveryCode);
        openWith(dataKeyHex, 'readWrite');
      } catch (error) {
        throw asContractError(error);
      }
    },

    /** Opens a chart whose anchor is ahead of it, because an active owner says so, on the record. */
    async acceptOlder(asked: { login: string; password: string; reason: string; window: string }) {
      requireChart();
      const { dataKeyHex, staffId } = await unlock({ file, login: asked.login, password: asked.password });
      if (open) return;
      begin(
        acceptOlderChart({
          file,
          dataKeyHex,
          reason: asked.reason,
          at: surroundings.now().toISOString(),
          actorFor: (database) => {
            const person = staffById(database, staffId);
            if (!person?.active || !person.roles.includes('owner')) {
              throw new TautbandError('FORBIDDEN', { roles: ['owner'] });
            }
            return { actorKind: 'staff', actorId: staffId, roles: person.roles, window: asked.window };
          },
        }),
      );
    },

    /** Asks the password of the person logged in again. Throws WRONG_PASSWORD, TOO_MANY_TRIES, NOT_LOGGED_IN. */
    async provePassword(session: Session | null, password: string): Promise<void> {
      const chart = requireOpen();
      if (session?.kind !== 'staff') throw new TautbandError('NOT_LOGGED_IN', {});
      const person = staffById(chart.database, session.staffId);
      if (!person?.active) throw new TautbandError('NOT_LOGGED_IN', {});
      const { staffId } = await unlock({ file, login: person.login, password });
      if (staffId !== person.id) throw new KeyRefusal('wrongPassword', { triesBeforeWaiting: 0 });
    },

    changePassword: (login: string, oldPassword: string, newPassword: string): Promise<void> =>
      changePassword({ file, login, oldPassword, newPassword }),

    /** Gives a staff member a key with a new password. */
    giveKey: (staffId: string, login: string, password: string): Promise<void> =>
      addSlot({ file, dataKeyHex: requireOpen().dataKeyHex, staffId, login, password }),

    /** Takes the key of somebody who left; who has none is left alone. */
    takeKey(staffId: string): void {
      try {
        removeSlot({ file, staffId });
      } catch (error) {
        if (!(error instanceof KeyRefusal && error.code === 'slotMissing')) throw error;
      }
    },

    /** Drops the key and closes the chart unless somebody still works in it. */
    closeUnless(inUse: boolean): void {
      if (!inUse) close();
    },
    close,
  };
}
