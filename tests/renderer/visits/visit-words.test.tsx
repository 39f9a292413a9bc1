import { screen, waitFor, within } from '@testing-library/react';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoreAccess } from '../../../renderer/client/store-access.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import type { VisitDraft } from '../../../shared/contract/visit-words.ts';
import { type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { ownerPassword, setUpInputOf } from '../../support/set-up-input.ts';
import { giveFonts, startVisit } from './charting.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

let app: RenderedApp;
let visit: Visit;

/** Opens a visit; a repeat one comes after a signed visit with these words. */
async function open(last?: Partial<VisitDraft>): Promise<void> {
  giveFonts();
  app = await renderApp({
    before: async (access) => {
      const input = setUpInputOf();
      const approachNames = {
        gunnIms: 'IMS as Gunn taught it',
        triggerPointDryNeedling: '',
        superficial: '',
      };
      await access.client.clinic.setUp({ ...input, clinic: { ...input.clinic, approachNames } });
      visit = await startVisit(access);
      if (last) visit = await signAndStartNext(access, visit, last);
    },
  });
  await screen.findByRole('button', { name: 'Patients' });
  await app.router.navigate({
    to: '/patients/$patientId/visits/$visitId',
    params: { patientId: visit.patientId, visitId: visit.id },
  });
  await screen.findByRole('button', { name: 'No to all' });
}

async function signAndStartNext(
  { client }: StoreAccess,
  { id, version, patientId }: Visit,
  last: object,
): Promise<Visit> {
  const words = {
    reasonForAttending: 'Neck, left',
    painNow: 6,
    noReactionsObserved: true,
    consentExceptionReason: 'Signed on paper',
    ...last,
  };
  const drafted = await client.visits.saveDraft({ id, version, ...words });
  const ended = await client.visits.end({
    id,
    version: drafted.version,
    needlesOut: 0,
    needleDifferenceReason: null,
  });
  await client.visits.sign({ id, version: ended.version, noteId: v7(), password: ownerPassword });
  return client.visits.start({ id: v7(), patientId });
}

afterEach(() => app.end());

const user = () => app.user;
const onDisk = (id = visit.id) => app.access.client.visits.get({ id });
const section = (name: string) =>
  within(screen.getByRole('button', { name, expanded: undefined }).closest('section')!);
const press = async (name: string | RegExp) => user().click(await screen.findByRole('button', { name }));

describe('a first visit', () => {
  beforeEach(() => open());

  it('says in one line that there is nothing to compare with, and asks the pain once', async () => {
    section('Response since last visit').getByText('First visit: nothing to compare with yet');
    expect(screen.getAllByRole('radiogroup', { name: 'Pain now' })).toHaveLength(1);
    expect(screen.queryByText(/^As last time/)).toBeNull();
  });

  it('keeps a worst pain that cannot be as typed, and saves nothing of it', async () => {
    await user().type(screen.getByLabelText('Worst'), '8');
    await waitFor(async () => expect((await onDisk()).painWorst).toBe(8));
    await user().clear(screen.getByLabelText('Worst'));
    await user().type(screen.getByLabelText('Worst'), '12');
    screen.getByText('0 to 10');
    expect(screen.getByLabelText('Worst')).toHaveProperty('value', '12');
    await user().clear(screen.getByLabelText('Worst'));
    await waitFor(async () => expect((await onDisk()).painWorst).toBeNull());
  });

  it('takes findings row by row, and each folds to what it says', async () => {
    await press('Objective');
    await press('Range');
    const range = within(screen.getByRole('group', { name: 'Finding 1: Range' }));
    // A new row has the focus, so that it can be filled at once, in the order one says it.
    const left = range.getByRole('radio', { name: 'L' });
    await waitFor(() => expect(document.activeElement).toBe(left));
    await user().keyboard('{Home}{Tab}C5{Tab}');
    expect(document.activeElement).toBe(range.getByLabelText('Found'));
    // A range is found once it is measured.
    section('Objective').getByLabelText('Empty');
    await user().keyboard('45°');
    section('Objective').getByLabelText('Filled');
    await press('More findings');
    await press('Trophoedema');
    await press('Tenderness');
    await press('Remove finding 2: Trophoedema');
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove finding 2: Tenderness'),
    );
    await waitFor(async () => {
      expect((await onDisk()).findings).toMatchObject([
        { kind: 'range', side: 'left', level: 'C5', value: '45°' },
        { kind: 'tenderness', side: null, level: null, value: '' },
      ]);
    });
    await press('Objective');
    screen.getByText('2 findings: Range, left C5: 45° · Tenderness');

    await press('Re-test');
    const again = await screen.findByLabelText('After: Range, left C5');
    await user().type(again, '60°');
    screen.getByText('+15°');
    const after = screen.getByRole('radiogroup', { name: 'Pain after treatment' });
    await user().click(
      within(screen.getByRole('radiogroup', { name: 'Pain now' })).getByRole('radio', { name: '6' }),
    );
    await user().click(within(after).getByRole('radio', { name: '2' }));
    screen.getByText('Pain 6 → 2 (−4)');
    await waitFor(async () => {
      const { findings, painAfter } = await onDisk();
      expect([findings[0]?.retest, painAfter]).toEqual(['60°', 2]);
    });
  });

  it('says saved where something was said, and nowhere else; what is opened comes into view', async () => {
    const shown = vi.spyOn(Element.prototype, 'scrollIntoView');
    await user().type(screen.getByLabelText('Reason for attending'), 'Neck');
    await section('Subjective').findByText(/^Saved \d/);
    await press('Plan');
    expect(shown.mock.contexts.at(-1)).toBe(screen.getByRole('button', { name: 'Plan' }).closest('section'));
    shown.mockRestore();
    expect(section('Plan').queryByText(/^Saved \d/)).toBeNull();
    await user().type(screen.getByLabelText('Plan'), 'Once more');
    await section('Plan').findByText(/^Saved \d/);
  });

  it('takes what was given beside the needles, and the next visit in chips or words', async () => {
    await press('Plan');
    await press('Exercise');
    const row = within(screen.getByRole('group', { name: '1: Exercise' }));
    await waitFor(() => expect(document.activeElement).toBe(row.getByLabelText('What')));
    await user().keyboard('Chin tucks');
    await user().tab();
    await user().keyboard('3 × 10');
    await user().click(screen.getByRole('radio', { name: 'In 2 weeks' }));
    await waitFor(async () => {
      expect(await onDisk()).toMatchObject({
        adjuncts: [{ kind: 'exercise', description: 'Chin tucks', dose: '3 × 10' }],
        nextVisit: 'In 2 weeks',
      });
    });
    await user().type(screen.getByLabelText('Next visit: in other words'), 'after the holidays');
    await waitFor(async () => expect((await onDisk()).nextVisit).toBe('after the holidays'));
    expect(screen.getByRole('radio', { name: 'In 2 weeks' }).getAttribute('aria-checked')).toBe('false');
  });

  it('calls the approach what the clinic calls it', async () => {
    await user().click(await screen.findByRole('radio', { name: 'IMS as Gunn taught it' }));
    screen.getByRole('radio', { name: 'Trigger-point dry needling' });
    await waitFor(async () => expect((await onDisk()).approach).toBe('gunnIms'));
  });

  it('names the rule of the answer that makes the outcome', async () => {
    await press(/^Fever/);
    screen.getByText('Systemic infection or fever. No needling until it is over.');
    await press(/^Fever/);
    await press(/^Lymphoedema/);
    screen.getByText('Never in that limb.');
  });
});

