import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { trackChanges } from '../../db/audit/change-tracking.ts';
import { createChartFile } from '../../db/chart-file/create-chart-file.ts';
import { type OpenChart, openChartFile } from '../../db/chart-file/open-chart-file.ts';
import { runInChart } from '../../electron/store/calls/run-in-chart.ts';
import { writeFirstRecords } from '../../electron/store/chart/first-records.ts';
import { demoClinic, demoFee, demoStaff } from '../../electron/store/demo/demo-people.ts';
import type { Actor, Work } from '../../electron/store/work.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { ProcedureMeta } from '../../shared/contract/procedure.ts';

/** A real encrypted chart with a clinic in it, and a way to call services as its owner. */
export type BenchChart = {
  open(): OpenChart;
  call<Input, Output>(
    chart: OpenChart,
    procedure: string,
    service: (work: Work, input: Input) => Output,
    input: Input,
  ): Output;
};

function metaOf(procedure: string): ProcedureMeta {
  const [group = '', name = ''] = procedure.split('.');
  const groups = contract as unknown as Record<string, Record<string, { '~orpc': { meta: ProcedureMeta } }>>;
  const found = groups[group]?.[name];
  if (!found) throw new Error(`the contract has no ${procedure}`);
  return found['~orpc'].meta;
}

export async function makeBenchChart(folder: string, name: string): Promise<BenchChart> {
  const [person] = demoStaff;
  if (!person) throw new Error('the demo clinic has no owner');
  const ownerId = newId();
  const file = join(folder, `${name}.tautband`);
  const { dataKeyHex } = await createChartFile({
    file,
    chartId: newId(),
    owner: { staffId: ownerId, login: person.login, password: person.password },
    at: new Date().toISOString(),
    appVersion: 'bench',
    fill: (database) =>
      writeFirstRecords(
        database,
        {
          clinic: demoClinic,
          owner: {
            id: ownerId,
            name: person.name,
            login: person.login,
            designation: person.designation,
            registrationNumber: person.registrationNumber,
            needlingAuthorisation: { number: 'BENCH', validFrom: '2020-01-01', expiresOn: '2099-12-31' },
            roles: person.roles,
            newPassword: person.password,
          },
          fee: { id: newId(), ...demoFee },
          backupFolder: null,
        },
        { isDemo: true, now: new Date(), newId },
      ),
  });
  const actor: Actor = { kind: 'staff', staffId: ownerId, name: person.name, roles: person.roles };
  return {
    open() {
      const chart = openChartFile({ file, dataKeyHex, mode: 'readWrite' });
      trackChanges(chart.database);
      return chart;
    },
    call: (chart, procedure, service, input) =>
      runInChart(
        chart,
        { now: () => new Date(), newId: () => newId() },
        { procedure, meta: metaOf(procedure), window: 'bench', actor },
        service,
        input,
      ).output,
  };
}
