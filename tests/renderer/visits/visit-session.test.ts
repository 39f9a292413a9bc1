import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStoreAccess, type StoreAccess } from '../../../renderer/client/store-access.ts';
import type { VisitSession } from '../../../renderer/features/visits/state/visit-session.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { type RendererStore, startRendererStore } from '../../support/renderer-store.ts';
import { ownerPassword, setUpInputOf } from '../../support/set-up-input.ts';
import {
  chartVisit,
  leftCalf,
  leftUpperBack,
  noToAll,
  otherWindow,
  rightUpperBack,
  startVisit,
} from './charting.ts';

vi.setConfig({ testTimeout: 60_000 });

let store: RendererStore;
let access: StoreAccess;
let session: VisitSession;

const trapezius = { muscleId: 'trapezius-upper', structure: null, side: 'left' } as const;
const soleus = { muscleId: 'soleus', structure: null, side: 'left' } as const;

beforeAll(async () => {
  store = startRendererStore();
  access = createStoreAccess(window);
  await access.client.clinic.setUp(setUpInputOf());
});

afterAll(async () => {
  access.close();
  await store.stop();
});

beforeEach(async () => {
  session = chartVisit(access, await startVisit(access));
  const current = await access.client.session.current({});
  access.pendingSaves.setPerson(current.session?.staffId ?? null);
});

afterEach(async () => {
  if (access.connection.state() === 'stopped') await bringStoreBack();
});

async function bringStoreBack(): Promise<void> {
  access.connection.connect();
  const { staffId } = await access.client.session.logIn({ login: 'testa', password: ownerPassword });
  access.pendingSaves.setPerson(staffId);
}

function onDisk(): Promise<Visit> {
  return access.client.visits.get({ id: session.visit().id });
}

function place(
  position = leftUpperBack,
  chosen: Parameters<typeof session.sites.choose>[0] = trapezius,
): string {
  session.sites.place(position);
  session.sites.choose(chosen);
  return session.sites.part().selectedId!;
}

const shown = () => session.sites.part().sites.map(({ site }) => site);
const only = () => shown()[0]!;

describe('needling', () => {
  it('shows a tap at once, and on disk is only what has a muscle', async () => {
    session.sites.place(leftUpperBack);
    expect(session.sites.part().pending).toMatchObject({ ordinal: 1, position: leftUpperBack });
    expect(session.overall().status).toBe('idle');

    session.sites.choose(trapezius);
    expect(only()).toMatchObject({ ordinal: 1, muscleId: 'trapezius-upper', side: 'left', ltrCount: null });
    expect(session.overall().status).toBe('saving');
    await session.flush();
    expect(session.overall().status).toBe('saved');
    const saved = await onDisk();
    expect(saved.sites).toHaveLength(1);
    expect(saved.needlesOpened).toBe(1);
    expect(session.visit().needlesOpened).toBe(1);
  });

  it('carries needle, technique, site type, insertions and the same needle over, and nothing that was found', async () => {
    const first = place();
    session.sites.change(first, {
      needle: { diameterMillimetres: 0.25, lengthMillimetres: 30 },
      technique: 'winding',
      siteType: 'paravertebral',
      insertions: 3,
      ltrCount: 4,
      ltrIntensity: 'strong',
      sensations: ['cramp'],
      note: 'deep',
    });
    const second = place(leftCalf, soleus);
    expect(shown()[1]).toMatchObject({
      ordinal: 2,
      needle: { diameterMillimetres: 0.25, lengthMillimetres: 30 },
      technique: 'winding',
      siteType: 'paravertebral',
      insertions: 3,
      needleContinues: false,
      ltrCount: null,
      ltrIntensity: null,
      sensations: [],
      note: '',
    });
    session.sites.change(second, { needleContinues: true });
    place(rightUpperBack);
    await session.flush();
    const saved = await onDisk();
    expect(saved.sites.map((site) => site.needleContinues)).toEqual([false, true, true]);
    expect(saved.needlesOpened).toBe(1);
  });

  it('moves a site, and its side with it unless that was put right by hand', async () => {
    const id = place();
    session.sites.move(id, rightUpperBack);
    expect(only()).toMatchObject({ position: rightUpperBack, side: 'right' });
    session.sites.change(id, { side: 'midline' });
    session.sites.move(id, leftUpperBack);
    expect(only()).toMatchObject({ position: leftUpperBack, side: 'midline' });
    await session.flush();
    expect((await onDisk()).sites[0]).toMatchObject({ position: leftUpperBack, side: 'midline' });
  });

  it('numbers sites by their place in the ledger, also after one is removed and brought back', async () => {
    const ids = [place(), place(leftCalf, soleus), place(rightUpperBack)];
    session.sites.remove(ids[0]!);
    expect(shown().map(({ id, ordinal }) => [id, ordinal])).toEqual([
      [ids[1], 1],
      [ids[2], 2],
    ]);
    await session.flush();
    expect((await onDisk()).sites.map(({ id, ordinal }) => [id, ordinal])).toEqual([
      [ids[1], 1],
      [ids[2], 2],
    ]);
    session.sites.undo();
    await session.flush();
    expect((await onDisk()).sites.map(({ id, ordinal }) => [id, ordinal])).toEqual(
      ids.map((id, index) => [id, index + 1]),
    );
  });

  it('takes back and does again what was placed, edited, moved and removed, on disk too', async () => {
    const id = place();
    session.sites.change(id, { ltrCount: 2 });
    session.sites.move(id, leftCalf);
    session.sites.remove(id);
    expect(shown()).toEqual([]);

    session.sites.undo();
    expect(only()).toMatchObject({ position: leftCalf, ltrCount: 2 });
    session.sites.undo();
    expect(only().position).toEqual(leftUpperBack);
    session.sites.undo();
    expect(only().ltrCount).toBeNull();
    session.sites.undo();
    expect(shown()).toEqual([]);
    expect(session.sites.part()).toMatchObject({ canUndo: false, canRedo: true });
    await session.flush();
    expect((await onDisk()).sites).toEqual([]);

    for (let step = 0; step < 3; step += 1) session.sites.redo();
    await session.flush();
    expect((await onDisk()).sites).toMatchObject([{ id, position: leftCalf, ltrCount: 2 }]);
    session.sites.redo();
    await session.flush();
    expect((await onDisk()).sites).toEqual([]);
  });

  it('needs no step of undo for a choice that changes nothing', () => {
    const id = place();
    session.sites.change(id, { technique: 'pistoning' });
    session.sites.undo();
    expect(session.sites.part().canUndo).toBe(false);
  });
});

