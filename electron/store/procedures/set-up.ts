import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { ChartExists, createChartFile } from '../../../db/chart-file/create-chart-file.ts';
import type { Clinic, setUpInput } from '../../../shared/contract/clinic-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import {
  encodeRecoveryCode,
  isRecoveryCodeGroup,
  pickGroupsToTypeBack,
} from '../../../shared/domain/recovery-code.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { chooseBackupFolder } from '../chart/chart-backups.ts';
import { writeFirstRecords } from '../chart/first-records.ts';
import { clinic } from '../services/clinic.ts';
import { session } from '../services/session.ts';

/** How many groups of the recovery code are typed back from the printed page. */
const groupsAsked = 2;

export function setUpProcedures(parts: StoreParts) {
  const { access, options, sessions, surroundings, changes } = parts;

  return {
    /** Makes the chart and logs the owner in. The recovery code is in this answer and nowhere else. */
    async setUp(call: HandlerCall<z.output<typeof setUpInput>>) {
      if (access.state().kind !== 'firstRun') throw new TautbandError('CHART_EXISTS', {});
      const { owner, backupFolder } = call.input;
      const file = options.chartFile;
      // On a new PC there is no folder for charts yet.
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      if (backupFolder) chooseBackupFolder(file, backupFolder);
      let recoveryCode: string;
      try {
        ({ recoveryCode } = await createChartFile({
          file,
          chartId: surroundings.newId(),
          owner: { staffId: owner.id, login: owner.login, password: owner.newPassword },
          at: surroundings.now().toISOString(),
          appVersion: options.appVersion,
          fill: (database) =>
            writeFirstRecords(database, call.input, {
              isDemo: false,
              now: surroundings.now(),
              newId: surroundings.newId,
            }),
        }));
      } catch (error) {
        if (!(error instanceof ChartExists)) throw error;
        throw new TautbandError('CHART_EXISTS', {}, { cause: error });
      }
      access.choose(file);
      await access.logIn(owner.login, owner.newPassword);
      sessions.begin(call.context.window, { kind: 'staff', staffId: owner.id });
      runService(parts, call, session.onRecord, call.input);
      changes.publish('change', { topics: ['chart'], window: call.context.window });
      return {
        recoveryCode,
        groupsToTypeBack: pickGroupsToTypeBack((limit) => randomInt(limit), groupsAsked).map(
          (group) => group + 1,
        ),
      };
    },

    confirmRecoveryCode(call: HandlerCall<{ groups: Record<string, string> }>): Clinic {
      const code = encodeRecoveryCode(access.requireOpen().dataKeyHex);
      const typed = Object.entries(call.input.groups);
      const right = typed.filter(([group, text]) => isRecoveryCodeGroup(code, Number(group) - 1, text));
      // Authorisation and record first: only an owner learns whether the groups were right.
      return runService(
        parts,
        call,
        (work) => {
          if (typed.length < groupsAsked || right.length < typed.length) {
            throw new TautbandError('RECOVERY_CODE_WRONG', {});
          }
          return clinic.recoveryCodeConfirmed(work);
        },
        call.input,
      );
    },
  };
}
