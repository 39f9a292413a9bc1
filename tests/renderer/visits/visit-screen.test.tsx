import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownerPassword } from '../../support/set-up-input.ts';
import { openVisitPage, type VisitPage } from './visit-page.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

let page: VisitPage;

beforeEach(async () => {
  page = await openVisitPage();
});
afterEach(() => page.app.end());

const user = () => page.app.user;
const rows = () =>
  within(screen.getByRole('grid', { name: 'Needled sites' }))
    .getAllByRole('row')
    .slice(1);

describe('a whole visit by keyboard', () => {
  it('goes from the screening to the signature, and the note is locked', async () => {
    await page.press('No to all');
    // The focus has moved on to what comes next.
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Reason for attending')));
    await user().keyboard('Neck pain, worse on the left');
    await user().tab();
    await user().keyboard('6');
    await page.consentOnPaper();

    await page.placeByKeys();
    await user().keyboard('++');
    await page.placeByKeys('{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}');
    await user().keyboard('+');
    expect(rows()).toHaveLength(2);

    await page.press('None observed');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Out' })));
    await user().keyboard('2{Enter}');
    const signNote = await screen.findByRole('button', { name: 'Sign the note' });
    await waitFor(() => expect(document.activeElement).toBe(signNote));
    await user().keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Sign the note' });
    within(dialog).getByText('Testa Exampleton');

    await user().type(within(dialog).getByLabelText('Your password'), 'not my password{Enter}');
    await within(dialog).findByText(/That password is not right/);
    expect((await page.onDisk()).state).toBe('ended');
    // The wrong one is selected: typing takes its place.
    const password = within(dialog).getByLabelText('Your password') as HTMLInputElement;
    await waitFor(() => expect(password.selectionEnd).toBe('not my password'.length));
    expect(password.selectionStart).toBe(0);
    await user().keyboard(`${ownerPassword}{Enter}`);

    await screen.findByText('Signed by Testa Exampleton');
    const signed = await page.onDisk();
    expect(signed).toMatchObject({ state: 'signed', needlesOpened: 2, needlesOut: 2, painNow: 6 });
    expect(signed.sites.map((site) => site.ltrCount)).toEqual([2, 1]);
    screen.getByText(signed.note!.hash);
    expect(screen.queryByRole('button', { name: 'End treatment' })).toBeNull();
    expect(screen.getByRole('application', { name: /read only/ })).toBeDefined();
  });
});

describe('a needle before screening and consent', () => {
  it('is told plainly, with the way to what is open, until both are answered', async () => {
    await page.placeByKeys();
    const told = await screen.findByText(/Neither the screening nor the consent of today is answered/);
    const notice = within(told.closest<HTMLElement>('[role="status"]')!);
    await user().click(notice.getByRole('button', { name: 'To the screening' }));
    await page.press('No to all');
    await screen.findByText('A site is needled. There is no consent for today yet.');
    await page.press('To the consent');
    await user().type(await screen.findByLabelText('Or why none is signed today'), 'Signed on paper');
    await waitFor(() => expect(screen.queryByText(/^A site is needled/)).toBeNull());
  });
});

describe('screening', () => {
  it('asks for the reason to go on against a caution and saves both together', async () => {
    await page.press(/takes a blood thinner/);
    await page.press('No to the rest');
    const reason = await screen.findByLabelText(/^Reason to go on/);
    await screen.findByText('Caution: bleeding or blood thinner');
    await waitFor(() => expect(document.activeElement).toBe(reason));
    expect((await page.onDisk()).screening).toBeNull();
    await user().keyboard('Superficial sites only');
    await page.saved();
    expect((await page.onDisk()).screening).toMatchObject({
      outcome: 'caution',
      decidedBy: ['bleeding'],
      reasonToGoOn: 'Superficial sites only',
    });
    await page.press('Go on');
    await screen.findByText('Caution: bleeding or blood thinner · Superficial sites only');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Reason for attending')));
  });

  it('that stops after the first needle lets the note be signed with the reason', async () => {
    await page.press('No to all');
    await page.placeByKeys();
    await page.press('Screening');
    await page.press(/^Fever/);
    await page.press('Screening');
    await page.consentOnPaper();
    await user().type(screen.getByLabelText('Reason for attending'), 'Neck');
    await user().click(screen.getByRole('radio', { name: '3' }));
    await page.press('None observed');
    await user().type(await screen.findByRole('textbox', { name: 'Out' }), '1{Enter}');
    await page.press('Sign the note');
    const dialog = await screen.findByRole('dialog', { name: 'Sign the note' });
    const why = within(dialog).getByLabelText(/^How it came/);
    await waitFor(() => expect(document.activeElement).toBe(why));
    await user().type(within(dialog).getByLabelText('Your password'), `${ownerPassword}{Enter}`);
    await within(dialog).findByText('This is needed.');
    expect((await page.onDisk()).state).toBe('ended');
    await user().type(why, 'Felt hot after the first needle');
    await user().click(within(dialog).getByRole('button', { name: 'Sign and lock' }));
    await screen.findByText('Needled before the stop was found: Felt hot after the first needle');
    // What to mind stays in the head of the signed visit.
    screen.getByText('fever or infection');
  });

  it('names what stops needling, and the map takes no site until the answer is put right', async () => {
    await page.press('No to all');
    await page.saved();
    await page.press('Screening');
    await page.press(/^Fever/);
    await screen.findByText('No needling today: fever or infection');
    await waitFor(async () => expect((await page.onDisk()).screening?.outcome).toBe('stop'));
    const map = screen.getByRole('application');
    map.focus();
    await user().keyboard('{Enter}');
    expect(screen.queryByRole('listbox')).toBeNull();
    await page.press(/^Fever/);
    await waitFor(() => expect(screen.queryByText('No needling today: fever or infection')).toBeNull());
    await page.placeByKeys();
    expect(rows()).toHaveLength(1);
  });
});