describe('saving', () => {
  it('keeps what was charted while the store is gone, and saves it once it is back', async () => {
    place();
    await session.flush();
    await store.giveUp();
    const id = place(leftCalf, soleus);
    session.sites.change(id, { ltrCount: 3 });
    session.changeDraft({ reasonForAttending: 'Calf cramps' });
    await session.flush();
    expect(session.overall()).toMatchObject({ status: 'failed', error: { code: 'STORE_STOPPED' } });
    expect(shown()[1]).toMatchObject({ ltrCount: 3 });

    await bringStoreBack();
    session.retry();
    await session.flush();
    expect(session.overall().status).toBe('saved');
    const saved = await onDisk();
    expect(saved.reasonForAttending).toBe('Calf cramps');
    expect(saved.sites).toMatchObject([{ muscleId: 'trapezius-upper' }, { muscleId: 'soleus', ltrCount: 3 }]);
  });

  it('forgets a site that was removed before it ever reached the store', async () => {
    await store.giveUp();
    const id = place();
    await session.flush();
    expect(session.overall().status).toBe('failed');
    session.sites.remove(id);
    expect(session.overall().status).toBe('idle');
    expect(session.sites.part().unsavedRemovals).toEqual([]);
  });

  it('keeps the space at the end of a word that the store has trimmed', async () => {
    session.changeDraft({ plan: 'Stretch ' });
    await session.flush();
    expect(session.draftPart().content.plan).toBe('Stretch ');
    session.changeDraft({ plan: 'Stretch daily' });
    await session.flush();
    expect((await onDisk()).plan).toBe('Stretch daily');
  });

  it('does not make a conflict of draft words and sites saved side by side', async () => {
    session.changeDraft({ reasonForAttending: 'Neck' });
    place();
    session.changeDraft({ painNow: 6 });
    session.changeScreening({ answers: noToAll });
    place(leftCalf, soleus);
    await session.flush();
    expect(session.overall().status).toBe('saved');
    expect(await onDisk()).toMatchObject({ reasonForAttending: 'Neck', painNow: 6, needlesOpened: 2 });
  });
});

