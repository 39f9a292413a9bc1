import { useCallback, useMemo, useState } from 'react';
import type { z } from 'zod';
import type { FieldProblem } from '../../shared/contract/errors.ts';
import { hasCode } from '../client/errors.ts';
import { fieldProblems, useFieldSentence } from './error-sentences.ts';

/** What the fields of a form need of it: `path` is that of the input, `address.city`. */
export type FieldSentences = {
  /** The sentence for a field; undefined when it is fine. */
  of(path: string): string | undefined;
  /** Call when a field changes: its sentence goes away until the next check. */
  touched(path: string): void;
};

export type FormProblems<Schema extends z.ZodType> = FieldSentences & {
  /**
   * Parses what was typed by the contract's own schema. Null when something does not fit: the sentences are
   * then beside the fields. What was typed is never changed.
   */
  check(values: unknown): z.output<Schema> | null;
  /** Parses, but only shows the problem of one field that was filled: for `onBlur`. */
  checkField(values: unknown, path: string): void;
  /** Shows a problem that no schema finds, for instance two passwords that differ. */
  set(path: string, problem: string, parameters?: FieldProblem['parameters']): void;
  /** Takes the problems of an INVALID_INPUT from the store; false when the error was another one. */
  take(thrown: unknown): boolean;
  /** Sentences that belong to none of the fields given: to be shown with the form. */
  others(shownPaths: readonly string[]): readonly string[];
  clear(): void;
};

type Problems = ReadonlyMap<string, Pick<FieldProblem, 'problem' | 'parameters'>>;

const noProblems: Problems = new Map();

/** Puts a sentence beside each field, from the contract's schema before sending and from the store after. */
export function useFormProblems<Schema extends z.ZodType>(schema: Schema): FormProblems<Schema> {
  const [problems, setProblems] = useState(noProblems);
  const sentence = useFieldSentence();

  const without = useCallback((path: string) => {
    setProblems((known) =>
      known.has(path) ? new Map([...known].filter(([other]) => other !== path)) : known,
    );
  }, []);

  return useMemo(
    () => ({
      check: (values) => {
        const parsed = schema.safeParse(values, { reportInput: true });
        setProblems(parsed.success ? noProblems : problemsOfIssues(parsed.error.issues));
        return parsed.success ? parsed.data : null;
      },
      checkField: (values, path) => {
        const parsed = schema.safeParse(values, { reportInput: true });
        const problem = parsed.success ? undefined : problemsOfIssues(parsed.error.issues).get(path);
        if (problem && problem.problem !== 'required') {
          setProblems((known) => new Map([...known, [path, problem]]));
        } else {
          without(path);
        }
      },
      of: (path) => {
        const problem = problems.get(path);
        return problem && sentence(problem);
      },
      set: (path, problem, parameters = {}) =>
        setProblems((known) => new Map([...known, [path, { problem, parameters }]])),
      take: (thrown) => {
        if (hasCode(thrown, 'INVALID_INPUT')) {
          setProblems(fieldProblems(thrown));
          return true;
        }
        return false;
      },
      touched: without,
      others: (shownPaths) =>
        [...problems].filter(([path]) => !shownPaths.includes(path)).map(([, problem]) => sentence(problem)),
      clear: () => setProblems(noProblems),
    }),
    [schema, problems, sentence, without],
  );
}

/** The first problem of each path. */
function problemsOfIssues(issues: readonly z.core.$ZodIssue[]): Problems {
  const found = new Map<string, Pick<FieldProblem, 'problem' | 'parameters'>>();
  issues.forEach((issue) => {
    const path = issue.path.map(String).join('.');
    if (!found.has(path)) {
      found.set(path, { problem: problemOf(issue), parameters: limitsOf(issue) });
    }
  });
  return found;
}

/** A field with nothing in it is needed, whatever else the schema says; messages of ours are one word, a key. */
function problemOf(issue: z.core.$ZodIssue): string {
  const isEmpty = issue.input === undefined || issue.input === null || issue.input === '';
  if (isEmpty) {
    return 'required';
  }
  if (/^\w+$/.test(issue.message)) {
    return issue.message;
  }
  return issue.code === 'invalid_value' ? 'choice' : 'invalid';
}

function limitsOf(issue: z.core.$ZodIssue): FieldProblem['parameters'] {
  const limits: FieldProblem['parameters'] = {};
  if ('maximum' in issue) {
    limits.maximum = Number(issue.maximum);
  }
  if ('minimum' in issue) {
    limits.minimum = Number(issue.minimum);
  }
  return limits;
}