describe('the ledger', () => {
  it('is walked with arrows, opens with Enter, removes with Delete, and undoes', async () => {
    await page.press('No to all');
    await page.placeByKeys();
    await page.placeByKeys('{ArrowDown}{ArrowDown}{ArrowDown}');
    act(() => rows()[0]!.focus());
    expect(rows()[0]!.getAttribute('aria-selected')).toBe('true');
    await user().keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(rows()[1]);
    await user().keyboard('++-');
    await user().keyboard('{Enter}');
    const editor = await screen.findByRole('group', { name: /^Site 2/ });
    await user().click(within(editor).getByRole('radio', { name: 'Winding' }));
    await user().click(within(editor).getByRole('radio', { name: '0.25' }));
    await user().type(within(editor).getByRole('textbox', { name: 'Note' }), 'deep');
    await user().keyboard('{Escape}');
    await waitFor(async () => {
      expect((await page.onDisk()).sites[1]).toMatchObject({
        ltrCount: 1,
        technique: 'winding',
        needle: { diameterMillimetres: 0.25, lengthMillimetres: 40 },
        note: 'deep',
      });
    });

    await user().keyboard('{Delete}');
    expect(rows()).toHaveLength(1);
    await waitFor(async () => expect((await page.onDisk()).sites).toHaveLength(1));
    await user().keyboard('{Control>}z{/Control}');
    expect(rows()).toHaveLength(2);
    await user().keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(rows()).toHaveLength(1);
  });

  it('keeps a needle size that cannot be, with its sentence, and saves nothing of it', async () => {
    await page.press('No to all');
    await page.placeByKeys();
    await page.press('Details');
    const editor = await screen.findByRole('group', { name: /^Site 1/ });
    const length = within(editor).getByRole('textbox', { name: /^Length/ });
    await user().type(length, '-40');
    within(editor).getByText('A needle is between 5 and 150 mm long.');
    expect(length).toHaveProperty('value', '-40');
    await page.saved();
    expect((await page.onDisk()).sites[0]?.needle.lengthMillimetres).toBe(40);
    await user().clear(length);
    await user().type(length, '13');
    await waitFor(async () => expect((await page.onDisk()).sites[0]?.needle.lengthMillimetres).toBe(13));
  });

  it('takes another structure in words', async () => {
    await page.press('No to all');
    const map = screen.getByRole('application');
    map.focus();
    await user().keyboard('{Enter}');
    await user().click(await screen.findByRole('option', { name: 'Other structure' }));
    await page.press('Add');
    await screen.findByText('This is needed.');
    await user().type(screen.getByLabelText('Structure'), 'Old scar{Enter}');
    await waitFor(async () => {
      expect((await page.onDisk()).sites).toMatchObject([{ muscleId: null, structure: 'Old scar' }]);
    });
  });
});

