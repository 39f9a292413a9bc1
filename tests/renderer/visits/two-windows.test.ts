import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { leftCalf, otherWindow } from './charting.ts';
import { sessionOverStore, soleus } from './session-over-store.ts';

const over = sessionOverStore();

describe('two windows', () => {
  it('shows both sides of a conflict, and either can stay', async () => {
    const id = over.place();
    await over.session().flush();
    const other = await otherWindow(over.store());
    const theirs = (await over.onDisk()).sites[0]!;
    const { recordedAt: _at, removed: _removed, ...input } = theirs;
    await other.sites.save({ ...input, ltrCount: 9 });

    over.session().sites.change(id, { note: 'mine' });
    await over.session().flush();
    const record = over.session().sites.record(id)!;
    expect(record.save().status).toBe('conflict');
    expect(record.theirs()).toMatchObject({ ltrCount: 9, note: '' });
    expect(over.shown()[0]).toMatchObject({ ltrCount: null, note: 'mine' });

    record.keepMine();
    await over.session().flush();
    expect(over.shown()[0]).toMatchObject({ ltrCount: null, note: 'mine' });
    expect((await over.onDisk()).sites[0]).toMatchObject({ ltrCount: null, note: 'mine' });
  });

  it('can keep both sides where they changed different things, and only there', async () => {
    const id = over.place();
    await over.session().flush();
    const other = await otherWindow(over.store());
    const { recordedAt: _at, removed: _removed, ...input } = (await over.onDisk()).sites[0]!;
    await other.sites.save({ ...input, ltrCount: 9, technique: 'winding' });
    over.session().sites.change(id, { note: 'mine' });
    await over.session().flush();
    const record = over.session().sites.record(id)!;
    expect(record.canKeepBoth()).toBe(true);
    record.keepBoth();
    await over.session().flush();
    const both = { ltrCount: 9, technique: 'winding', note: 'mine' };
    expect(over.shown()[0]).toMatchObject(both);
    expect((await over.onDisk()).sites[0]).toMatchObject(both);

    const { version } = (await over.onDisk()).sites[0]!;
    await other.sites.save({ ...input, version, ltrCount: 1 });
    over.session().sites.change(id, { ltrCount: 5 });
    await over.session().flush();
    expect(record.save().status).toBe('conflict');
    expect(record.canKeepBoth()).toBe(false);
  });

  it('takes the other side over when the person says so', async () => {
    over.session().changeDraft({ plan: 'A plan' });
    await over.session().flush();
    const other = await otherWindow(over.store());
    const known = await over.onDisk();
    const { id, version, reasonForAttending, painNow, noReactionsObserved } = known;
    const words = { id, version, reasonForAttending, painNow, noReactionsObserved };
    await other.visits.saveDraft({ ...words, plan: 'Another plan' });
    over.session().changeDraft({ plan: 'My plan' });
    await over.session().flush();
    expect(over.session().draft.theirs()?.plan).toBe('Another plan');
    over.session().draft.takeTheirs();
    expect(over.session().draftPart().content.plan).toBe('Another plan');
    over.session().changeDraft({ painNow: 3 });
    await over.session().flush();
    expect(await over.onDisk()).toMatchObject({ plan: 'Another plan', painNow: 3 });
  });

  it('adopts what another window saved or removed, but never over words that wait', async () => {
    const kept = over.place();
    const gone = over.place(leftCalf, soleus);
    await over.session().flush();
    const other = await otherWindow(over.store());
    const [first, second] = (await over.onDisk()).sites;
    const { recordedAt: _at, removed: _removed, ...input } = first!;
    await other.sites.save({ ...input, ltrCount: 5 });
    await other.sites.remove({ id: second!.id, version: second!.version });
    over.session().changeDraft({ plan: 'typing' }, 'soon');
    over.session().adopt(await over.onDisk());
    expect(over.shown()).toMatchObject([{ id: kept, ltrCount: 5 }]);
    expect(over.shown().some(({ id }) => id === gone)).toBe(false);
    expect(over.session().draftPart().content.plan).toBe('typing');
  });
});

describe('rows of two windows', () => {
  it('can all be kept, findings and what was given beside the needles', async () => {
    const finding = (kind: 'range' | 'weakness') => ({
      id: v7(),
      kind,
      side: null,
      level: null,
      value: kind,
      retest: '',
    });
    const [mine, theirs] = [finding('range'), finding('weakness')];
    const adjunct = { id: v7(), kind: 'exercise' as const, description: 'Chin tucks', dose: '' };
    over.session().changeDraft({ findings: [mine] });
    await over.session().flush();
    const other = await otherWindow(over.store());
    const { id, version } = await over.onDisk();
    await other.visits.saveDraft({ id, version, findings: [mine, theirs], adjuncts: [adjunct] });

    over.session().changeDraft({ findings: [{ ...mine, retest: '60°' }], plan: 'Mine' });
    await over.session().flush();
    expect(over.session().draft.save().status).toBe('conflict');
    expect(over.session().draft.canKeepBoth()).toBe(true);
    over.session().draft.keepBoth();
    await over.session().flush();
    expect(await over.onDisk()).toMatchObject({
      findings: [{ ...mine, retest: '60°' }, theirs],
      adjuncts: [adjunct],
      plan: 'Mine',
    });
  });
});
