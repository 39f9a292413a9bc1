import { z } from 'zod';
import { readAudit } from '../../../db/audit/read-audit.ts';
import { patientById } from '../../../db/repositories/patients.ts';
import { allStaff } from '../../../db/repositories/staff.ts';
import type { AuditRow, auditFilter, auditVerification } from '../../../shared/contract/chart-records.ts';
import { id, instant } from '../../../shared/contract/fields.ts';
import { displayName } from '../../../shared/domain/patient-name.ts';
import type { AuditAnswer, AuditQuestion } from '../audit-worker.ts';
import { authorise } from '../calls/authorise.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { wrongPasswordProcedure } from '../chart/chart-access.ts';
import { inThread } from '../chart/in-thread.ts';
import { session } from '../services/session.ts';
import type { Work } from '../work.ts';
import { proceduresOfKind } from './audit-kinds.ts';

const storedWrongPassword = z.object({ at: instant, staffId: id.nullable() });

function list(work: Work, { kind, ...filter }: z.output<typeof auditFilter>): AuditRow[] {
  const names = new Map(allStaff(work.database).map((person) => [person.id, person.name]));
  const patientNames = new Map<string, string | null>();
  const nameOfPatient = (patientId: string): string | null => {
    const known = patientNames.get(patientId);
    if (known !== undefined) return known;
    const patient = patientById(work.database, patientId);
    const name = patient ? displayName(patient) : null;
    patientNames.set(patientId, name);
    return name;
  };
  const procedures = kind === undefined ? undefined : proceduresOfKind(kind);
  return readAudit(work.database, { ...filter, procedures }).map(({ window: _, detail, ...row }) => {
    const wrong =
      row.procedure === wrongPasswordProcedure ? storedWrongPassword.safeParse(detail).data : undefined;
    return {
      ...row,
      actorName: row.actorId === null ? null : (names.get(row.actorId) ?? null),
      patientName: row.patientId === null ? null : nameOfPatient(row.patientId),
      wrongPassword: wrong
        ? { at: wrong.at, staffName: wrong.staffId === null ? null : (names.get(wrong.staffId) ?? null) }
        : null,
    };
  });
}

export function auditProcedures(parts: StoreParts) {
  return {
    list(call: HandlerCall<z.output<typeof auditFilter>>): AuditRow[] {
      authorise(
        parts.access.requireOpen().database,
        parts.sessions.of(call.context.window),
        call.procedure['~orpc'].meta,
      );
      parts.access.recordWrongPasswords();
      return runService(parts, call, list, call.input);
    },
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
