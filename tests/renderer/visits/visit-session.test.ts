import { describe, expect, it } from 'vitest';
import { startingReaction } from '../../../shared/domain/reactions/starting-reaction.ts';
import { leftCalf, leftUpperBack, noToAll, rightUpperBack } from './charting.ts';
import { sessionOverStore, soleus, trapezius } from './session-over-store.ts';

const over = sessionOverStore();

describe('needling', () => {
  it('shows a tap at once, and on disk is only what has a muscle', async () => {
    over.session().sites.place(leftUpperBack);
    expect(over.session().sites.part().pending).toMatchObject({ ordinal: 1, position: leftUpperBack });
    expect(over.session().overall().status).toBe('idle');

    over.session().sites.choose(trapezius);
    expect(over.shown()[0]).toMatchObject({
      ordinal: 1,
      muscleId: 'trapezius-upper',
      side: 'left',
      ltrCount: null,
    });
    expect(over.session().overall().status).toBe('saving');
    await over.session().flush();
    expect(over.session().overall().status).toBe('saved');
    const saved = await over.onDisk();
    expect(saved.sites).toHaveLength(1);
    expect(saved.needlesOpened).toBe(1);
    expect(over.session().visit().needlesOpened).toBe(1);
  });

  it('carries needle, technique and insertions over, but not the same needle and nothing that was found', async () => {
    const first = over.place();
    over.session().sites.change(first, {
      needle: { diameterMillimetres: 0.25, lengthMillimetres: 30 },
      technique: 'winding',
      siteType: 'paravertebral',
      insertions: 3,
      ltrCount: 4,
      ltrIntensity: 'strong',
      sensations: ['cramp'],
      note: 'deep',
    });
    const second = over.place(leftCalf, soleus);
    expect(over.shown()[1]).toMatchObject({
      ordinal: 2,
      needle: { diameterMillimetres: 0.25, lengthMillimetres: 30 },
      technique: 'winding',
      siteType: 'triggerPoint',
      insertions: 3,
      needleContinues: false,
      ltrCount: null,
      ltrIntensity: null,
      sensations: [],
      note: '',
    });
    over.session().sites.change(second, { needleContinues: true });
    over.place(rightUpperBack);
    await over.session().flush();
    const saved = await over.onDisk();
    expect(saved.sites.map((site) => site.needleContinues)).toEqual([false, true, false]);
    expect(saved.needlesOpened).toBe(2);
  });

  it('takes the site type over only where it is usual for the next muscle', () => {
    const types = () => over.shown().map(({ siteType }) => siteType);
    over.place();
    over.place(leftUpperBack, {
      muscleId: 'lumbar-multifidus',
      structure: null,
      side: 'left',
      segment: 'L4',
    });
    over.place(leftCalf, soleus);
    expect(types()).toEqual(['triggerPoint', 'paravertebral', 'triggerPoint']);
    expect(over.shown()[1]?.segment).toBe('L4');
    const [, second] = over.shown();
    over.session().sites.change(second?.id ?? '', { siteType: 'triggerPoint' });
    over.place(leftUpperBack, { muscleId: 'thoracic-multifidus', structure: null, side: 'left' });
    expect(types()).toEqual(['triggerPoint', 'triggerPoint', 'triggerPoint', 'paravertebral']);
  });

  it('calls IMS sites motor points, also where the approach is chosen after the first needle', async () => {
    const types = () => over.shown().map(({ siteType }) => siteType);
    over.place(leftCalf, soleus);
    over.place(leftUpperBack, {
      muscleId: 'thoracic-multifidus',
      structure: null,
      side: 'left',
      segment: 'T4',
    });
    const [first] = over.shown();
    over.session().changeDraft({ approach: 'gunnIms' });
    expect(types()).toEqual(['motorPoint', 'paravertebral']);
    over.place(leftCalf, soleus);
    expect(types()).toEqual(['motorPoint', 'paravertebral', 'motorPoint']);
    over.session().sites.change(first?.id ?? '', { siteType: 'peripheralNerve' });
    over.session().changeDraft({ approach: 'superficial' });
    expect(types()).toEqual(['peripheralNerve', 'paravertebral', 'triggerPoint']);
    // What followed from the approach goes back with it.
    over.session().history.undo();
    expect(types()).toEqual(['peripheralNerve', 'paravertebral', 'motorPoint']);
    over.session().history.undo();
    expect(types()).toEqual(['motorPoint', 'paravertebral', 'motorPoint']);
    over.session().history.redo();
    over.session().history.redo();
    expect(over.session().draftPart().content.approach).toBe('superficial');
    expect(types()).toEqual(['peripheralNerve', 'paravertebral', 'triggerPoint']);
    await over.session().flush();
    expect((await over.onDisk()).sites.map(({ siteType }) => siteType)).toEqual(types());
  });

  it('names a site anew with the usual site type, and the level of the old muscle goes', () => {
    const id = over.place(leftUpperBack, {
      muscleId: 'thoracic-multifidus',
      structure: null,
      side: 'left',
      segment: 'T4',
    });
    over.session().sites.chooseAgain(id);
    over.session().sites.choose(trapezius);
    expect(over.shown()[0]).toMatchObject({
      muscleId: 'trapezius-upper',
      siteType: 'triggerPoint',
      segment: null,
    });
    over.session().history.undo();
    expect(over.shown()[0]).toMatchObject({ muscleId: 'thoracic-multifidus', segment: 'T4' });
  });

  it('moves a site, and its side with it', async () => {
    const id = over.place();
    over.session().sites.move(id, rightUpperBack);
    expect(over.shown()[0]).toMatchObject({ position: rightUpperBack, side: 'right' });
    over.session().history.undo();
    expect(over.shown()[0]).toMatchObject({ position: leftUpperBack, side: 'left' });
    over.session().history.redo();
    await over.session().flush();
    expect((await over.onDisk()).sites[0]).toMatchObject({ position: rightUpperBack, side: 'right' });
  });

  it('puts the mark where the side is said to be, in one step of undo', async () => {
    const multifidus = { muscleId: 'thoracic-multifidus', structure: null, side: 'left' } as const;
    const id = over.place(leftUpperBack, multifidus);
    over.session().sites.putOnSide(id, 'right');
    expect(over.shown()[0]).toMatchObject({ position: rightUpperBack, side: 'right' });
    over.session().history.undo();
    expect(over.shown()[0]).toMatchObject({ position: leftUpperBack, side: 'left' });
    over.session().sites.putOnSide(id, 'midline');
    expect(over.shown()[0]?.position).toEqual({ ...leftUpperBack, x: 0.5 });
    await over.session().flush();
    expect((await over.onDisk()).sites[0]).toMatchObject({ position: { x: 0.5 }, side: 'midline' });
  });

  it('counts the needle of a copied site once it is confirmed', async () => {
    const id = over.place();
    over.session().sites.change(id, { origin: 'copied' });
    await over.session().flush();
    expect((await over.onDisk()).needlesOpened).toBe(0);
    over.session().sites.confirm(id);
    await over.session().flush();
    expect(await over.onDisk()).toMatchObject({ needlesOpened: 1, sites: [{ origin: 'confirmed' }] });
    over.session().history.undo();
    expect(over.shown()[0]?.origin).toBe('copied');
  });

  it('numbers sites by their place in the ledger, also after one is removed and brought back', async () => {
    const ids = [over.place(), over.place(leftCalf, soleus), over.place(rightUpperBack)];
    over.session().sites.remove(ids[0]!);
    expect(over.shown().map(({ id, ordinal }) => [id, ordinal])).toEqual([
      [ids[1], 1],
      [ids[2], 2],
    ]);
    await over.session().flush();
    expect((await over.onDisk()).sites.map(({ id, ordinal }) => [id, ordinal])).toEqual([
      [ids[1], 1],
      [ids[2], 2],
    ]);
    over.session().history.undo();
    await over.session().flush();
    expect((await over.onDisk()).sites.map(({ id, ordinal }) => [id, ordinal])).toEqual(
      ids.map((id, index) => [id, index + 1]),
    );
  });

  it('takes back and does again what was placed, edited, moved and removed, on disk too', async () => {
    const id = over.place();
    over.session().sites.change(id, { ltrCount: 2 });
    over.session().sites.move(id, leftCalf);
    over.session().sites.remove(id);
    expect(over.shown()).toEqual([]);

    over.session().history.undo();
    expect(over.shown()[0]).toMatchObject({ position: leftCalf, ltrCount: 2 });
    over.session().history.undo();
    expect(over.shown()[0]?.position).toEqual(leftUpperBack);
    over.session().history.undo();
    expect(over.shown()[0]?.ltrCount).toBeNull();
    over.session().history.undo();
    expect(over.shown()).toEqual([]);
    expect(over.session().history.part()).toMatchObject({ canUndo: false, canRedo: true });
    await over.session().flush();
    expect((await over.onDisk()).sites).toEqual([]);

    for (let step = 0; step < 3; step += 1) over.session().history.redo();
    await over.session().flush();
    expect((await over.onDisk()).sites).toMatchObject([{ id, position: leftCalf, ltrCount: 2 }]);
    over.session().history.redo();
    await over.session().flush();
    expect((await over.onDisk()).sites).toEqual([]);
  });

  it('needs no step of undo for a choice that changes nothing', () => {
    const id = over.place();
    over.session().sites.change(id, { technique: 'pistoning' });
    over.session().history.undo();
    expect(over.session().history.part().canUndo).toBe(false);
  });
});

