import { screen, waitFor, within } from '@testing-library/react';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { currentQuestionSet } from '../../../shared/reference/screening/question-sets.ts';
import { ownerPassword } from '../../support/set-up-input.ts';
import { noToAll } from './charting.ts';
import { openVisitPage, type VisitPage } from './visit-page.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

let page: VisitPage;

/** Signs the visit through the contract, behind the page, as another window would. */
beforeEach(async () => {
  page = await openVisitPage();
  const { client } = page.app.access;
  const { id } = page.visit;
  await client.screening.save({
    id: v7(),
    visitId: id,
    version: 0,
    questionSetVersion: currentQuestionSet.version,
    answers: noToAll,
    reasonToGoOn: null,
  });
  const words = {
    reasonForAttending: 'Neck',
    painNow: 3,
    noReactionsObserved: true,
    plan: 'Review',
    consentExceptionReason: 'Signed on paper',
  };
  const drafted = await client.visits.saveDraft({ id, version: page.visit.version, ...words });
  const ended = await client.visits.end({
    id,
    version: drafted.version,
    needlesOut: 0,
    needleDifferenceReason: null,
  });
  const signed = await client.visits.sign({
    id,
    version: ended.version,
    noteId: v7(),
    password: ownerPassword,
  });
  page.app.access.cached.keepVisit(signed);
  await screen.findByText('Signed by Testa Exampleton');
});
afterEach(() => page.app.end());

it('takes addenda beside the note, which stays as it was', async () => {
  const before = (await page.onDisk()).note;
  await page.press('Add addendum');
  const dialog = await screen.findByRole('dialog', { name: 'Add addendum' });
  await page.app.user.click(within(dialog).getByRole('button', { name: 'Add to the note' }));
  await within(dialog).findByText('This is needed.');
  await page.app.user.type(within(dialog).getByLabelText(/^Addendum/), 'Phoned: better.');
  await page.app.user.click(within(dialog).getByRole('button', { name: 'Add to the note' }));
  await screen.findByText('Phoned: better.');
  screen.getByText('Amended');
  const after = await page.onDisk();
  expect(after.note).toEqual(before);
  expect(after.addenda).toMatchObject([{ text: 'Phoned: better.' }]);
});

it('takes a reaction that became known later, and none from tomorrow', async () => {
  const { user } = page.app;
  await page.press('Late reaction');
  const dialog = await screen.findByRole('dialog', { name: /^Late reaction/ });
  await user.click(within(dialog).getByRole('button', { name: 'Soreness after' }));
  const add = within(dialog).getByRole('button', { name: 'Add a reaction' });
  await user.click(within(dialog).getByRole('radio', { name: 'Moderate' }));
  expect(add).toHaveProperty('disabled', true);
  await user.click(within(dialog).getByRole('checkbox', { name: 'Advice given' }));
  const time = within(dialog).getByRole('textbox', { name: 'at' });
  await user.clear(time);
  await user.type(time, 'noonish');
  within(dialog).getByText(/Write the time as hours and minutes/);
  expect(time).toHaveProperty('value', 'noonish');
  // No other time than the one that is shown is ever saved.
  expect(add).toHaveProperty('disabled', true);
  const day = within(dialog).getByLabelText('Began on');
  const today = day.getAttribute('value') ?? '';
  await user.clear(time);
  await user.type(time, '000');
  await user.clear(day);
  expect(add).toHaveProperty('disabled', true);
  await user.type(day, '2020-01-02');
  await user.click(add);
  await within(dialog).findByText('This is before the visit. A reaction follows it.');
  await user.clear(day);
  await user.type(day, today);
  await user.click(add);
  await screen.findByText('Reactions after signing');
  await waitFor(async () => {
    const { reactions, note } = await page.onDisk();
    expect(reactions).toMatchObject([{ category: 'painAfter', actions: ['advice'] }]);
    expect(reactions[0]?.onsetAt).toMatch(/:00:00\.000Z$/);
    expect(note?.content).not.toContain('"category":"painAfter"');
  });
});

it('keeps the words of an addendum that was put away, and shows the one that was added', async () => {
  const { user } = page.app;
  await page.press('Add addendum');
  const dialog = await screen.findByRole('dialog', { name: 'Add addendum' });
  await user.type(within(dialog).getByLabelText(/^Addendum/), 'Rang back');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await page.press('Continue addendum');
  const again = await screen.findByRole('dialog', { name: 'Add addendum' });
  expect(within(again).getByLabelText(/^Addendum/)).toHaveProperty('value', 'Rang back');
  await user.click(within(again).getByRole('button', { name: 'Add to the note' }));
  const added = await screen.findByText('Rang back');
  await waitFor(() => expect(document.activeElement?.contains(added)).toBe(true));
  screen.getByRole('button', { name: 'Add addendum' });
});

it('lists every question that was answered with no, and prints the note alone', async () => {
  screen.getByText(/^No to: .*fever or infection.*pregnancy/);
  screen.getByText(/^Started \d\d:\d\d · ended \d\d:\d\d · Service: Physiotherapy treatment$/);
  const printed: string[] = [];
  vi.stubGlobal('print', () => printed.push(document.body.lastElementChild?.textContent ?? ''));
  await page.press('Print the note');
  vi.unstubAllGlobals();
  expect(printed).toHaveLength(1);
  for (const words of [
    'Placebo Fixture',
    'Signed by Testa Exampleton',
    'Neck',
    'Review',
    'None signed: Signed on paper',
  ]) {
    expect(printed[0]).toContain(words);
  }
  window.dispatchEvent(new Event('afterprint'));
  await waitFor(() => expect(screen.getAllByText('Signed by Testa Exampleton')).toHaveLength(1));
});
