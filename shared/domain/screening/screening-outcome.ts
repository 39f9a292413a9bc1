import type { z } from 'zod';
import type { screeningOutcome as outcomeSchema, screeningAnswer } from '../../contract/visit-records.ts';
import type { ScreeningQuestionSet } from './question-set.ts';

export type ScreeningAnswers = Readonly<Record<string, z.infer<typeof screeningAnswer>>>;
export type ScreeningResult = {
  outcome: z.infer<typeof outcomeSchema>;
  /** The questions whose `yes` made the outcome, in the order of the set. */
  decidedBy: string[];
};

/** What the answers come to: one stop outweighs any number of cautions, and all `no` is clear. */
export function screeningResult(set: ScreeningQuestionSet, answers: ScreeningAnswers): ScreeningResult {
  for (const outcome of ['stop', 'caution'] as const) {
    const decidedBy = set.questions
      .filter((question) => question.level === outcome && answers[question.id] === 'yes')
      .map((question) => question.id);
    if (decidedBy.length > 0) return { outcome, decidedBy };
  }
  return { outcome: 'clear', decidedBy: [] };
}

export type AnswerProblem = { question: string; problem: 'required' | 'unknownQuestion' };

/** Questions of the set without an answer, and answers to questions that are not in it. */
export function answerProblems(set: ScreeningQuestionSet, answers: ScreeningAnswers): AnswerProblem[] {
  const asked = new Set(set.questions.map((question) => question.id));
  const unanswered = [...asked].filter((id) => answers[id] === undefined);
  const unknown = Object.keys(answers).filter((id) => !asked.has(id));
  return [
    ...unanswered.map((question): AnswerProblem => ({ question, problem: 'required' })),
    ...unknown.map((question): AnswerProblem => ({ question, problem: 'unknownQuestion' })),
  ];
}
