import { expect, it } from 'vitest';
import { newReaction } from '../../../renderer/reactions/reaction-content.ts';
import { noToAll } from './charting.ts';
import { sessionOverStore } from './session-over-store.ts';

const over = sessionOverStore();

it('takes back words, answers, reactions and sites in the order they were charted, and does them again', async () => {
  const session = over.session();
  const { history } = session;
  session.changeScreening({ answers: noToAll });
  session.changeDraft({ painNow: 6 });
  const id = over.place();
  for (const plan of ['H', 'He', 'Heat']) session.changeDraft({ plan }, 'soon');
  session.leaveField();
  for (const plan of ['Heat,', 'Heat, rest']) session.changeDraft({ plan }, 'soon');
  const reactionId = session.newId();
  history.asOneStep(() => {
    session.reactions.add(
      newReaction({
        id: reactionId,
        visitId: session.visit().id,
        category: 'bruise',
        siteId: id,
        today: session.visit().day,
        onsetAt: session.visit().startedAt,
      }),
    );
    session.changeDraft({ noReactionsObserved: false });
  });
  const aYes = { ...noToAll, [Object.keys(noToAll)[0]!]: 'yes' as const };
  session.changeScreening({ answers: aYes });
  await session.flush();

  const seen = () => ({
    firstAnswer: Object.values(session.screeningPart().content.answers)[0],
    reactions: session.reactions.part().length,
    plan: session.draftPart().content.plan,
    sites: session.sites.sites().length,
    painNow: session.draftPart().content.painNow,
  });
  const before = seen();
  const back = [
    { ...before, firstAnswer: 'no' },
    { ...before, firstAnswer: 'no', reactions: 0 },
    { ...before, firstAnswer: 'no', reactions: 0, plan: 'Heat' },
    { ...before, firstAnswer: 'no', reactions: 0, plan: '' },
    { firstAnswer: 'no', reactions: 0, plan: '', sites: 0, painNow: 6 },
    { firstAnswer: 'no', reactions: 0, plan: '', sites: 0, painNow: null },
  ];
  expect(before).toEqual({ firstAnswer: 'yes', reactions: 1, plan: 'Heat, rest', sites: 1, painNow: 6 });
  for (const step of back) {
    history.undo();
    expect(seen()).toEqual(step);
    await session.flush();
  }
  // The first screening was finished by its last answer: an unfinished one is not put in its place.
  expect(history.part().canUndo).toBe(false);
  const onDisk = await over.onDisk();
  expect(onDisk).toMatchObject({ painNow: null, plan: '', sites: [], reactions: [] });
  expect(onDisk.screening?.answers).toEqual(noToAll);

  // A reaction that is taken back does not go on following the site that undo selects: that would end the way forward.
  session.reactions.change(reactionId, { siteId: null }, 'now', 'place');
  for (const step of [...back.slice(0, -1).reverse(), before]) {
    history.redo();
    expect(seen()).toEqual(step);
  }
  await session.flush();
  expect(session.overall()).toMatchObject({ status: 'saved', error: null });
  expect(await over.onDisk()).toMatchObject({
    painNow: 6,
    plan: 'Heat, rest',
    sites: [{ id }],
    reactions: [{ id: reactionId, category: 'bruise' }],
  });
});
