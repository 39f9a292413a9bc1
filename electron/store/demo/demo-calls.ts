import { trackChanges } from '../../../db/audit/change-tracking.ts';
import type { OpenChart } from '../../../db/chart-file/open-chart-file.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { ProcedureMeta } from '../../../shared/contract/procedure.ts';
import { runInChart } from '../calls/run-in-chart.ts';
import type { Actor, Work } from '../work.ts';
import type { DemoRandom } from './demo-random.ts';

/** Calls services as a person at an instant, through the same runner and audit as a window does. */
export type DemoCalls = {
  call<Input, Output>(
    actor: Actor,
    at: Date,
    procedure: string,
    service: (work: Work, input: Input) => Output,
    input: Input,
  ): Output;
  random: DemoRandom;
};

function metaOf(procedure: string): ProcedureMeta {
  const [group = '', name = ''] = procedure.split('.');
  const groups = contract as unknown as Record<string, Record<string, { '~orpc': { meta: ProcedureMeta } }>>;
  const found = groups[group]?.[name];
  if (!found) throw new Error(`the contract has no ${procedure}`);
  return found['~orpc'].meta;
}

export function createDemoCalls(chart: OpenChart, random: DemoRandom): DemoCalls {
  trackChanges(chart.database);
  return {
    random,
    call: (actor, at, procedure, service, input) =>
      runInChart(
        chart,
        { now: () => at, newId: () => random.idAt(at) },
        { procedure, meta: metaOf(procedure), window: 'demo', actor },
        service,
        input,
      ).output,
  };
}
