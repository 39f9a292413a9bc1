import { act, screen, waitFor, within } from '@testing-library/react';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openVisitPage, type VisitPage } from '../visits/visit-page.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

let page: VisitPage;
/** The visit has ended, and the patient is on the phone. */
beforeEach(async () => {
  page = await openVisitPage();
  const { id, version, patientId } = page.visit;
  const { client, cached } = page.app.access;
  const ended = await client.visits.end({ id, version, needlesOut: 0, needleDifferenceReason: null });
  cached.keepVisit(ended);
  await page.app.router.navigate({ to: '/patients/$patientId', params: { patientId } });
});
afterEach(() => page.app.end());

it('logs a reaction by phone, which stays in the header, is asked about at the next visit, and is closed', async () => {
  const { user, access } = page.app;
  await page.press('Reaction by phone');
  const dialog = within(await screen.findByRole('dialog', { name: /^Reaction by phone/ }));
  await user.click(dialog.getByRole('button', { name: 'More reactions' }));
  await user.click(dialog.getByRole('button', { name: 'Infection' }));
  dialog.getByRole('region', { name: 'Infection suspected' });
  const add = dialog.getByRole('button', { name: 'Add a reaction' });
  expect(add).toHaveProperty('disabled', true);
  await user.click(dialog.getByRole('checkbox', { name: 'Sent to a physician' }));
  await user.click(dialog.getByRole('radio', { name: 'Not serious' }));
  await user.click(add);
  await screen.findByText('Open reaction: Infection');
  expect((await page.onDisk()).reactions).toMatchObject([
    { category: 'infection', learned: 'phone', seriousness: 'notSerious' },
  ]);

  const next = await access.client.visits.start({ id: v7(), patientId: page.visit.patientId });
  await page.app.router.navigate({
    to: '/patients/$patientId/visits/$visitId',
    params: { patientId: next.patientId, visitId: next.id },
  });
  await screen.findByText('Open reaction: Infection');
  const asked = within(await screen.findByRole('group', { name: /^Infection after .*how is it now/ }));
  const answer = (name: string) => asked.getByRole('button', { name });
  // Moving among the answers gives none.
  answer('Gone').focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect((await page.onDisk()).reactions[0]?.followUps).toEqual([]);
  await user.click(answer('Getting better'));
  await waitFor(() => expect(answer('Getting better').ariaPressed).toBe('true'));
  expect(document.activeElement).toBe(answer('Getting better'));
  await waitFor(async () => {
    expect((await page.onDisk()).reactions[0]?.followUps).toMatchObject([
      { channel: 'visit', outcome: 'recovering' },
    ]);
  });

  await page.app.router.navigate({ to: '/patients/$patientId', params: { patientId: next.patientId } });
  await page.press('Ask again');
  const again = within(await screen.findByRole('dialog', { name: 'Asked again: Infection' }));
  await user.click(again.getByRole('radio', { name: 'Gone' }));
  await user.type(again.getByLabelText('Over on'), page.visit.day);
  await user.click(again.getByRole('checkbox', { name: 'Sent to a physician' }));
  await user.click(again.getByRole('checkbox', { name: 'Family or escort' }));
  await user.type(again.getByLabelText('Note'), 'No redness left');
  await user.click(again.getByRole('button', { name: 'Add to the record' }));
  await screen.findByText('No reaction is open.');
  expect(screen.queryByText('Open reaction: Infection')).toBeNull();
  expect((await page.onDisk()).reactions[0]?.followUps).toMatchObject([
    { outcome: 'recovering' },
    { channel: 'phone', outcome: 'resolved', note: 'No redness left' },
  ]);

  await page.press('1 more, closed');
  screen.getByText(/by phone · gone on .* · Sent to a physician · told: family or escort · No redness left$/);
});

it('says that the reactions could not be read, and reads them again', async () => {
  const { access } = page.app;
  const { patientId } = page.visit;
  const key = access.orpc.reactions.ofPatient.queryKey({ input: { patientId } });
  await screen.findByText('No reaction is open.');
  const query = access.queryClient.getQueryCache().find({ queryKey: key });
  act(() => query?.setState({ data: undefined, status: 'error', error: new Error('unread') }));
  expect((await screen.findAllByText('Reactions could not be read')).length).toBeGreaterThan(0);
  expect(screen.queryByText('No reaction is open.')).toBeNull();
  await page.press('Try again');
  await screen.findByText('No reaction is open.');
  expect(screen.queryByText('Reactions could not be read')).toBeNull();
});
