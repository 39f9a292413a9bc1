import { hasTrackedChanges } from '../../../db/audit/change-tracking.ts';
import type { OpenChart } from '../../../db/chart-file/open-chart-file.ts';
import { clinicTimeZone } from '../../../db/repositories/clinic.ts';
import type { Topic } from '../../../shared/contract/chart-records.ts';
import type { ProcedureMeta } from '../../../shared/contract/procedure.ts';
import { dayOfInstant } from '../../../shared/domain/calendar.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Actor, Work } from '../work.ts';

export type Call = {
  procedure: string;
  meta: ProcedureMeta;
  window: string;
  actor: Actor;
};

export type CallResult<Output> = { output: Output; topics: Topic[] };

/**
 * Runs one service call as one BEGIN IMMEDIATE with its audit row, so that nothing is shown or written
 * that the audit does not know of. After the commit the head of the chain goes to the anchor.
 *
 * A changing call that changed nothing is a repeat: it is rolled back, audit row and all. Errors roll
 * back too and are thrown on as they are.
 */
export function runInChart<Input, Output>(
  chart: OpenChart,
  surroundings: Surroundings,
  call: Call,
  service: (work: Work, input: Input) => Output,
  input: Input,
): CallResult<Output> {
  const { database } = chart;
  const changes: { record: string; id: string }[] = [];
  const topics = new Set<Topic>();
  let patientId: string | null = null;
  let reason: string | null = null;
  let today: string | null = null;
  let onRecord = false;
  const at = surroundings.now().toISOString();

  const work: Work = {
    database,
    actor: call.actor,
    at,
    today: () => {
      today ??= dayOfInstant(at, clinicTimeZone(database));
      return today;
    },
    newId: surroundings.newId,
    changed(record, id) {
      if (!changes.some((change) => change.record === record && change.id === id)) {
        changes.push({ record, id });
      }
    },
    goesOnRecord: () => {
      onRecord = true;
    },
    concerns: (id) => {
      patientId = id;
    },
    because: (text) => {
      reason = text;
    },
    touches: (...touched) => {
      for (const topic of touched) topics.add(topic);
    },
  };

  const writesAudit = call.meta.audit !== 'none';
  if (!call.meta.changes && !writesAudit) return { output: service(work, input), topics: [] };

  chart.begin();
  try {
    const output = service(work, input);
    // Written rows are noticed by the chart itself, so that a service cannot forget to name one.
    const isRepeat = changes.length === 0 && !onRecord && !hasTrackedChanges(database);
    if (call.meta.changes && isRepeat) {
      chart.rollBack();
      return { output, topics: [] };
    }
    chart.appendAudit({
      at,
      actorKind: call.actor.kind,
      actorId: call.actor.kind === 'staff' ? call.actor.staffId : null,
      roles: call.actor.kind === 'staff' ? call.actor.roles : [],
      window: call.window,
      patientId,
      procedure: call.procedure,
      reason,
      changes,
    });
    chart.commit();
    return { output, topics: [...topics] };
  } catch (error) {
    chart.rollBack();
    throw error;
  }
}
