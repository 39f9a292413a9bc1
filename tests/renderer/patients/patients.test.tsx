import { screen, waitFor, within } from '@testing-library/react';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import { type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { setUpInputOf } from '../../support/set-up-input.ts';
import { giveFonts, newPatient, otherWindow } from '../visits/charting.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let app: RenderedApp;
let placebo: Patient;
let nocebo: Patient;

beforeEach(async () => {
  giveFonts();
  app = await renderApp({
    before: async (access) => {
      await access.client.clinic.setUp(setUpInputOf());
      placebo = await access.client.patients.create(newPatient());
      nocebo = await access.client.patients.create(
        newPatient({ legalGivenNames: 'Nocebo', legalFamilyName: 'Fixture' }),
      );
    },
  });
  await app.user.click(await screen.findByRole('button', { name: 'Patients' }));
});

afterEach(() => app.end());

const search = () => screen.findByRole('combobox', { name: 'Find a patient' });
const path = () => app.router.state.location.pathname;

async function fill(scope: HTMLElement, label: RegExp, text: string): Promise<void> {
  const input = within(scope).getByLabelText(label, { selector: 'input' });
  await app.user.clear(input);
  if (text !== '') await app.user.type(input, text);
}

async function openForm(): Promise<HTMLElement> {
  await app.user.click(await screen.findByRole('button', { name: 'Register new patient' }));
  return screen.findByRole('dialog', { name: 'Register new patient' });
}

async function everybody(): Promise<string[]> {
  const found = await app.access.client.patients.search({ text: 'fixture' });
  return found.map(({ displayName }) => displayName);
}

describe('finding', () => {
  it('finds as one types, moves with the arrows and opens with Enter', async () => {
    await app.user.type(await search(), 'fix');
    const options = await screen.findAllByRole('option');
    expect(options).toHaveLength(2);
    expect(options[0]?.getAttribute('aria-selected')).toBe('true');
    await app.user.keyboard('{ArrowDown}');
    const second = screen.getAllByRole('option')[1];
    expect(second?.getAttribute('aria-selected')).toBe('true');
    expect((await search()).getAttribute('aria-activedescendant')).toBe(second?.id);
    const name = second?.textContent?.includes('Nocebo') ? nocebo : placebo;
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(path()).toBe(`/patients/${name.id}`));
    await screen.findByRole('heading', { name: `${name.legalGivenNames} Fixture` });
  });

  it('says when nobody was found and starts the form with the words that were typed', async () => {
    await app.user.type(await search(), 'unheard, newcomer');
    await screen.findByText('Nobody found');
    await app.user.click(screen.getByRole('button', { name: 'Register “unheard, newcomer”' }));
    const form = await screen.findByRole('dialog');
    expect(within(form).getByLabelText(/^Legal family name/)).toHaveProperty('value', 'Unheard');
    expect(within(form).getByLabelText(/^Legal given names/)).toHaveProperty('value', 'Newcomer');
    expect(within(form).getByLabelText(/^Province/)).toHaveProperty('value', 'BC');
  });
});

describe('registering', () => {
  it('begins with the name and the birth date that were searched for', async () => {
    await app.user.type(await search(), 'placebo van fixture 1985-03-09');
    const form = await openForm();
    const typed = (label: RegExp) =>
      (within(form).getByLabelText(label, { selector: 'input' }) as HTMLInputElement).value;
    expect([typed(/^Legal given names/), typed(/^Legal family name/), typed(/^Birth date/)]).toEqual([
      'Placebo Van',
      'Fixture',
      '1985-03-09',
    ]);
  });

  it('puts a sentence beside each field that does not fit, keeps what was typed and writes nothing', async () => {
    const form = await openForm();
    await app.user.click(within(form).getByRole('button', { name: 'Register' }));
    expect(await within(form).findAllByText('This is needed.')).toHaveLength(3);

    const long = 'ñ'.repeat(300);
    await fill(form, /^Legal given names/, '<script>alert(1)</script>');
    const family = within(form).getByLabelText(/^Legal family name/);
    await app.user.click(family);
    await app.user.paste(long);
    await fill(form, /^Birth date/, '1985-02-30');
    await fill(form, /^PHN/, '9698 658 216');
    await app.user.click(within(form).getByRole('button', { name: 'Register' }));
    await within(form).findByText('This is too long. Use 200 characters or fewer.');
    within(form).getByText(/no such day|has no day/);
    within(form).getByText(/not a valid PHN/);
    expect(family).toHaveProperty('value', long);
    expect(within(form).getByLabelText(/^PHN/)).toHaveProperty('value', '9698 658 216');
    expect(await everybody()).toHaveLength(2);
  });

  it('shows who looks like the same person before it saves, and opens that person', async () => {
    const form = await openForm();
    await fill(form, /^Legal given names/, 'Placebo');
    await fill(form, /^Legal family name/, 'Fixtuer');
    await fill(form, /^Birth date/, '1985-03-09');
    await app.user.click(within(form).getByRole('button', { name: /^Register/ }));
    const notice = await within(form).findByRole('status');
    within(notice).getByText('Placebo Fixture');
    within(notice).getByText(/same birth date/);
    expect(await everybody()).toHaveLength(2);
    await app.user.click(within(form).getByRole('button', { name: 'Open Placebo Fixture' }));
    await waitFor(() => expect(path()).toBe(`/patients/${placebo.id}`));
  });

  it('registers a new person though somebody looks alike, when that is said', async () => {
    const form = await openForm();
    await fill(form, /^Legal given names/, 'Placebo');
    await fill(form, /^Legal family name/, 'Fixture');
    await fill(form, /^Birth date/, '1985-03-09');
    await app.user.click(within(form).getByRole('button', { name: /^Register/ }));
    await app.user.click(await within(form).findByRole('button', { name: 'Register as a new person' }));
    await screen.findByRole('button', { name: 'Start visit' });
    expect(await everybody()).toHaveLength(3);
    expect(path()).not.toBe(`/patients/${placebo.id}`);
  });
});

