import type { z } from 'zod';
import { readAudit } from '../../../db/audit/read-audit.ts';
import { verifyAudit } from '../../../db/audit/verify-audit.ts';
import { allStaff } from '../../../db/repositories/staff.ts';
import type { AuditRow, auditFilter, auditVerification } from '../../../shared/contract/chart-records.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, inChart, runService } from '../calls/in-chart.ts';
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
    /** Checks the chain, the anchor and every audited record. The check itself goes on record after it. */
    verify: (call: HandlerCall<object>): z.output<typeof auditVerification> => {
      const { anchor, keys } = parts.access.requireOpen();
      return runService(
        parts,
        call,
        (work) => verifyAudit(work.database, keys.audit, anchor?.state ?? null),
        call.input,
      );
    },
  };
}
