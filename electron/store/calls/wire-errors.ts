import { ORPCError, ValidationError } from '@orpc/server';
import { ChartRefusal } from '../../../db/chart-file/chart-refusal.ts';
import { type ErrorCode, type FieldProblem, TautbandError } from '../../../shared/contract/errors.ts';
import { asContractError } from './key-errors.ts';

/** Problems of one input that are told; nobody mends more at once, and a wrong record may have thousands. */
const mostProblems = 50;

/** What a schema's issue says, as a key and its parameters; what the user typed is never repeated. */
function fieldProblem(issue: Record<string, unknown> & { message: string }): FieldProblem {
  const path = Array.isArray(issue.path) ? issue.path : [];
  const parameters: FieldProblem['parameters'] = {};
  for (const name of ['minimum', 'maximum', 'expected'] as const) {
    const value = issue[name];
    if (typeof value === 'number' || typeof value === 'string') parameters[name] = value;
  }
  // Our own messages are single words; a sentence is the library's: the value is of another kind.
  const problem = /^[A-Za-z]+$/.test(issue.message) ? issue.message : 'invalid';
  return {
    path: path.map((step) => (typeof step === 'number' ? step : String(step))),
    problem,
    parameters,
  };
}

function notWritten(error: Error & { code?: unknown }): TautbandError | null {
  const code = String(error.code ?? '');
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new TautbandError('NOT_WRITTEN', { reason: 'diskFull' });
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES') {
    return new TautbandError('NOT_WRITTEN', { reason: 'readOnly' });
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') {
    return new TautbandError('NOT_WRITTEN', { reason: 'inputOutput' });
  }
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') {
    return new TautbandError('CHART_REFUSED', { refusal: 'damaged' });
  }
  return null;
}

function withFewProblems(error: TautbandError): TautbandError {
  if (!('problems' in error.details) || error.details.problems.length <= mostProblems) return error;
  const details = { ...error.details, problems: error.details.problems.slice(0, mostProblems) };
  return new TautbandError(error.code, details as typeof error.details, { cause: error.cause });
}

/** Turns whatever a procedure threw into a typed error; a defect becomes UNEXPECTED without its text. */
export function toTautbandError(thrownAsIs: unknown): TautbandError {
  const thrown = asContractError(thrownAsIs);
  if (thrown instanceof TautbandError) return withFewProblems(thrown);
  if (thrown instanceof ChartRefusal) {
    return new TautbandError('CHART_REFUSED', { refusal: thrown.code });
  }
  if (thrown instanceof ORPCError) {
    if (thrown.cause instanceof ValidationError && thrown.code === 'BAD_REQUEST') {
      const problems = thrown.cause.issues
        .slice(0, mostProblems)
        .map((issue) => fieldProblem(issue as unknown as Record<string, unknown> & { message: string }));
      return new TautbandError('INVALID_INPUT', { problems });
    }
    if (thrown.code === 'BAD_REQUEST') return new TautbandError('INVALID_INPUT', { problems: [] });
  }
  if (thrown instanceof Error) {
    const written = notWritten(thrown);
    if (written) return written;
  }
  return new TautbandError('UNEXPECTED', {});
}

/** The error as it crosses the port: code and details, nothing else. */
export function toWireError(error: TautbandError): ORPCError<ErrorCode, unknown> {
  return new ORPCError(error.code, { message: error.code, data: error.details, status: 400 });
}
