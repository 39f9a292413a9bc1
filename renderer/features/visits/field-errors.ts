import { fieldProblems, useFieldSentence } from '../../lib/error-sentences.ts';

/** The sentence beside a field of a record that the store refused; undefined where the field is fine. */
export function useFieldErrors(error: Error | null): (path: string) => string | undefined {
  const sentence = useFieldSentence();
  const problems = fieldProblems(error);
  return (path) => {
    const problem = problems.get(path);
    return problem && sentence(problem);
  };
}
