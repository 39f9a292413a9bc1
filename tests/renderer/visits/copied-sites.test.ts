import { describe, expect, it } from 'vitest';
import { leftCalf } from './charting.ts';
import { sessionOverStore, soleus } from './session-over-store.ts';

const over = sessionOverStore();

describe('the sites of the last visit', () => {
  it('are proposed without what came of them, and count once each is confirmed', async () => {
    const { sites } = over.session();
    const first = over.place();
    over.place(leftCalf, soleus);
    sites.change(first, {
      technique: 'winding',
      insertions: 3,
      ltrCount: 4,
      ltrIntensity: 'strong',
      sensations: ['cramp'],
      note: 'deep',
    });
    await over.session().flush();
    const last = (await over.onDisk()).sites;

    for (const { id } of last) sites.remove(id);
    sites.copy(last, null);
    await over.session().flush();
    const copied = await over.onDisk();
    expect(copied.needlesOpened).toBe(0);
    expect(copied.sites).toMatchObject([
      {
        ordinal: 1,
        muscleId: 'trapezius-upper',
        position: last[0]?.position,
        technique: 'winding',
        insertions: 3,
        ltrCount: null,
        ltrIntensity: null,
        sensations: [],
        note: '',
        origin: 'copied',
      },
      { ordinal: 2, muscleId: 'soleus', origin: 'copied' },
    ]);
    expect(copied.sites.map(({ id }) => id)).not.toContain(first);

    sites.confirm(copied.sites[0]!.id);
    await over.session().flush();
    expect((await over.onDisk()).needlesOpened).toBe(1);

    // So is the word that all the rest were needled.
    sites.confirmAll();
    await over.session().flush();
    expect((await over.onDisk()).needlesOpened).toBe(2);
    over.session().history.undo();
    await over.session().flush();
    expect((await over.onDisk()).sites).toMatchObject([{ origin: 'confirmed' }, { origin: 'copied' }]);

    // The proposal is one step of undo.
    over.session().history.undo();
    over.session().history.undo();
    await over.session().flush();
    expect((await over.onDisk()).sites).toEqual([]);
  });

  it('are called as is usual under the approach of today', async () => {
    const { sites } = over.session();
    const first = over.place();
    const second = over.place(leftCalf, soleus);
    sites.change(second, { siteType: 'peripheralNerve' });
    await over.session().flush();
    const last = (await over.onDisk()).sites;
    for (const id of [first, second]) sites.remove(id);
    over.session().changeDraft({ approach: 'gunnIms' });
    sites.copy(last, 'triggerPointDryNeedling');
    expect(over.shown().map(({ siteType }) => siteType)).toEqual(['motorPoint', 'peripheralNerve']);
    await over.session().flush();
  });
});
