import type { ScreeningQuestionSet } from '../../domain/screening/question-set.ts';
import { questionSet1 } from './question-set-1.ts';

/** Every set that was ever asked; a record keeps the version it was answered in. */
const questionSets: readonly ScreeningQuestionSet[] = [questionSet1];

/** The set that a new screening asks. */
export const currentQuestionSet: ScreeningQuestionSet = questionSet1;

/** The set of a version, or undefined where there is none. */
export function questionSetOf(version: number): ScreeningQuestionSet | undefined {
  return questionSets.find((set) => set.version === version);
}