describe('a patient', () => {
  async function openPatient(): Promise<void> {
    await app.router.navigate({ to: '/patients/$patientId', params: { patientId: placebo.id } });
    await screen.findByRole('heading', { name: 'Placebo Fixture' });
  }

  it('is shown with age and phone, and a visit begins with one press', async () => {
    await openPatient();
    screen.getByText(/^\d+ years · born Mar 9, 1985 · 604-555-0123$/);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Start visit' }));
    await app.user.keyboard('{Enter}');
    await screen.findByRole('button', { name: 'No to all' });
    const { visits } = await app.access.client.patients.get({ id: placebo.id });
    expect(visits).toMatchObject([{ state: 'inTreatment' }]);

    await app.user.click(screen.getByRole('button', { name: 'Back to the patient' }));
    await app.user.click(await screen.findByRole('button', { name: 'Continue visit' }));
    await screen.findByRole('button', { name: 'No to all' });
    expect((await app.access.client.patients.get({ id: placebo.id })).visits).toHaveLength(1);
  });

  it('lacks an address: told in the head and on the draft, before anybody tries to issue it', async () => {
    const { client } = app.access;
    const visit = await client.visits.start({ id: v7(), patientId: placebo.id });
    const count = { needlesOut: 0, needleDifferenceReason: null };
    await client.visits.end({ id: visit.id, version: visit.version, ...count });
    const invoice = await client.invoices.fromVisit({ id: v7(), visitId: visit.id });
    await openPatient();
    screen.getByText('Address incomplete: receipts need it');
    await app.router.navigate({ to: '/billing/invoices/$invoiceId', params: { invoiceId: invoice.id } });
    await screen.findByText('Address incomplete: receipts need it');
    screen.getByText('The patient’s address has no street. Enter it in the patient’s record.');
    // Once it was refused, it is said among the rest.
    await app.user.click(screen.getByRole('button', { name: 'Issue invoice' }));
    await screen.findByText('An insurer would send this back');
    expect(screen.queryByText('Address incomplete: receipts need it')).toBeNull();
  });

  it('with two visits on one day has their times in the list', async () => {
    const { client } = app.access;
    const first = await client.visits.start({ id: v7(), patientId: placebo.id });
    await client.visits.enterInError({ id: first.id, version: first.version, reason: 'Wrong person' });
    await client.visits.start({ id: v7(), patientId: placebo.id });
    await client.visits.start({ id: v7(), patientId: nocebo.id });
    const listed = () =>
      within(screen.getByRole('complementary', { name: 'Visits' }))
        .getAllByRole('button')
        .map((row) => /\d\d:\d\d/.test(row.textContent ?? ''));
    await openPatient();
    expect(listed()).toEqual([true, true]);
    await app.router.navigate({ to: '/patients/$patientId', params: { patientId: nocebo.id } });
    await screen.findByRole('heading', { name: 'Nocebo Fixture' });
    expect(listed()).toEqual([false]);
  });

  it('changed at another window meanwhile: both are shown and nothing is overwritten unseen', async () => {
    await openPatient();
    await app.user.click(screen.getByRole('button', { name: 'Edit' }));
    const form = await screen.findByRole('dialog', { name: 'Edit patient' });
    await fill(form, /^City/, 'Mine');
    const other = await otherWindow(app.store);
    await other.patients.save({ ...placebo, phone: '604-555-0199' });
    await app.user.click(within(form).getByRole('button', { name: 'Save' }));
    await within(form).findByText(/Somebody else changed this patient/);
    within(form).getByText('604-555-0199');
    const stored = () => app.access.client.patients.get({ id: placebo.id });
    expect((await stored()).patient).toMatchObject({ phone: '+16045550199', address: { city: '' } });

    await app.user.click(within(form).getByRole('button', { name: 'Save what is typed here' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await stored()).patient).toMatchObject({ phone: '+16045550123', address: { city: 'Mine' } });
  });

  it('that is not there says so and leads back', async () => {
    await app.router.navigate({ to: '/patients/$patientId', params: { patientId: v7() } });
    await screen.findByText('This patient could not be opened');
    await app.user.click(screen.getByRole('button', { name: 'Back to the patients' }));
    await search();
  });
});
