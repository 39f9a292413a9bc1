import { describe, expect, it } from 'vitest';
import type { Electrical } from '../../../shared/contract/visit-records.ts';
import { pairing } from '../../../shared/domain/visits/needle-pairs.ts';
import { leftCalf } from './charting.ts';
import { sessionOverStore, soleus } from './session-over-store.ts';

const over = sessionOverStore();

const current = (hertz: number): Electrical => ({ hertz, microseconds: 200, milliamperes: 2, minutes: 15 });

/** Two sites on the screen, the second one under current and paired with the first. */
function placePair(): { first: string; second: string } {
  const { sites } = over.session();
  const first = over.place();
  const second = over.place(leftCalf, soleus);
  sites.change(second, { technique: 'electrical' });
  sites.change(second, { pairedWith: first, electrical: current(4) });
  return { first, second };
}

async function onDisk() {
  await over.session().flush();
  return (await over.onDisk()).sites.map(({ id, pairedWith, electrical }) => [
    id,
    pairedWith,
    electrical?.hertz ?? null,
  ]);
}

/** None of the rows was refused or overtaken. */
const statuses = () =>
  new Set(
    over
      .session()
      .sites.list()
      .map(({ save }) => save.status),
  );

describe('a pair of needles on the screen', () => {
  it('is at both rows with one current, however fast it is typed, and is taken back in one step', async () => {
    const { sites, history } = over.session();
    const { first, second } = placePair();
    for (const hertz of [8, 80, 100]) sites.change(first, { electrical: current(hertz) });
    expect(await onDisk()).toEqual([
      [first, second, 100],
      [second, first, 100],
    ]);
    sites.change(second, { electrical: current(2) });
    sites.change(first, { ltrCount: 3 });
    sites.change(first, { pairedWith: null });
    expect(await onDisk()).toEqual([
      [first, null, 2],
      [second, null, 2],
    ]);
    history.undo();
    expect(await onDisk()).toEqual([
      [first, second, 2],
      [second, first, 2],
    ]);
    expect(statuses()).toEqual(new Set(['saved']));
  });

  it('stands again when a needle that was taken back comes back', async () => {
    const { sites, history } = over.session();
    const { first, second } = placePair();
    sites.remove(first);
    await over.session().flush();
    const third = over.place();
    const [left] = sites.contents().filter(({ id }) => id === third);
    sites.change(second, pairing({ electrical: current(4) }, left!));
    expect(await onDisk()).toEqual([
      [second, third, 4],
      [third, second, 4],
    ]);
    for (let step = 0; step < 3; step += 1) history.undo();
    expect(await onDisk()).toEqual([
      [first, second, 4],
      [second, first, 4],
    ]);
    expect(statuses()).toEqual(new Set(['saved']));
  });

  it('is one among the copies of the next visit, and is not copied to the other side', async () => {
    const { sites } = over.session();
    const { first, second } = placePair();
    await over.session().flush();
    const last = (await over.onDisk()).sites;
    sites.addOtherSide(second);
    const mirrored = sites.contents().at(-1);
    expect([mirrored?.technique, mirrored?.pairedWith]).toEqual(['electrical', null]);
    for (const { id } of sites.contents()) sites.remove(id);
    sites.copy(last, null);
    const copies = await onDisk();
    expect(copies).toEqual([
      [copies[0]?.[0], copies[1]?.[0], 4],
      [copies[1]?.[0], copies[0]?.[0], 4],
    ]);
    expect(copies.flat()).not.toContain(first);
    expect(statuses()).toEqual(new Set(['saved']));
  });
});
