import { expect, it } from 'vitest';
import { mirrorPosition } from '../../../shared/domain/body/body-space.ts';
import { pointSetOf } from '../../../shared/domain/visits/point-set.ts';
import { leftCalf, leftUpperBack, rightUpperBack } from './charting.ts';
import { sessionOverStore, soleus, trapezius } from './session-over-store.ts';

const over = sessionOverStore();

it('charts both sides with one tap until that is switched off, each row with its own needle', async () => {
  const { sites } = over.session();
  const first = over.place();
  sites.change(first, { technique: 'winding', needleContinues: false, ltrCount: 3 });
  sites.toggleBothSides();
  expect(sites.part().bothSides).toBe(true);
  const tapped = over.place(leftCalf, soleus);
  expect(tapped).toBe(over.shown()[1]?.id);
  over.place(leftUpperBack, { ...trapezius, segment: 'C3' });
  await over.session().flush();
  const saved = await over.onDisk();
  expect(saved.needlesOpened).toBe(5);
  expect(
    saved.sites.map(({ ordinal, side, position, segment }) => [ordinal, side, position, segment]),
  ).toEqual([
    [1, 'left', leftUpperBack, null],
    [2, 'left', leftCalf, null],
    [3, 'right', mirrorPosition(leftCalf), null],
    [4, 'left', leftUpperBack, 'C3'],
    [5, 'right', rightUpperBack, 'C3'],
  ]);
  for (const { technique, ltrCount, needleContinues } of saved.sites.slice(1)) {
    expect({ technique, ltrCount, needleContinues }).toEqual({
      technique: 'winding',
      ltrCount: null,
      needleContinues: false,
    });
  }

  // The two rows of a tap are one step.
  over.session().history.undo();
  expect(over.shown()).toHaveLength(3);
  over.session().history.redo();
  expect(over.shown().map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5]);
  sites.toggleBothSides();
  over.place(rightUpperBack, { ...trapezius, side: 'right' });
  expect(over.shown()).toHaveLength(6);
  await over.session().flush();
});

it('charts a site once more on the other side, without what was found there', async () => {
  const { sites } = over.session();
  const first = over.place(leftCalf, { ...soleus, segment: 'S1' });
  sites.change(first, { depthMillimetres: 20, reasons: ['tautBand'], ltrCount: 2, note: 'deep' });
  sites.addOtherSide(first);
  await over.session().flush();
  expect((await over.onDisk()).sites[1]).toMatchObject({
    ordinal: 2,
    side: 'right',
    position: mirrorPosition(leftCalf),
    segment: 'S1',
    depthMillimetres: 20,
    reasons: [],
    ltrCount: null,
    note: '',
    origin: 'entered',
  });
  expect(sites.part().selectedId).toBe(first);
  over.session().history.undo();
  expect(over.shown().map(({ id }) => id)).toEqual([first]);
  await over.session().flush();
});

it('takes the word for a group of what waits, in one step of undo', async () => {
  const { sites } = over.session();
  sites.toggleBothSides();
  over.place(leftCalf, soleus);
  over.place(leftUpperBack);
  await over.session().flush();
  const last = (await over.onDisk()).sites;
  over.session().history.undo();
  over.session().history.undo();
  sites.copy(last, null);
  const calves = over.shown().filter(({ muscleId }) => muscleId === 'soleus');
  sites.confirmAll(calves.map(({ id }) => id));
  await over.session().flush();
  const saved = await over.onDisk();
  expect(saved.sites.map(({ origin }) => origin)).toEqual(['confirmed', 'confirmed', 'copied', 'copied']);
  expect(saved.needlesOpened).toBe(2);
  over.session().history.undo();
  expect(over.shown().every(({ origin }) => origin === 'copied')).toBe(true);
  await over.session().flush();
});

it('places a point set in one step: where and how, nothing of what came of it, and nothing counted', async () => {
  const { sites } = over.session();
  const first = over.place(leftCalf, { ...soleus, segment: 'S1' });
  const needle = { diameterMillimetres: 0.25, lengthMillimetres: 30 };
  sites.change(first, {
    needle,
    technique: 'winding',
    dwellSeconds: 60,
    ltrCount: 4,
    insertions: 3,
    note: 'x',
  });
  over.place(leftUpperBack, { ...trapezius, muscleId: null, structure: 'Scar', structureKind: 'scar' });
  const set = pointSetOf(over.shown(), null);
  over.session().history.undo();
  over.session().history.undo();
  over.session().history.undo();
  over.session().changeDraft({ approach: 'gunnIms' });
  sites.placeSet(set);
  await over.session().flush();
  const saved = await over.onDisk();
  expect(saved.needlesOpened).toBe(0);
  expect(saved.sites).toMatchObject([
    {
      ordinal: 1,
      muscleId: 'soleus',
      position: leftCalf,
      segment: 'S1',
      // As is usual under the approach of today.
      siteType: 'motorPoint',
      needle,
      technique: 'winding',
      dwellSeconds: null,
      insertions: 1,
      ltrCount: null,
      note: '',
      origin: 'copied',
    },
    { ordinal: 2, structure: 'Scar', structureKind: 'scar', siteType: 'localSoftTissue', origin: 'copied' },
  ]);
  expect(sites.part().selectedId).toBe(saved.sites[0]?.id);
  over.session().history.undo();
  expect(over.shown()).toEqual([]);
  await over.session().flush();
});

it('lets a preset hold for the next site, and again once that one is taken back', async () => {
  const { sites } = over.session();
  const preset = {
    needle: { diameterMillimetres: 0.25, lengthMillimetres: 50 },
    technique: 'staticDwell',
    dwellSeconds: 300,
  } as const;
  over.place();
  sites.applyPreset(preset);
  expect(sites.part()).toMatchObject({ selectedId: null, next: preset });
  const next = over.place(leftCalf, soleus);
  expect(over.shown()[1]).toMatchObject(preset);
  over.session().history.undo();
  expect(sites.part().next).toMatchObject(preset);
  over.session().history.redo();
  // From here on the last site says it.
  sites.change(next, { technique: 'pistoning' });
  expect(sites.part().next.technique).toBe('pistoning');
  expect(over.shown()[0]?.technique).toBe('pistoning');
  await over.session().flush();
});

it('takes down where the pain went from taps on the body, each one step of undo', async () => {
  const { sites } = over.session();
  const id = over.place();
  sites.startReferring(id);
  expect(sites.part()).toMatchObject({ referringId: id, selectedId: id });
  sites.referTo('left forearm');
  expect(sites.part().referringId).toBeNull();
  sites.startReferring(id);
  sites.referTo('head');
  await over.session().flush();
  expect((await over.onDisk()).sites[0]?.referredTo).toBe('left forearm, head');
  over.session().history.undo();
  expect(over.shown()[0]?.referredTo).toBe('left forearm');
  // Without a site that asked for it, a tap says nothing.
  sites.startReferring(id);
  sites.cancel();
  sites.referTo('left foot');
  expect(over.shown()[0]?.referredTo).toBe('left forearm');
  await over.session().flush();
});
