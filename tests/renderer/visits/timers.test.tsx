import { screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Timer } from '../../../shared/contract/lock-records.ts';
import { openVisitPage, type VisitPage } from './visit-page.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let page: VisitPage;
let tones = 0;
beforeEach(async () => {
  tones = 0;
  page = await openVisitPage();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await page.app.end();
});

const client = () => page.app.access.client;
const running = () => client().timers.ofVisit({ visitId: page.visit.id });
const strip = async () => within(await screen.findByRole('region', { name: 'Timers' }));

/** A loudspeaker that counts the tones it is given. */
function giveSound() {
  const value = { value: 0, setValueAtTime: () => value, linearRampToValueAtTime: () => value };
  class Speaker {
    currentTime = 0;
    destination = {};
    close = () => Promise.resolve();
    createOscillator = () => ({
      frequency: value,
      connect: (next: unknown) => next,
      start: () => {
        tones += 1;
      },
      stop: () => undefined,
    });
    createGain = () => ({ gain: value, connect: (next: unknown) => next });
  }
  vi.stubGlobal('AudioContext', Speaker);
}

/** A timer of the first site as another window would start it. */
async function startElsewhere(left: number, seconds = 300): Promise<Timer> {
  const [site] = (await page.onDisk()).sites;
  return client().timers.save({
    id: newId(),
    version: 0,
    visitId: page.visit.id,
    siteIds: [site?.id ?? ''],
    seconds,
    startedAt: new Date(Date.now() - (seconds - left) * 1000).toISOString(),
    stoppedAt: null,
  });
}

async function placeTwo() {
  await page.press('No to all');
  await page.placeByKeys();
  await page.placeByKeys('{ArrowDown}{ArrowDown}{ArrowDown}');
  await waitFor(async () => expect((await page.onDisk()).sites).toHaveLength(2));
}

describe('a dwell timer', () => {
  it('is started for a site with its dwell or for all that are in, lengthened, and stopped', async () => {
    expect((screen.getByRole('button', { name: 'Timer' }) as HTMLButtonElement).disabled).toBe(true);
    await placeTwo();
    const [first, second] = (await page.onDisk()).sites;
    // The second is selected, since it was placed last; it stays in for half a minute.
    await page.press('Details');
    await page.app.user.click(await screen.findByRole('radio', { name: 'Static dwell' }));
    await page.app.user.click(await screen.findByRole('radio', { name: '30 s' }));
    await waitFor(async () => expect((await page.onDisk()).sites[1]?.dwellSeconds).toBe(30));

    await page.press('Timer');
    const choice = within(await screen.findByRole('dialog', { name: 'Timer' }));
    expect((choice.getByRole('radio', { name: 'Site 2' }) as HTMLInputElement).ariaChecked).toBe('true');
    await page.app.user.click(choice.getByRole('button', { name: '30 s, as charted' }));
    await waitFor(async () =>
      expect(await running()).toMatchObject([{ siteIds: [second?.id], seconds: 30 }]),
    );
    expect((await strip()).getByRole('timer').textContent).toMatch(/^0:(30|2\d)$/);
    (await strip()).getByText('Site 2');

    await page.press('Timer');
    await page.app.user.click(await screen.findByRole('radio', { name: 'All 2 sites' }));
    await page.press('10 min');
    await waitFor(async () =>
      expect(await running()).toMatchObject([
        { seconds: 30 },
        { siteIds: [first?.id, second?.id], seconds: 600 },
      ]),
    );
    // What ends first stands first.
    expect(
      (await strip()).getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent),
    ).toEqual(['Site 2', 'Sites 1, 2']);

    await page.press('+1 min: Site 2');
    await page.press('+1 min: Site 2');
    await waitFor(async () => expect((await running())[0]?.seconds).toBe(150));
    await page.press('Stop: Sites 1, 2');
    await waitFor(async () => expect(await running()).toMatchObject([{ seconds: 150 }]));
    await waitFor(async () => expect((await strip()).getAllByRole('listitem')).toHaveLength(1));
    expect(tones).toBe(0);
  });

  it('says that it is over, sounds once until it is lengthened, and is there again for whoever opens the visit', async () => {
    giveSound();
    await placeTwo();
    await startElsewhere(0.4);
    expect((await (await strip()).findByText('Time is up')).closest('li')?.textContent).toContain('Site 1');
    await waitFor(() => expect(tones).toBe(3));
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      'Time is up: Site 1',
    );

    // Left and opened again it is still over, and does not sound again.
    const { patientId, id } = page.visit;
    await page.press('Back to the patient');
    await page.press('Leave the visit');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Timers' })).toBeNull());
    await page.app.router.navigate({
      to: '/patients/$patientId/visits/$visitId',
      params: { patientId, visitId: id },
    });
    await screen.findByText('Time is up');
    expect(tones).toBe(3);

    await page.press('+1 min: Site 1');
    await waitFor(() => expect(screen.queryByText('Time is up')).toBeNull());
    // The clock on the screen ticks four times a second, and is behind by that at the press.
    expect((await strip()).getByRole('timer').textContent).toMatch(/^(1:0[01]|0:5\d)$/);
    await page.press('Stop: Site 1');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Timers' })).toBeNull());
    expect(await running()).toEqual([]);
  });

  it('is told without sound where there is none', async () => {
    await placeTwo();
    vi.stubGlobal('AudioContext', function noDevice() {
      throw new Error('no device');
    });
    await startElsewhere(-32);
    await (await strip()).findByText('Time is up');
    expect((await strip()).getByRole('timer').textContent).toMatch(/^\+0:3\d$/);
    await page.press('Done: Site 1');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Timers' })).toBeNull());
  });
});
