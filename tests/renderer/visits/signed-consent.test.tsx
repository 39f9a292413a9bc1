import { screen, waitFor, within } from '@testing-library/react';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { currentQuestionSet } from '../../../shared/reference/screening/question-sets.ts';
import { ownerPassword } from '../../support/set-up-input.ts';
import { noToAll } from './charting.ts';
import { openVisitPage, type VisitPage } from './visit-page.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

let page: VisitPage;
beforeEach(async () => {
  page = await openVisitPage();
});
afterEach(() => page.app.end());

it('the note says who agreed to what, and the consent is read there as it was signed', async () => {
  const { client, cached } = page.app.access;
  const { id, version } = page.visit;
  const words = {
    reasonForAttending: 'Neck',
    painNow: 3,
    noReactionsObserved: true,
    plan: 'Review',
    approach: 'gunnIms' as const,
  };
  const emergencyId = v7();
  const pressed = await client.emergencies.record({ id: emergencyId });
  await client.emergencies.confirm({
    id: emergencyId,
    version: pressed.version,
    meanings: [{ visitId: id, meaning: 'here' }],
    account: 'Felt faint',
  });
  const drafted = await client.visits.saveDraft({ id, version, ...words });
  const { textHash, text } = await client.consent.page({ visitId: id });
  const consent = await client.consent.sign({
    id: v7(),
    visitId: id,
    textHash,
    signerKind: 'guardian',
    signerName: 'Fictional Parent',
    signature: {
      kind: 'drawn',
      strokes: [
        [
          [900, 900, 0.5],
          [2400, 1500, 0.5],
        ],
        [[5000, 1200, 0.5]],
      ],
    },
    discussed: true,
  });
  await client.screening.save({
    id: v7(),
    visitId: id,
    version: 0,
    questionSetVersion: currentQuestionSet.version,
    answers: noToAll,
    reasonToGoOn: null,
  });
  const ended = await client.visits.end({
    id,
    version: drafted.version,
    needlesOut: 0,
    needleDifferenceReason: null,
    needleRecheckedBy: 'Testa Exampleton',
  });
  cached.keepVisit(
    await client.visits.sign({ id, version: ended.version, noteId: v7(), password: ownerPassword }),
  );

  const part = within(await screen.findByRole('region', { name: 'Consent' }));
  part.getByText(/^Fictional Parent signed for the patient on /);
  part.getByText(
    `For Gunn IMS · text version ${consent.textVersion} · discussed by ${consent.discussedByName}`,
  );
  const emergency = within(screen.getByRole('region', { name: 'Emergency' }));
  emergency.getByText('Felt faint');
  emergency.getByText(/^Said by Testa Exampleton on /);
  const open = part.getByRole('button', { name: 'Read the signed consent' });
  await page.app.user.click(open);
  const dialog = within(await screen.findByRole('dialog', { name: 'Signed consent' }));
  await dialog.findByText(text.title);
  dialog.getByText(text.statement);
  const signature = dialog.getByRole('img', { name: 'Signature of Fictional Parent' });
  const strokes = [...signature.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
  expect(strokes).toHaveLength(2);
  for (const stroke of strokes) expect(stroke).toMatch(/^M \d+ \d+ Q /);
  await page.app.user.click(dialog.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(open));
});