describe('reactions', () => {
  const bruise = () => screen.findByRole('region', { name: 'Bruise' });

  beforeEach(async () => {
    await page.press('No to all');
    await page.placeByKeys();
    await page.placeByKeys('{ArrowDown}{ArrowDown}{ArrowDown}');
  });

  it('are on disk when they are named, and ticked when they are whole', async () => {
    await page.press('Reactions');
    await page.press('Bruise');
    await waitFor(async () => {
      expect((await page.onDisk()).reactions).toMatchObject([{ category: 'bruise', actions: [] }]);
    });
    await page.press('Reactions');
    await screen.findByText('1 reaction: Bruise');
    await page.press('Signature');
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /^Reactions, or that none/ })).toBeNull(),
    );
    expect(screen.queryByRole('button', { name: /^A reaction without/ })).toBeNull();
    await page.press('Reactions');
    await user().click(within(await bruise()).getByRole('radio', { name: 'Moderate' }));
    await screen.findByRole('button', { name: /^A reaction without how serious/ });
    within(await bruise()).getByRole('radiogroup', { name: /^How serious/ });
    await user().click(within(await bruise()).getByRole('checkbox', { name: 'Ice' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^A reaction without/ })).toBeNull());
  });

  it('are where the chosen site is, until somebody says where', async () => {
    await page.press('Reactions');
    await page.press('Bruise');
    const where = async () => {
      const { reactions, sites } = await page.onDisk();
      return sites.find(({ id }) => id === reactions[0]?.siteId)?.ordinal ?? null;
    };
    await waitFor(async () => expect(await where()).toBe(2));
    act(() => rows()[0]!.focus());
    await waitFor(async () => expect(await where()).toBe(1));
    await user().click(within(await bruise()).getByRole('combobox', { name: 'Where' }));
    await user().click(await screen.findByText('Not at a needled site'));
    await waitFor(async () => expect(await where()).toBeNull());
    act(() => rows()[1]!.focus());
    await user().click(within(await bruise()).getByRole('checkbox', { name: 'Ice' }));
    await waitFor(async () => expect((await page.onDisk()).reactions[0]?.actions).toEqual(['ice']));
    expect(await where()).toBeNull();
  });
});

describe('words that do not fit', () => {
  it('stay on the screen with a sentence beside them, and what is on disk stays too', async () => {
    await page.press('No to all');
    const reason = screen.getByLabelText('Reason for attending');
    await user().click(reason);
    await user().paste('kept');
    await page.saved();
    await user().paste('x'.repeat(4000));
    await screen.findByText('This is too long. Use 4000 characters or fewer.');
    expect(reason).toHaveProperty('value', `kept${'x'.repeat(4000)}`);
    expect((await page.onDisk()).reasonForAttending).toBe('kept');
    expect(screen.getAllByText(/^Not saved\./).length).toBeGreaterThan(0);

    await user().clear(reason);
    await user().paste('<b>شفاء</b> 🪡');
    await waitFor(async () => expect((await page.onDisk()).reasonForAttending).toBe('<b>شفاء</b> 🪡'));
  });
});

describe('the end', () => {
  beforeEach(async () => {
    await page.press('No to all');
    await page.placeByKeys();
    await page.press('End treatment');
  });

  const out = () => screen.findByRole('textbox', { name: 'Out' });

  it('presumes no count', async () => {
    expect(await out()).toHaveProperty('value', '');
    await user().type(await out(), '{Enter}');
    await screen.findByText('Count the needles that are out first.');
    expect((await page.onDisk()).state).toBe('inTreatment');
  });

  it('wants the reason for a needle that is not accounted for', async () => {
    await user().type(await out(), '0{Enter}');
    await screen.findByText('One needle is not accounted for');
    await screen.findByText('Write the reason for the difference.');
    expect((await page.onDisk()).state).toBe('inTreatment');
    // The reason has the focus since the number was typed.
    expect(document.activeElement).toBe(screen.getByLabelText(/^Reason for the difference/));
    await user().keyboard('Found on the floor{Enter}');
    await screen.findByText('Name who searched and counted again.');
    await user().keyboard('Ada Probe{Enter}');
    await waitFor(async () => {
      expect(await page.onDisk()).toMatchObject({
        state: 'ended',
        needlesOut: 0,
        needleDifferenceReason: 'Found on the floor',
        needleRecheckedBy: 'Ada Probe',
      });
    });
  });

  it('keeps a negative count as typed, with its sentence', async () => {
    await user().type(await out(), '-2{Enter}');
    await screen.findByText('The number must be 0 or more.');
    expect(await out()).toHaveProperty('value', '-2');
    expect((await page.onDisk()).state).toBe('inTreatment');
  });

  it('can be taken back, and the needles are counted anew', async () => {
    await user().type(await out(), '1{Enter}');
    await waitFor(async () => expect((await page.onDisk()).state).toBe('ended'));
    await page.press('End of treatment');
    await user().click(
      within(document.getElementById('visit-end')!).getByRole('button', { name: 'Back to treatment' }),
    );
    await waitFor(async () => expect((await page.onDisk()).state).toBe('inTreatment'));
    expect(await out()).toHaveProperty('value', '');
  });

  it('lists what is missing for a signature, each a way to where it is entered', async () => {
    await user().type(await out(), '1{Enter}');
    await page.press('Sign');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Sign and lock' })).toHaveProperty('disabled', true);
    // A password typed blindly goes nowhere.
    const title = within(dialog).getByRole('heading', { name: 'Before the note can be signed' });
    await waitFor(() => expect(document.activeElement).toBe(title));
    await user().keyboard('my password 1{Enter}');
    expect(document.activeElement).toBe(title);
    within(dialog).getByRole('button', { name: 'Pain now, 0 to 10' });
    within(dialog).getByRole('button', { name: 'Reactions, or that none was observed' });
    await user().click(within(dialog).getByRole('button', { name: 'Reason for attending' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Reason for attending')));
  });
});
