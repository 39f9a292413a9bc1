import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { ownerPassword, setUpInputOf } from '../../support/set-up-input.ts';
import { siteInput } from '../../support/visit-story.ts';
import { giveFonts, startVisit } from '../visits/charting.ts';

vi.setConfig({ testTimeout: 60_000 });

let app: RenderedApp;
beforeEach(giveFonts);
afterEach(() => app.end());

const press = async (name: string | RegExp, place: HTMLElement = document.body) =>
  app.user.click(await within(place).findByRole('button', { name }));

it('the day after, a call is written down from Today, and a complaint is charted next', async () => {
  let now = new Date('2026-11-20T06:58:30.000Z');
  app = await renderApp({
    store: { now: () => now },
    before: async (access) => {
      const { client } = access;
      await client.clinic.setUp(setUpInputOf());
      const { id, version } = await startVisit(access);
      await client.sites.save(siteInput(id));
      await client.visits.end({ id, version, needlesOut: 1, needleDifferenceReason: null });
      // Past midnight where the clinic is.
      now = new Date('2026-11-20T07:00:30.000Z');
      // The day ended, and with it the log-in.
      await client.session.logIn({ login: 'testa', password: ownerPassword });
    },
  });
  const row = await screen.findByRole('row', { name: /First needling/ });
  expect(row.textContent).toContain('Near the lung');
  await press(/^Write down the call /, row);
  const dialog = await screen.findByRole('dialog', { name: /^Call to / });
  within(dialog).getByText(/Ask about breath and chest pain/);
  await app.user.click(within(dialog).getByRole('radio', { name: 'A complaint' }));
  await press('Save, then the complaint', dialog);
  await screen.findByRole('dialog', { name: /^Reaction of .+ by phone$/ });
  const { calls } = await app.access.client.calls.list({});
  expect(calls).toMatchObject([{ state: 'made', calls: [{ outcome: 'complaint' }] }]);
});

it('a needle-stick is reported from the menu of the person, and the owner looks at it and takes the table', async () => {
  app = await renderApp({
    before: async (access) => {
      await access.client.clinic.setUp(setUpInputOf());
      const { id, version } = await startVisit(access);
      await access.client.sites.save(siteInput(id));
      await access.client.visits.end({ id, version, needlesOut: 1, needleDifferenceReason: null });
    },
  });
  await press(/^Logged in as/);
  await app.user.click(await screen.findByRole('menuitem', { name: 'Report an event', hidden: true }));
  const report = await screen.findByRole('dialog', { name: 'Report an event' });
  await app.user.click(within(report).getByRole('radio', { name: 'Needle-stick of staff' }));
  within(report).getByText(/Wash with soap and water/);
  await app.user.click(within(report).getByLabelText(/^Who was stuck/));
  await app.user.paste('Testa');
  expect(within(report).getByRole('button', { name: 'Save the report' })).toHaveProperty('disabled', true);
  await app.user.click(within(report).getByLabelText(/^What happened/));
  await app.user.paste('Left index finger');
  const time = within(report).getByLabelText(/^at/);
  await app.user.clear(time);
  await app.user.type(time, '9:6');
  within(report).getByText(/^Write the time as hours and minutes/);
  expect(within(report).getByRole('button', { name: 'Save the report' })).toHaveProperty('disabled', true);
  await app.user.clear(time);
  await app.user.type(time, '0:00');
  await press('Save the report', report);

  await press('Clinic');
  await app.user.click(await screen.findByRole('tab', { name: 'Safety' }));
  await press(/^Needle-stick of staff, /);
  const change = await screen.findByRole('dialog', { name: /^Event of / });
  within(change).getByText('Left index finger');
  await app.user.click(within(change).getByLabelText('Add words'));
  await app.user.paste('The middle finger');
  await app.user.click(within(change).getByLabelText('Needs follow-up'));
  await press('Save', change);
  await screen.findByText('Noted');
  const [event] = await app.access.client.safety.events({});
  expect(event).toMatchObject({
    happenedAt: expect.stringMatching(/:00:00\.000Z$/),
    whatHappened: 'Left index finger',
    addenda: [{ text: 'The middle finger' }],
  });

  const saved = vi.spyOn(window.desktop, 'saveFile').mockResolvedValue('/tables/reactions.csv');
  await press('Save as CSV');
  await waitFor(() => expect(saved).toHaveBeenCalledWith(expect.stringMatching(/\.csv$/), expect.anything()));
  await screen.findByText('/tables/reactions.csv');
  expect((await screen.findAllByText('Too few to compare')).length).toBeGreaterThan(2);
});
