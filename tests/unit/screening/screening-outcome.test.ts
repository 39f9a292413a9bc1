import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerProblems, screeningResult } from '../../../shared/domain/screening/screening-outcome.ts';
import { messages } from '../../../shared/messages/messages.ts';
import { currentQuestionSet, questionSetOf } from '../../../shared/reference/screening/question-sets.ts';

const ids = currentQuestionSet.questions.map((question) => question.id);
const stops = currentQuestionSet.questions.filter(({ level }) => level === 'stop').map(({ id }) => id);
const cautions = ids.filter((id) => !stops.includes(id));

const answers = fc
  .tuple(...ids.map(() => fc.constantFrom('no' as const, 'yes' as const)))
  .map((given) => Object.fromEntries(given.map((answer, index) => [ids[index] ?? '', answer])));

describe('the question set', () => {
  it('stops needling only for what is absolute today', () => {
    expect(stops).toEqual(['unwilling', 'cannotConsent', 'feverOrInfection', 'acutelyUnwell']);
    expect(ids).toHaveLength(17);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has words for each question and no others', () => {
    expect(Object.keys(messages.screening).sort()).toEqual([...ids].sort());
    expect(Object.keys(messages.screeningRules).sort()).toEqual([...ids].sort());
    expect(Object.keys(messages.visit.alert).sort()).toEqual([...ids].sort());
  });

  it('is found by its version', () => {
    expect(questionSetOf(currentQuestionSet.version)).toBe(currentQuestionSet);
    expect(questionSetOf(0)).toBeUndefined();
  });
});

describe('the outcome of a screening', () => {
  it('is clear for no to everything', () => {
    const no = Object.fromEntries(ids.map((id) => [id, 'no' as const]));
    expect(screeningResult(currentQuestionSet, no)).toEqual({ outcome: 'clear', decidedBy: [] });
  });

  it('is a stop when any stop was answered with yes, and else a caution when any caution was', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const yes = (id: string): boolean => given[id] === 'yes';
        const { outcome, decidedBy } = screeningResult(currentQuestionSet, given);
        if (stops.some(yes)) expect([outcome, decidedBy]).toEqual(['stop', stops.filter(yes)]);
        else if (cautions.some(yes)) expect([outcome, decidedBy]).toEqual(['caution', cautions.filter(yes)]);
        else expect([outcome, decidedBy]).toEqual(['clear', []]);
      }),
    );
  });

  it('never becomes milder by one more yes', () => {
    const order = ['clear', 'caution', 'stop'];
    fc.assert(
      fc.property(answers, fc.constantFrom(...ids), (given, further) => {
        const before = screeningResult(currentQuestionSet, given).outcome;
        const after = screeningResult(currentQuestionSet, { ...given, [further]: 'yes' }).outcome;
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
      }),
    );
  });

  it('follows from the answers alone, not from their order', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const reversed = Object.fromEntries(Object.entries(given).reverse());
        expect(screeningResult(currentQuestionSet, reversed)).toEqual(
          screeningResult(currentQuestionSet, given),
        );
      }),
    );
  });
});

/** Also a name that every object inherits is an answer to a question that is not asked. */
const besides = Object.fromEntries([['toString', 'no' as const]]);

describe('the answers', () => {
  it('are complete when each question of the set has one', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(answerProblems(currentQuestionSet, given)).toEqual([]);
      }),
    );
  });

  it('lack what was left out, and have too much what the set does not ask', () => {
    fc.assert(
      fc.property(answers, fc.subarray(ids), (given, left) => {
        const some = Object.fromEntries(Object.entries(given).filter(([id]) => !left.includes(id)));
        const problems = answerProblems(currentQuestionSet, { ...some, ...besides });
        expect(problems).toEqual([
          ...left.map((question) => ({ question, problem: 'required' })),
          { question: 'toString', problem: 'unknownQuestion' },
        ]);
      }),
    );
  });
});