describe('saving', () => {
  it('keeps what was charted while the store is gone, and saves it once it is back', async () => {
    over.place();
    await over.session().flush();
    await over.store().giveUp();
    const id = over.place(leftCalf, soleus);
    over.session().sites.change(id, { ltrCount: 3 });
    over.session().changeDraft({ reasonForAttending: 'Calf cramps' });
    await over.session().flush();
    expect(over.session().overall()).toMatchObject({ status: 'failed', error: { code: 'STORE_STOPPED' } });
    expect(over.shown()[1]).toMatchObject({ ltrCount: 3 });

    await over.bringStoreBack();
    over.session().retry();
    await over.session().flush();
    expect(over.session().overall().status).toBe('saved');
    const saved = await over.onDisk();
    expect(saved.reasonForAttending).toBe('Calf cramps');
    expect(saved.sites).toMatchObject([{ muscleId: 'trapezius-upper' }, { muscleId: 'soleus', ltrCount: 3 }]);
  });

  it('forgets a site that was removed before it ever reached the store', async () => {
    await over.store().giveUp();
    const id = over.place();
    await over.session().flush();
    expect(over.session().overall().status).toBe('failed');
    over.session().sites.remove(id);
    expect(over.session().overall().status).toBe('idle');
    expect(over.session().sites.unsavedRemovals()).toEqual([]);
  });

  it('keeps the space at the end of a word that the store has trimmed', async () => {
    over.session().changeDraft({ plan: 'Stretch ' });
    await over.session().flush();
    expect(over.session().draftPart().content.plan).toBe('Stretch ');
    over.session().changeDraft({ plan: 'Stretch daily' });
    await over.session().flush();
    expect((await over.onDisk()).plan).toBe('Stretch daily');
  });

  it('does not make a conflict of draft words and sites saved side by side', async () => {
    over.session().changeDraft({ reasonForAttending: 'Neck' });
    over.place();
    over.session().changeDraft({ painNow: 6 });
    over.session().changeScreening({ answers: noToAll });
    over.place(leftCalf, soleus);
    await over.session().flush();
    expect(over.session().overall().status).toBe('saved');
    expect(await over.onDisk()).toMatchObject({ reasonForAttending: 'Neck', painNow: 6, needlesOpened: 2 });
  });
});