describe('two windows', () => {
  it('shows both sides of a conflict, and either can stay', async () => {
    const id = place();
    await session.flush();
    const other = await otherWindow(store);
    const theirs = (await onDisk()).sites[0]!;
    const { recordedAt: _at, removed: _removed, ...input } = theirs;
    await other.sites.save({ ...input, ltrCount: 9 });

    session.sites.change(id, { note: 'mine' });
    await session.flush();
    const record = session.sites.record(id)!;
    expect(record.save().status).toBe('conflict');
    expect(record.theirs()).toMatchObject({ ltrCount: 9, note: '' });
    expect(only()).toMatchObject({ ltrCount: null, note: 'mine' });

    record.keepMine();
    await session.flush();
    expect(only()).toMatchObject({ ltrCount: null, note: 'mine' });
    expect((await onDisk()).sites[0]).toMatchObject({ ltrCount: null, note: 'mine' });
  });

  it('can keep both sides where they changed different things, and only there', async () => {
    const id = place();
    await session.flush();
    const other = await otherWindow(store);
    const { recordedAt: _at, removed: _removed, ...input } = (await onDisk()).sites[0]!;
    await other.sites.save({ ...input, ltrCount: 9, technique: 'winding' });
    session.sites.change(id, { note: 'mine' });
    await session.flush();
    const record = session.sites.record(id)!;
    expect(record.canKeepBoth()).toBe(true);
    record.keepBoth();
    await session.flush();
    const both = { ltrCount: 9, technique: 'winding', note: 'mine' };
    expect(only()).toMatchObject(both);
    expect((await onDisk()).sites[0]).toMatchObject(both);

    const { version } = (await onDisk()).sites[0]!;
    await other.sites.save({ ...input, version, ltrCount: 1 });
    session.sites.change(id, { ltrCount: 5 });
    await session.flush();
    expect(record.save().status).toBe('conflict');
    expect(record.canKeepBoth()).toBe(false);
  });

  it('takes the other side over when the person says so', async () => {
    session.changeDraft({ plan: 'A plan' });
    await session.flush();
    const other = await otherWindow(store);
    const known = await onDisk();
    const { id, version, reasonForAttending, painNow, noReactionsObserved } = known;
    const words = { id, version, reasonForAttending, painNow, noReactionsObserved };
    await other.visits.saveDraft({ ...words, plan: 'Another plan' });
    session.changeDraft({ plan: 'My plan' });
    await session.flush();
    expect(session.draft.theirs()?.plan).toBe('Another plan');
    session.draft.takeTheirs();
    expect(session.draftPart().content.plan).toBe('Another plan');
    session.changeDraft({ painNow: 3 });
    await session.flush();
    expect(await onDisk()).toMatchObject({ plan: 'Another plan', painNow: 3 });
  });

  it('adopts what another window saved or removed, but never over words that wait', async () => {
    const kept = place();
    const gone = place(leftCalf, soleus);
    await session.flush();
    const other = await otherWindow(store);
    const [first, second] = (await onDisk()).sites;
    const { recordedAt: _at, removed: _removed, ...input } = first!;
    await other.sites.save({ ...input, ltrCount: 5 });
    await other.sites.remove({ id: second!.id, version: second!.version });
    session.changeDraft({ plan: 'typing' }, 'soon');
    session.adopt(await onDisk());
    expect(shown()).toMatchObject([{ id: kept, ltrCount: 5 }]);
    expect(shown().some(({ id }) => id === gone)).toBe(false);
    expect(session.draftPart().content.plan).toBe('typing');
  });
});

describe('ending', () => {
  it('comes after every word that waits, and is refused while one could not be saved', async () => {
    place();
    session.changeDraft({ plan: 'Last words' }, 'soon');
    await session.end(1, null);
    expect(await onDisk()).toMatchObject({ state: 'ended', plan: 'Last words', needlesOut: 1 });

    await session.reopen();
    await store.giveUp();
    session.changeDraft({ plan: 'Not on disk' });
    await expect(session.end(1, null)).rejects.toMatchObject({ code: 'STORE_STOPPED' });
    expect(session.visit().state).toBe('inTreatment');
  });

  it('needs the reason for a difference of needles', async () => {
    place();
    await expect(session.end(0, null)).rejects.toMatchObject({ code: 'NEEDLES_DIFFER' });
    await session.end(0, 'Needle dropped, found on the floor');
    expect(await onDisk()).toMatchObject({
      state: 'ended',
      needleDifferenceReason: 'Needle dropped, found on the floor',
    });
  });
});

describe('reactions', () => {
  it('are saved once they say what was done', async () => {
    const id = session.newId();
    session.reactions.add({
      id,
      visitId: session.visit().id,
      siteId: null,
      category: 'bruise',
      severity: 'mild',
      onsetAt: new Date().toISOString(),
      actions: [],
      note: '',
      removed: false,
    });
    await session.flush();
    expect(session.overall().status).toBe('unsaved');
    expect((await onDisk()).reactions).toEqual([]);
    session.reactions.change(id, { actions: ['pressure'] });
    await session.flush();
    expect((await onDisk()).reactions).toMatchObject([{ id, actions: ['pressure'] }]);
    session.reactions.change(id, { removed: true });
    await session.flush();
    expect((await onDisk()).reactions).toEqual([]);
  });
});
