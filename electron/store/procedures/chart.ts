import { existsSync } from 'node:fs';
import type { Change, ChartStatus, DemoRequest } from '../../../shared/contract/chart-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { StoreParts } from '../calls/context.ts';
import type { HandlerCall } from '../calls/in-chart.ts';
import { newestBackup } from '../chart/chart-backups.ts';
import { demoStaff } from '../demo/demo-people.ts';
import { makeDemoChart } from '../demo/make-demo-chart.ts';

export function chartProcedures(parts: StoreParts) {
  const { access, options, sessions, changes } = parts;

  const status = (): ChartStatus => {
    const state = access.state();
    const isDemo = access.isDemo();
    return {
      state: state.kind,
      refusal: state.kind === 'refused' ? state.refusal : null,
      isDemo,
      chartFile: state.kind === 'firstRun' ? null : access.file(),
      demoExists: options.demoChartFile !== null && existsSync(options.demoChartFile),
      demoLogins: isDemo
        ? demoStaff.map(({ login, password, name, roles }) => ({ login, password, name, roles: [...roles] }))
        : [],
      proposedBackupFolder: options.backupFolder,
      newestBackup: newestBackup(access.file()),
    };
  };

  const goTo = (file: string, window: string): ChartStatus => {
    sessions.endAll();
    access.choose(file);
    changes.publish('change', { topics: ['chart'], window });
    return status();
  };

  return {
    status,

    async openDemo(call: HandlerCall<DemoRequest>): Promise<ChartStatus> {
      const { demoChartFile } = options;
      // A clinic that is set up is never left for the demo by a slip.
      if (demoChartFile === null || (access.state().kind !== 'firstRun' && !access.isDemo())) {
        throw new TautbandError('CHART_EXISTS', {});
      }
      if (!existsSync(demoChartFile)) await makeDemoChart(demoChartFile, call.input, options, call.signal);
      else if (call.input.mustBeNew) throw new TautbandError('CHART_EXISTS', {});
      return goTo(demoChartFile, call.context.window);
    },

    leaveDemo(call: HandlerCall<object>): ChartStatus {
      return access.isDemo() ? goTo(options.chartFile, call.context.window) : status();
    },

    async acceptOlder(
      call: HandlerCall<{ login: string; password: string; reason: string }>,
    ): Promise<ChartStatus> {
      const { window } = call.context;
      await access.acceptOlder({ ...call.input, window });
      access.closeUnless(sessions.count() > 0);
      changes.publish('change', { topics: ['chart'], window });
      return status();
    },

    /** The first answer tells the window what it is called, so that it knows its own changes. */
    async *changes({ signal, context }: HandlerCall<object>): AsyncGenerator<Change> {
      const later = changes.subscribe('change', signal ? { signal } : {});
      yield { topics: [], window: context.window };
      yield* later;
    },
  };
}
