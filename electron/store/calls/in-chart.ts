import type { ProcedureMeta } from '../../../shared/contract/procedure.ts';
import type { Work } from '../work.ts';
import { authorise } from './authorise.ts';
import type { CallContext, StoreParts } from './context.ts';
import { runInChart } from './run-in-chart.ts';

/** What oRPC hands a procedure's handler, as far as the store reads it. */
export type HandlerCall<Input> = {
  input: Input;
  context: CallContext;
  path: readonly string[];
  /** Aborted when the caller no longer waits. */
  signal?: AbortSignal | undefined;
  procedure: { '~orpc': { meta: ProcedureMeta } };
};

/**
 * Makes a handler of a service: the caller is authorised, the service runs in one transaction with its
 * audit row, and the topics it touched are published after the commit.
 */
export function inChart(parts: StoreParts) {
  return <Input, Output>(service: (work: Work, input: Input) => Output) =>
    (call: HandlerCall<Input>): Output =>
      runService(parts, call, service, call.input);
}

/** The same for a handler that first had to wait for something, such as the check of a password. */
export function runService<CallInput, Input, Output>(
  parts: StoreParts,
  call: HandlerCall<CallInput>,
  service: (work: Work, input: Input) => Output,
  input: Input,
): Output {
  const chart = parts.access.requireOpen();
  const { meta } = call.procedure['~orpc'];
  const { window } = call.context;
  const session = parts.sessions.of(window);
  const actor = authorise(chart.database, session, meta);
  const procedure = call.path.join('.');
  const now = parts.surroundings.now();
  const look = actor.kind === 'staff' && isLook(meta) ? `${procedure} ${JSON.stringify(input)}` : null;
  const isSameLook = look !== null && session !== null && parts.sessions.sawLately(session, look, now);
  const { output, topics } = runInChart(
    chart,
    parts.surroundings,
    { procedure, meta: isSameLook ? { ...meta, audit: 'none' } : meta, window, actor },
    service,
    input,
  );
  if (look !== null && session !== null && !isSameLook) parts.sessions.saw(session, look, now);
  if (topics.length > 0) parts.changes.publish('change', { topics, window });
  return output;
}

/** A call that only shows patients. With the recovery code each one counts. */
function isLook(meta: ProcedureMeta): boolean {
  return !meta.changes && (meta.audit === 'record' || meta.audit === 'list');
}
