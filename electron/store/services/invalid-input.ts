import { type FieldProblem, TautbandError } from '../../../shared/contract/errors.ts';

/** The error for input that fits its form but not the facts, in the same shape as any other field problem. */
export function invalidInput(
  ...problems: Pick<FieldProblem, 'path' | 'problem'>[]
): TautbandError<'INVALID_INPUT'> {
  return new TautbandError('INVALID_INPUT', {
    problems: problems.map((problem) => ({ ...problem, parameters: {} })),
  });
}
