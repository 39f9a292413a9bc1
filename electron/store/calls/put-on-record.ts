import type { AuditEntry } from '../../../db/audit/audit-row.ts';
import type { OpenChart } from '../../../db/chart-file/open-chart-file.ts';

/**
 * Puts what happened outside of any call on record, such as a wrong password: all of it or nothing. No person
 * stands behind it: whose login or PIN it was is known, who typed it is not.
 */
export function putOnRecord(
  chart: OpenChart,
  happened: readonly Pick<AuditEntry, 'at' | 'window' | 'procedure' | 'detail'>[],
): void {
  chart.begin();
  try {
    for (const entry of happened) {
      chart.appendAudit({ ...entry, actorKind: 'system', actorId: null, roles: [] });
    }
    chart.commit();
  } catch (error) {
    chart.rollBack();
    throw error;
  }
}
