import type { AuditRowKind } from '../../../shared/contract/chart-records.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { ProcedureMeta } from '../../../shared/contract/procedure.ts';
import { wrongPasswordProcedure } from '../chart/chart-access.ts';
import { wrongPinProcedure } from './prove-person.ts';

/** What stands on record without a call of the contract. */
const withoutCall = [
  'chart.create',
  'chart.migrate',
  'chart.restore',
  'chart.acceptOlder',
  wrongPasswordProcedure,
  wrongPinProcedure,
];

const metas = Object.entries(contract).flatMap(([group, procedures]) =>
  Object.entries(procedures).map(([name, procedure]): [string, ProcedureMeta] => [
    `${group}.${name}`,
    procedure['~orpc'].meta,
  ]),
);

function kindOf(procedure: string, meta: ProcedureMeta | null): AuditRowKind {
  if (procedure.startsWith('session.')) return 'logIns';
  if (meta === null || (meta.audit !== 'record' && meta.audit !== 'list')) return 'clinic';
  return meta.changes ? 'changed' : 'shown';
}

/** The names that rows of a kind may have. */
export function proceduresOfKind(kind: AuditRowKind): string[] {
  const all: [string, ProcedureMeta | null][] = [
    ...metas,
    ...withoutCall.map((name): [string, null] => [name, null]),
  ];
  return [...new Set(all.filter(([name, meta]) => kindOf(name, meta) === kind).map(([name]) => name))];
}
