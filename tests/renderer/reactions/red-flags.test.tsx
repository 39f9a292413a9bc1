import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openVisitPage, type VisitPage } from '../visits/visit-page.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

let page: VisitPage;
beforeEach(async () => {
  page = await openVisitPage();
  await page.press('Reactions');
});
afterEach(() => page.app.end());

const theOne = async () => (await page.onDisk()).reactions[0];

it('a red flag opens its guided path with the number to call, keeps when a step was done, and makes the report', async () => {
  const { user } = page.app;
  const saved = vi.spyOn(window.desktop, 'saveFile').mockResolvedValue('/reports/incident.pdf');
  await page.press('More reactions');
  await page.press('Pneumothorax, suspected');
  const card = within(await screen.findByRole('region', { name: 'Pneumothorax, suspected' }));
  const guide = within(card.getByRole('region', { name: 'Pneumothorax suspected' }));
  await guide.findByText('911');
  guide.getByText(/Boyce D et al/);
  await user.click(guide.getByRole('checkbox', { name: /^Let the patient sit/ }));
  await guide.findByText(/^done \d\d:\d\d$/);
  await waitFor(async () => expect((await theOne())?.stepsDone).toMatchObject([{ step: 'sitUp' }]));
  await user.click(card.getByRole('radio', { name: 'Hospital stay' }));
  await user.click(card.getByRole('checkbox', { name: 'Ambulance called' }));
  await user.click(card.getByRole('checkbox', { name: 'Emergency service' }));
  await user.click(card.getByRole('radio', { name: 'Getting better' }));
  await waitFor(async () =>
    expect(await theOne()).toMatchObject({
      severity: 'severe',
      seriousness: 'hospital',
      actions: ['ambulance'],
      told: ['emergencyService'],
      outcome: 'recovering',
    }),
  );
  await user.click(await card.findByRole('button', { name: 'Save incident report' }));
  await card.findByText('/reports/incident.pdf');
  expect(saved.mock.calls.map(([name]) => name)).toEqual([
    expect.stringMatching(/^Incident report \d{4}-\d{2}-\d{2}\.pdf$/),
  ]);
});

it('an outcome that ends it takes a day, which goes with the outcome', async () => {
  const { user } = page.app;
  await page.press('Bruise');
  const card = within(await screen.findByRole('region', { name: 'Bruise' }));
  await user.click(card.getByRole('button', { name: /^Seriousness, cause/ }));
  await user.click(card.getByRole('radio', { name: 'Gone' }));
  await waitFor(async () => expect((await theOne())?.outcome).toBe('resolved'));
  const over = card.getByLabelText('Over on');
  expect(over).toHaveProperty('value', '');
  expect((await theOne())?.resolvedOn).toBeNull();
  const today = (await page.onDisk()).day;
  await user.type(over, today);
  await waitFor(async () => expect((await theOne())?.resolvedOn).toBe(today));
  await user.click(card.getByRole('radio', { name: 'Not better' }));
  await waitFor(async () => expect(await theOne()).toMatchObject({ outcome: 'ongoing', resolvedOn: null }));
  expect(card.queryByLabelText('Over on')).toBeNull();
});
