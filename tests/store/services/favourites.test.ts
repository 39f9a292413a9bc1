import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { favouriteInput, pointOf, pointSet, preset } from '../../support/favourite-input.ts';
import { openPractice, type Practice } from '../../support/practice.ts';
import { failureOf, patience } from '../../support/store-client.ts';

describe('what a therapist keeps to chart faster', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice({ members: ['therapist', 'colleague'] });
  }, patience);
  afterAll(() => practice.close());

  it('is their own: nobody else reads, changes or removes it', async () => {
    const mine = practice.as('therapist').favourites;
    const theirs = practice.as('colleague').favourites;
    const set = await mine.save(favouriteInput());
    const kept = await mine.save(favouriteInput({ name: 'Long static', content: preset }));
    expect(await mine.list({})).toEqual([set, kept]);
    expect(await theirs.list({})).toEqual([]);

    expect((await failureOf(theirs.save({ ...set, name: 'Theirs' }))).code).toBe('ID_TAKEN');
    const { id, version } = set;
    expect((await failureOf(theirs.remove({ id, version }))).code).toBe('NOT_FOUND');
    expect(await mine.list({})).toEqual([set, kept]);
  });

  it('is renamed, and has a name that no other of its kind has', async () => {
    const mine = practice.as('therapist').favourites;
    const hip = await mine.save(favouriteInput({ name: 'Hip' }));
    const knee = await mine.save(favouriteInput({ name: 'Knee' }));
    const nameTaken = { problems: [{ path: ['name'], problem: 'nameTaken' }] };
    for (const taken of [{ ...knee, name: 'HIP' }, favouriteInput({ name: 'hip ' })]) {
      const failure = await failureOf(mine.save(taken));
      expect(failure).toMatchObject({ code: 'INVALID_INPUT', details: nameTaken });
    }
    // A preset of that name, somebody else's, or the same in other letters takes nothing away.
    await mine.save(favouriteInput({ name: 'Hip', content: preset }));
    await practice.as('colleague').favourites.save(favouriteInput({ name: 'Hip' }));
    const renamed = await mine.save({ ...hip, name: 'HIP' });
    expect(renamed).toEqual({ ...hip, name: 'HIP', version: hip.version + 1 });
    const { id, version } = await mine.remove({ id: renamed.id, version: renamed.version });
    await mine.save({ ...knee, name: 'Hip' });
    expect((await failureOf(mine.save({ ...renamed, id, version }))).details).toMatchObject(nameTaken);
  });

  it('is off the list once it is removed, and comes back when it is saved again', async () => {
    const mine = practice.as('therapist').favourites;
    const { id, version } = await mine.save(favouriteInput({ name: 'Neck' }));
    const removed = await mine.remove({ id, version });
    expect(removed.version).toBe(version + 1);
    const names = async () => (await mine.list({})).map(({ name }) => name);
    expect(await names()).not.toContain('Neck');
    // The row stays in the chart.
    expect(practice.reader.prepare('SELECT name, removed FROM favourite WHERE id = ?').get(id)).toEqual({
      name: 'Neck',
      removed: 1,
    });
    await mine.save({ ...removed, name: 'Neck again' });
    expect(await names()).toContain('Neck again');
  });

  it('holds muscles of the catalogue or structures in words, and needles that are sold', async () => {
    const { save, list } = practice.as('therapist').favourites;
    const before = await list({});
    const needle = { diameterMillimetres: 0.123, lengthMillimetres: 40 };
    for (const [wrong, problem] of [
      [{ muscleId: 'no-such-muscle' }, 'unknownMuscle'],
      [{ muscleId: null }, 'structureNeeded'],
      [{ structureKind: 'scar' }, 'muscleOnly'],
      [{ needle }, 'needleDiameter'],
    ] as const) {
      const points = [pointOf('soleus', 'left', wrong)];
      const failure = await failureOf(save(favouriteInput({ content: { ...pointSet, points } })));
      expect(failure.details).toMatchObject({ problems: [{ problem }] });
    }
    expect(await list({})).toEqual(before);
  });
});
