import { expect, it } from 'vitest';
import {
  habitAfter,
  newSite,
  type SiteContent,
} from '../../../renderer/features/visits/state/site-content.ts';
import {
  emptyHistory,
  recordStep,
  stepBack,
  stepForward,
} from '../../../renderer/features/visits/state/site-history.ts';
import { onBack } from './site-fixtures.ts';

const placed: SiteContent = newSite(
  { id: '01990000-0000-7000-8000-000000000001', ordinal: 1, position: onBack(0.4, 0.2) },
  { muscleId: 'upper-trapezius', structure: null, side: 'left' },
  habitAfter([]),
  '01990000-0000-7000-8000-0000000000aa',
);

it('takes steps back and does them again, in order', () => {
  const edited = { ...placed, ltrCount: 2 };
  let history = recordStep(emptyHistory, { siteId: placed.id, before: null, after: placed, joinedBy: null });
  history = recordStep(history, { siteId: placed.id, before: placed, after: edited, joinedBy: null });

  const first = stepBack(history)!;
  expect(first.step.before).toBe(placed);
  const second = stepBack(first.history)!;
  expect(second.step.before).toBeNull();
  expect(stepBack(second.history)).toBeNull();

  const again = stepForward(second.history)!;
  expect(again.step.after).toBe(placed);
  expect(stepForward(again.history)!.step.after).toBe(edited);
});

it('forgets what was taken back once something new is done', () => {
  let history = recordStep(emptyHistory, { siteId: placed.id, before: null, after: placed, joinedBy: null });
  history = stepBack(history)!.history;
  history = recordStep(history, { siteId: placed.id, before: null, after: placed, joinedBy: null });
  expect(stepForward(history)).toBeNull();
});

it('makes one step of the letters of a note, and two of notes with something between', () => {
  const a = { ...placed, note: 'a' };
  const ab = { ...placed, note: 'ab' };
  let history = recordStep(emptyHistory, { siteId: placed.id, before: placed, after: a, joinedBy: 'note' });
  history = recordStep(history, { siteId: placed.id, before: a, after: ab, joinedBy: 'note' });
  expect(history.past).toHaveLength(1);
  expect(stepBack(history)!.step.before).toBe(placed);

  const counted = { ...ab, ltrCount: 1 };
  history = recordStep(history, { siteId: placed.id, before: ab, after: counted, joinedBy: null });
  history = recordStep(history, {
    siteId: placed.id,
    before: counted,
    after: { ...counted, note: 'abc' },
    joinedBy: 'note',
  });
  expect(history.past).toHaveLength(3);
});