describe('a repeat visit', () => {
  const finding = { id: v7(), kind: 'range' as const, side: 'left' as const, level: 'C5', value: '45°' };
  beforeEach(() =>
    open({
      painAfter: 3,
      aggravating: 'screens',
      approach: 'gunnIms',
      patientPosition: 'prone',
      findings: [{ ...finding, retest: '60°' }],
      adjuncts: [{ id: v7(), kind: 'exercise', description: 'Chin tucks', dose: '3 × 10' }],
    }),
  );

  it('opens with the response, beside the last visit, and folds to what was said', async () => {
    await screen.findByText('Pain 6, after treatment 3');
    await user().click(
      within(screen.getByRole('radiogroup', { name: 'Pain now' })).getByRole('radio', { name: '4' }),
    );
    await user().click(screen.getByRole('radio', { name: 'Better' }));
    await user().click(screen.getByRole('radio', { name: 'That evening' }));
    await press('Response since last visit');
    screen.getByText('Pain 6 → 4 · Better · relief that evening');
    await waitFor(async () => {
      expect(await onDisk()).toMatchObject({
        painNow: 4,
        responseChange: 'better',
        reliefOnset: 'thatEvening',
      });
    });
    await press('Signature');
    expect(screen.queryByRole('button', { name: 'Pain now, 0 to 10' })).toBeNull();
  });

  it('leads to the response when the pain is missing', async () => {
    await press('Signature');
    await press('Pain now, 0 to 10');
    const opening = document.getElementById('visit-response');
    await waitFor(() => expect(opening?.contains(document.activeElement)).toBe(true));
  });

  it('puts a late reaction to the last visit, whose note stays as it was signed', async () => {
    await press('Late reaction');
    const dialog = within(await screen.findByRole('dialog', { name: /^Late reaction to the visit of/ }));
    await user().click(dialog.getByRole('button', { name: 'Soreness after' }));
    await user().click(dialog.getByRole('checkbox', { name: 'Advice given' }));
    await user().click(dialog.getByRole('button', { name: 'Add a reaction' }));
    await screen.findByText(/Reactions to the last visit: Soreness after/);
    const { visits } = await app.access.client.patients.get({ id: visit.patientId });
    const last = await onDisk(visits.find(({ state }) => state === 'signed')!.id);
    expect(last.reactions).toMatchObject([{ category: 'painAfter', actions: ['advice'] }]);
    expect(last.note?.content).not.toContain('"category":"painAfter"');
    expect((await onDisk()).reactions).toEqual([]);
  });

  it('takes over what was so at the last visit with one action each, but no measure', async () => {
    await press('As last time: Neck, left');
    await press('As last time: IMS as Gunn taught it, Prone');
    await press('Objective');
    await press('As last time: Range, left C5');
    await press('Plan');
    await press('As last time: Exercise: Chin tucks, 3 × 10');
    await waitFor(async () => {
      expect(await onDisk()).toMatchObject({
        reasonForAttending: 'Neck, left',
        aggravating: 'screens',
        approach: 'gunnIms',
        patientPosition: 'prone',
        findings: [{ kind: 'range', side: 'left', level: 'C5', value: '', retest: '' }],
        adjuncts: [{ kind: 'exercise', description: 'Chin tucks', dose: '3 × 10' }],
        painNow: null,
      });
    });
    expect((await onDisk()).findings[0]?.id).not.toBe(finding.id);
    expect(screen.getByPlaceholderText('last time 60°')).toHaveProperty('value', '');
  });
});
