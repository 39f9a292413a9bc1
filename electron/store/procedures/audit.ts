import type { z } from 'zod';
import { readAudit } from '../../../db/audit/read-audit.ts';
import { allStaff } from '../../../db/repositories/staff.ts';
import type { AuditRow, auditFilter, auditVerification } from '../../../shared/contract/chart-records.ts';
import type { AuditAnswer, AuditQuestion } from '../audit-worker.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, inChart, runService } from '../calls/in-chart.ts';
import { inThread } from '../chart/in-thread.ts';
import { session } from '../services/session.ts';
import type { Work } from '../work.ts';

function list(work: Work, filter: z.output<typeof auditFilter>): AuditRow[] {
  const names = new Map(allStaff(work.database).map((person) => [person.id, person.name]));
  return readAudit(work.database, filter).map(({ window: _window, detail: _detail, ...row }) => ({
    ...row,
    actorName: row.actorId === null ? null : (names.get(row.actorId) ?? null),
  }));
}

export function auditProcedures(parts: StoreParts) {
  return {
    list: inChart(parts)(list),
    /** Checks the record and says what was found; that it was checked goes on record first. */
    async verify(call: HandlerCall<object>): Promise<z.output<typeof auditVerification>> {
      const chart = parts.access.requireOpen();
      runService(parts, call, session.onRecord, call.input);
      const question: AuditQuestion = {
        file: chart.paths.chart,
        dataKeyHex: chart.dataKeyHex,
        chartId: chart.chartId,
      };
      const { rows, findings } = await inThread<AuditAnswer>('audit-worker', question, call.signal);
      return { ok: findings.length === 0, rows, findings };
    },
  };
}
