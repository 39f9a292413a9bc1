import { getEventIteratorSchemaDetails, isContractProcedure } from '@orpc/contract';
import { z } from 'zod';
import { contract } from '../../shared/contract/contract.ts';
import type { ProcedureMeta } from '../../shared/contract/procedure.ts';

export type ProcedureDescription = {
  name: string;
  documentation: string;
  /** `anyone`, `loggedIn`, or the roles one of which is needed. */
  roles: ProcedureMeta['callers'];
  changes: boolean;
  audit: ProcedureMeta['audit'];
  errors: string[];
  input: unknown;
  output: unknown;
};

type Definition = {
  meta: ProcedureMeta;
  errorMap: Record<string, unknown>;
  inputSchema?: unknown;
  outputSchema?: unknown;
};

function jsonSchema(schema: unknown, io: 'input' | 'output'): unknown {
  if (schema instanceof z.ZodType) return z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const stream = getEventIteratorSchemaDetails(schema as never);
  if (stream) return { type: 'array', description: 'a stream', items: jsonSchema(stream.yields, io) };
  return {};
}

/** Every procedure of the contract, in the order of the page it is written on. */
export function describeProcedures(): ProcedureDescription[] {
  const found: ProcedureDescription[] = [];
  for (const [group, procedures] of Object.entries(contract)) {
    for (const [name, procedure] of Object.entries(procedures)) {
      if (!isContractProcedure(procedure)) continue;
      const definition = procedure['~orpc'] as unknown as Definition;
      found.push({
        name: `${group}.${name}`,
        documentation: definition.meta.documentation,
        roles: definition.meta.callers,
        changes: definition.meta.changes,
        audit: definition.meta.audit,
        errors: Object.keys(definition.errorMap).sort(),
        input: jsonSchema(definition.inputSchema, 'input'),
        output: jsonSchema(definition.outputSchema, 'output'),
      });
    }
  }
  return found;
}