function counted(needlesOut: number, reason: string | null = null, recheckedBy: string | null = null) {
  return { needlesOut, needleDifferenceReason: reason, needleRecheckedBy: recheckedBy };
}

describe('ending', () => {
  it('comes after every word that waits, and is refused while one could not be saved', async () => {
    over.place();
    over.session().changeDraft({ plan: 'Last words' }, 'soon');
    await over.session().end(counted(1));
    expect(await over.onDisk()).toMatchObject({ state: 'ended', plan: 'Last words', needlesOut: 1 });

    await over.session().reopen();
    await over.store().giveUp();
    over.session().changeDraft({ plan: 'Not on disk' });
    await expect(over.session().end(counted(1))).rejects.toMatchObject({ code: 'STORE_STOPPED' });
    expect(over.session().visit().state).toBe('inTreatment');
  });

  it('ends what can be taken back; what is put right afterwards can be again', async () => {
    const { sites } = over.session();
    const id = over.place();
    sites.change(id, { ltrCount: 2 });
    over.session().history.undo();
    await over.session().end(counted(1));
    expect(over.session().history.part()).toMatchObject({ canUndo: false, canRedo: false });
    sites.change(id, { note: 'deep' });
    sites.change(id, { note: 'too deep' });
    over.session().history.undo();
    over.session().history.redo();
    over.session().history.undo();
    await over.session().flush();
    expect(over.session().overall().status).toBe('saved');
    const ended = await over.onDisk();
    expect(ended).toMatchObject({ state: 'ended', needlesOpened: 1, sites: [{ id, note: 'deep' }] });

    await over.session().reopen();
    sites.change(id, { ltrCount: 1 });
    expect(over.session().history.part().canUndo).toBe(true);
    // So it does when another window ends the treatment.
    over.session().adopt({ ...over.session().visit(), state: 'ended' });
    expect(over.session().history.part().canUndo).toBe(false);
    await over.session().flush();
  });

  it('needs the reason for a difference of needles, and who counted again', async () => {
    over.place();
    await expect(over.session().end(counted(0))).rejects.toMatchObject({ code: 'NEEDLES_DIFFER' });
    await over.session().end(counted(0, 'Needle dropped, found on the floor', 'Ada Probe'));
    expect(await over.onDisk()).toMatchObject({
      state: 'ended',
      needleDifferenceReason: 'Needle dropped, found on the floor',
    });
  });
});

describe('reactions', () => {
  it('are saved from the moment they are named', async () => {
    const id = over.session().newId();
    over.session().reactions.add({
      id,
      visitId: over.session().visit().id,
      siteId: null,
      ...startingReaction('bruise', '2026-11-21'),
      onsetAt: new Date().toISOString(),
      removed: false,
    });
    await over.session().flush();
    expect(over.session().overall().status).toBe('saved');
    expect((await over.onDisk()).reactions).toMatchObject([{ id, actions: [] }]);
    over.session().reactions.change(id, { actions: ['pressure'] });
    await over.session().flush();
    expect((await over.onDisk()).reactions).toMatchObject([{ id, actions: ['pressure'] }]);
    over.session().reactions.change(id, { removed: true });
    await over.session().flush();
    expect((await over.onDisk()).reactions).toEqual([]);
  });
});
