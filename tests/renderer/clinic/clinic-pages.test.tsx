import { screen, waitFor, within } from '@testing-library/react';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clinic } from '../../../shared/contract/clinic-records.ts';
import { noPatientDetails } from '../../../shared/domain/patients/no-patient-details.ts';
import { type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { ownerPassword, setUpInputOf } from '../../support/set-up-input.ts';

vi.setConfig({ testTimeout: 60_000 });

let app: RenderedApp;

beforeEach(async () => {
  app = await renderApp({
    before: async (access) => {
      await access.client.clinic.setUp(setUpInputOf());
    },
  });
});

afterEach(() => app.end());

async function open(tab: string): Promise<void> {
  await app.user.click(await screen.findByRole('button', { name: 'Clinic' }));
  await app.user.click(await screen.findByRole('tab', { name: tab }));
}

async function fill(scope: HTMLElement, label: RegExp, text: string): Promise<void> {
  const input = within(scope).getByLabelText(label, { selector: 'input' });
  await app.user.clear(input);
  await app.user.click(input);
  await app.user.paste(text);
}

/** The id of a new patient with this given name. */
async function registered(legalGivenNames: string): Promise<string> {
  const id = v7();
  await app.access.client.patients.create({
    id,
    legalGivenNames,
    legalFamilyName: 'Fixture',
    preferredName: null,
    birthDate: '1980-02-29',
    sex: 'unknown',
    gender: null,
    phn: null,
    address: { street: '', city: '', province: '', postalCode: '' },
    phone: null,
    ...noPatientDetails,
  });
  return id;
}

describe('the staff', () => {
  it('takes in a therapist whose College number keeps its zeros, and refuses a taken login', async () => {
    await open('Staff');
    await app.user.click(await screen.findByRole('button', { name: 'Add a person' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a person' });
    await fill(dialog, /^Name/, 'Sampla Fixture');
    await fill(dialog, /^Login/, 'testa');
    await fill(dialog, /^College registration/, '00042');
    await fill(dialog, /^Password/, 'another quiet needle');
    await fill(dialog, /^The same password/, 'another quiet needle');
    await app.user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await within(dialog).findByText(/Somebody else already has this login/);
    expect(within(dialog).getByLabelText(/^Name/)).toHaveProperty('value', 'Sampla Fixture');

    await fill(dialog, /^Login/, 'sampla');
    await app.user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Sampla Fixture' });
    const people = await app.access.client.staff.list({});
    expect(people.find(({ login }) => login === 'sampla')).toMatchObject({
      registrationNumber: '00042',
      roles: ['therapist'],
      needlingAuthorisation: null,
    });
  });

  it('asks for the whole authorisation once a part of it is typed', async () => {
    await open('Staff');
    await app.user.click(await screen.findByRole('button', { name: 'Testa Exampleton' }));
    const dialog = await screen.findByRole('dialog', { name: 'Change Testa Exampleton' });
    await fill(dialog, /^Last day/, '2019-12-31');
    await app.user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await within(dialog).findByText('The last day cannot be before the first day.');
    await fill(dialog, /^Last day/, '2026-02-30');
    await app.user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await within(dialog).findByText(/no such day|has no day/);
    const [owner] = await app.access.client.staff.list({});
    expect(owner?.needlingAuthorisation?.expiresOn).toBe('2099-12-31');
  });
});

describe('the clinic data', () => {
  it("takes the clinic's own word for an approach", async () => {
    await open('Clinic data');
    const form = await screen.findByRole('tabpanel');
    await within(form).findByDisplayValue('Tidewater Test Physio');
    await fill(form, /^Gunn IMS/, 'IMS as Gunn taught it');
    await app.user.click(screen.getByRole('button', { name: 'Save the clinic data' }));
    await waitFor(async () => {
      expect((await app.access.client.clinic.get({})).approachNames).toEqual({
        gunnIms: 'IMS as Gunn taught it',
        triggerPointDryNeedling: '',
        superficial: '',
      });
    });
  });

  it('keeps what was typed when somebody else saved first, and lets it be written over theirs', async () => {
    await open('Clinic data');
    const form = await screen.findByRole('tabpanel');
    await within(form).findByDisplayValue('Tidewater Test Physio');
    await fill(form, /^Name of the clinic/, 'Mine');
    const {
      isDemo: _,
      recoveryCodeConfirmedAt: __,
      ...current
    }: Clinic = await app.access.client.clinic.get({});
    await app.access.client.clinic.save({ ...current, name: 'Theirs', phone: '604-555-0199' });
    await app.user.click(screen.getByRole('button', { name: 'Save the clinic data' }));
    await screen.findByText('Somebody else saved this in the meantime');
    expect(within(form).getByLabelText(/^Name of the clinic/)).toHaveProperty('value', 'Mine');
    expect((await app.access.client.clinic.get({})).name).toBe('Theirs');
    await app.user.click(screen.getByRole('button', { name: 'Keep mine' }));
    await waitFor(async () => expect((await app.access.client.clinic.get({})).name).toBe('Mine'));
  });
});

describe('leaving the clinic data', () => {
  it('asks while something is typed and not saved, and keeps it for whoever stays', async () => {
    await open('Clinic data');
    const form = await screen.findByRole('tabpanel');
    await within(form).findByDisplayValue('Tidewater Test Physio');
    await fill(form, /^Name of the clinic/, 'Typed and not saved');
    await app.user.click(screen.getByRole('tab', { name: 'Staff' }));
    const asked = await screen.findByRole('dialog', { name: 'Leave without saving?' });
    await app.user.click(within(asked).getByRole('button', { name: 'Stay here' }));
    expect(within(form).getByLabelText(/^Name of the clinic/)).toHaveProperty('value', 'Typed and not saved');

    await app.user.click(screen.getByRole('button', { name: 'Today' }));
    await app.user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    await screen.findByRole('heading', { name: 'Today' });
    expect((await app.access.client.clinic.get({})).name).toBe('Tidewater Test Physio');
  });
});

describe('the fees', () => {
  it('adds a price from a day on and leaves the earlier one', async () => {
    await open('Fees');
    await app.user.click(await screen.findByRole('button', { name: 'Add a fee' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a fee' });
    await fill(dialog, /^Treatment/, 'Physiotherapy treatment');
    await fill(dialog, /^Fee/, 'twelve');
    await app.user.click(within(dialog).getByRole('button', { name: 'Add a fee' }));
    await within(dialog).findByText('Write the amount in dollars, for example 120.00.');
    await fill(dialog, /^Fee/, '135');
    await fill(dialog, /^From/, '2999-01-01');
    await app.user.click(within(dialog).getByRole('button', { name: 'Add a fee' }));
    await screen.findByText('$135.00');
    expect(screen.getByText('Not yet')).toBeDefined();
    expect(screen.getByText('In force')).toBeDefined();
    expect(await app.access.client.fees.list({})).toHaveLength(2);
  });
});

describe('the record of access', () => {
  it('shows who did what in words, and that nothing is missing', async () => {
    await open('Record of access');
    const table = await screen.findByRole('table', { name: 'Record of access' });
    await within(table).findByText('Set up the clinic');
    await app.user.click(screen.getByRole('button', { name: 'Check the record' }));
    await screen.findByText('The record is whole');
  });

  it('names patients and is narrowed to one of them', async () => {
    const patient = await registered('Placebo');
    await registered('Nocebo');
    await open('Record of access');
    const table = await screen.findByRole('table', { name: 'Record of access' });
    await within(table).findByRole('button', { name: 'Nocebo Fixture' });
    await app.user.click(screen.getByRole('combobox', { name: 'Patient' }));
    await app.user.paste('placebo');
    // Where there is no layout the list under the field counts as hidden.
    const option = await screen.findByRole('option', { name: /^Placebo Fixture/, hidden: true });
    await app.user.click(option);
    await waitFor(() => expect(within(table).queryByRole('button', { name: 'Nocebo Fixture' })).toBeNull());
    await app.user.click(within(table).getAllByRole('button', { name: 'Placebo Fixture' })[0]!);
    await waitFor(() => expect(app.router.state.location.pathname).toBe(`/patients/${patient}`));
  });
});

describe('the person logged in', () => {
  it('changes the own password, after the old one was right', async () => {
    const menu = await screen.findByRole('button', {
      name: /^Logged in as Testa Exampleton/,
    });
    await app.user.click(menu);
    for (const word of ['Set PIN', 'New window', 'Switch to dark', 'Log out']) {
      screen.getByRole('menuitem', { name: word, hidden: true });
    }
    await app.user.click(await screen.findByRole('menuitem', { name: 'Change password', hidden: true }));
    const dialog = await screen.findByRole('dialog', { name: 'Change password' });
    await fill(dialog, /^Password now/, 'not this one');
    await fill(dialog, /^New password/, 'a second quiet needle');
    await fill(dialog, /^The new password again/, 'a second quiet needle');
    const submit = within(dialog).getByRole('button', { name: 'Change password' });
    await app.user.click(submit);
    await within(dialog).findByText('That password is not right.');
    await fill(dialog, /^Password now/, ownerPassword);
    await app.user.click(submit);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    // The menu is closed: its button has the focus again.
    expect(document.activeElement).toBe(menu);
    await app.access.client.session.logOut({});
    await app.access.client.session.logIn({ login: 'testa', password: 'a second quiet needle' });
  });

  it('sees the log-in after a restart of the store, and is back on the same page', async () => {
    await open('Fees');
    await screen.findByRole('table', { name: 'Fees' });
    await app.store.restart();
    await app.user.click(await screen.findByLabelText(/^Login/));
    await app.user.paste('testa');
    await app.user.click(screen.getByLabelText(/^Password/));
    await app.user.paste(ownerPassword);
    await app.user.keyboard('{Enter}');
    await screen.findByRole('table', { name: 'Fees' });
  });

  it('finds typed words saved that the store was not there for', async () => {
    await screen.findByRole('button', { name: /^Logged in as/ });
    const { client, pendingSaves } = app.access;
    const patientId = v7();
    await client.patients.create({
      id: patientId,
      legalGivenNames: 'Nemo',
      legalFamilyName: 'Placeholder',
      preferredName: null,
      birthDate: '1980-02-29',
      sex: 'unknown',
      gender: null,
      phn: null,
      address: { street: '', city: '', province: '', postalCode: '' },
      phone: null,
      ...noPatientDetails,
    });
    const visit = await client.visits.start({ id: v7(), patientId });
    const words = { reasonForAttending: 'Sore shoulder', painNow: 4, noReactionsObserved: false, plan: '' };
    const restarted = app.store.restart();
    pendingSaves.edit(`visitDraft:${visit.id}`, {
      version: visit.version,
      content: words,
      when: 'now',
      send: (content: typeof words, version) =>
        client.visits.saveDraft({ id: visit.id, version, ...content }),
      onSaved: () => undefined,
    });
    await restarted;
    await app.user.click(await screen.findByLabelText(/^Login/));
    await app.user.paste('testa');
    await app.user.click(screen.getByLabelText(/^Password/));
    await app.user.paste(ownerPassword);
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(pendingSaves.hasUnsaved()).toBe(false));
    expect(await client.visits.get({ id: visit.id })).toMatchObject(words);
  });
});
