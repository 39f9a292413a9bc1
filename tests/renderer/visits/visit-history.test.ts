import { expect, it } from 'vitest';
import { habitAfter, newSite } from '../../../renderer/features/visits/state/site-content.ts';
import {
  emptyHistory,
  endWord,
  recordStep,
  stepBack,
  stepForward,
  type VisitStep,
} from '../../../renderer/features/visits/state/visit-history.ts';
import { leftUpperBack } from './charting.ts';

const placed = newSite(
  { id: '01990000-0000-7000-8000-000000000001', ordinal: 1, position: leftUpperBack },
  { muscleId: 'trapezius-upper', structure: null, side: 'left' },
  habitAfter([]),
  '01990000-0000-7000-8000-0000000000aa',
);

it('takes steps back and does them again, in order', () => {
  const edited = { ...placed, ltrCount: 2 };
  let history = recordStep(emptyHistory, {
    edits: [{ of: 'site', before: null, after: placed }],
    joinedBy: null,
  });
  history = recordStep(history, { edits: [{ of: 'site', before: placed, after: edited }], joinedBy: null });

  const first = stepBack(history)!;
  expect(first.step.edits[0]!.before).toBe(placed);
  const second = stepBack(first.history)!;
  expect(second.step.edits[0]!.before).toBeNull();
  expect(stepBack(second.history)).toBeNull();

  const again = stepForward(second.history)!;
  expect(again.step.edits[0]!.after).toBe(placed);
  expect(stepForward(again.history)!.step.edits[0]!.after).toBe(edited);
});

it('forgets what was taken back once something new is done', () => {
  const step: VisitStep = { edits: [{ of: 'site', before: null, after: placed }], joinedBy: null };
  const back = stepBack(recordStep(emptyHistory, step))!.history;
  expect(stepForward(back)).not.toBeNull();
  expect(stepForward(recordStep(back, step))).toBeNull();
});

it('makes one step of the letters of a note, and two of notes with something between', () => {
  const a = { ...placed, note: 'a' };
  const ab = { ...placed, note: 'ab' };
  let history = recordStep(emptyHistory, {
    edits: [{ of: 'site', before: placed, after: a }],
    joinedBy: 'note',
  });
  history = recordStep(history, { edits: [{ of: 'site', before: a, after: ab }], joinedBy: 'note' });
  expect(history.past).toHaveLength(1);
  expect(stepBack(history)!.step.edits).toEqual([{ of: 'site', before: placed, after: ab }]);

  const counted = { ...ab, ltrCount: 1 };
  history = recordStep(history, { edits: [{ of: 'site', before: ab, after: counted }], joinedBy: null });
  const abc = { ...counted, note: 'abc' };
  history = recordStep(history, { edits: [{ of: 'site', before: counted, after: abc }], joinedBy: 'note' });
  expect(history.past).toHaveLength(3);
});

it('is no step any more once what was typed is deleted again', () => {
  const typed = (before: string, after: string): VisitStep => ({
    edits: [{ of: 'draft', before: { plan: before }, after: { plan: after } }],
    joinedBy: 'plan',
  });
  let history = recordStep(emptyHistory, typed('', 'a'));
  history = recordStep(history, typed('a', 'ab'));
  expect(history.past).toHaveLength(1);
  expect(recordStep(history, typed('ab', '')).past).toEqual([]);
  // In another field, or after the field was left, it is a step of its own.
  expect(recordStep(endWord(history), typed('ab', '')).past).toHaveLength(2);
});
