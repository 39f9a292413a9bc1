import { screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ownerPassword } from '../../support/set-up-input.ts';
import { openVisitPage, type VisitPage } from '../visits/visit-page.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

let page: VisitPage;
beforeEach(async () => {
  page = await openVisitPage();
  await page.press('No to all');
  await page.placeByKeys();
  await waitFor(async () => expect((await page.onDisk()).needlesOpened).toBe(1));
});
afterEach(() => page.app.end());

it('shows the clocks that run, and warns whoever logs in instead of needles that are in, naming nobody', async () => {
  const { user, access } = page.app;
  const [site] = (await page.onDisk()).sites;
  const clock = (left: number) => ({
    id: newId(),
    version: 0,
    visitId: page.visit.id,
    siteIds: [site?.id ?? ''],
    seconds: 600,
    startedAt: new Date(Date.now() - (600 - left) * 1000).toISOString(),
    stoppedAt: null,
  });
  await access.client.timers.save(clock(-40));
  await access.client.timers.save(clock(300));
  await page.press('Lock');
  await screen.findByRole('heading', { name: 'Locked' });
  const clocks = within(await screen.findByRole('list', { name: 'Running timers' }));
  expect(clocks.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^\+0:4\d Time is up$/),
    expect.stringMatching(/^(5:00|4:5\d) of 10:00$/),
  ]);

  await page.press('Somebody else logs in');
  await user.type(screen.getByLabelText(/^Login/), 'testa');
  await user.type(screen.getByLabelText(/^Your password/), ownerPassword);
  await page.press('Log in');
  const warning = await screen.findByRole('dialog', { name: 'One needle is in' });
  const stay = within(warning).getByRole('button', { name: 'Stay here' });
  await waitFor(() => expect(document.activeElement).toBe(stay));
  expect(document.body.textContent).not.toContain('Placebo');
  await user.click(stay);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  screen.getByRole('heading', { name: 'Locked' });

  await page.press('Log in');
  const again = await screen.findByRole('dialog', { name: 'One needle is in' });
  await user.click(within(again).getByRole('button', { name: 'Log in' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Locked' })).toBeNull());
});

it('keeps the emergency at hand as long as somebody is in treatment, also when every needle is out', async () => {
  const [site] = (await page.onDisk()).sites;
  if (!site) throw new Error('a site was charted');
  const { recordedAt: _, removed: __, ...charted } = site;
  await page.app.access.client.sites.save({ ...charted, needleOutAt: new Date().toISOString() });
  await page.press('Lock');
  await screen.findByText('No needle in');
  // By its key as by its button, wherever the focus is.
  await page.app.user.keyboard('{F9}');
  await screen.findByText(/^Emergency written down/);
  const { emergencies } = await page.app.access.client.emergencies.underWay({});
  expect(emergencies).toMatchObject([{ openNeedles: 0 }]);
});
