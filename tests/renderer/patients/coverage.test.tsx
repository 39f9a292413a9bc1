import { screen, waitFor, within } from '@testing-library/react';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import { noCoverageDetails } from '../../../shared/domain/coverages/no-coverage-details.ts';
import { type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { setUpInputOf } from '../../support/set-up-input.ts';
import { giveFonts, newPatient, otherWindow } from '../visits/charting.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let app: RenderedApp;
let patient: Patient;

async function openPatient(changes: Partial<ReturnType<typeof newPatient>> = {}): Promise<void> {
  patient = await app.access.client.patients.create({ ...newPatient(), ...changes });
  await app.router.navigate({ to: '/patients/$patientId', params: { patientId: patient.id } });
  await screen.findByRole('heading', { level: 1, name: 'Placebo Fixture' });
}

beforeEach(async () => {
  giveFonts();
  app = await renderApp({
    before: async (access) => {
      await access.client.clinic.setUp(setUpInputOf());
    },
  });
  await app.user.click(await screen.findByRole('button', { name: 'Patients' }));
});
afterEach(() => app.end());

const stored = () => app.access.client.patients.get({ id: patient.id });
const press = async (name: string | RegExp, within_: HTMLElement = document.body) =>
  app.user.click(await within(within_).findByRole('button', { name }));
const dialog = (name: string) => screen.findByRole('dialog', { name });
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const coverageTable = () => screen.getByRole('table', { name: 'Coverage' });

async function fill(form: HTMLElement, label: RegExp, text: string): Promise<void> {
  const input = within(form).getByLabelText(label, { selector: 'input' });
  await app.user.clear(input);
  if (text !== '') await app.user.type(input, text);
}

describe('coverage', () => {
  it('is added as a claim without a number, cautioned about, completed, and ended', async () => {
    await openPatient();
    screen.getByText('No coverage recorded');
    await press('Add coverage');
    const form = await dialog('Add coverage');
    // An extended health plan needs its insurer; a claim is asked other things.
    await press('Save', form);
    await within(form).findByText('This is needed.');
    await app.user.click(within(form).getByRole('radio', { name: 'ICBC' }));
    expect(within(form).queryByLabelText(/^Insurer/)).toBeNull();
    await fill(form, /^Date of injury/, '1985-03-08');
    await press('Save', form);
    await within(form).findByText(/1985-03-09/);
    await fill(form, /^Date of injury/, '2026-10-01');
    await press('Save', form);
    await closed();
    within(coverageTable()).getByText('No claim number yet');
    screen.getByText('ICBC: no claim number yet');

    await press('Change ICBC');
    const edit = await dialog('Change coverage');
    await fill(edit, /^Claim number/, 'AB1234');
    await press('Save', edit);
    await closed();
    within(coverageTable()).getByText('Claim AB1234');
    expect(screen.queryByText(/no claim number/i)).toBeNull();
    expect(screen.getAllByText('ICBC')).toHaveLength(2);

    await press('Change ICBC');
    await app.user.click(screen.getByRole('checkbox', { name: 'In force' }));
    await press('Save');
    await closed();
    within(coverageTable()).getByText('Ended');
    // The chip in the head is gone, the row stays.
    expect(screen.getAllByText('ICBC')).toHaveLength(1);
    const { coverages } = await stored();
    expect(coverages).toMatchObject([
      { planKind: 'icbc', claimNumber: 'AB1234', injuryDate: '2026-10-01', active: false, version: 3 },
    ]);
  });

  it('in force is named in the head of the visit', async () => {
    await openPatient();
    const add = async (plan: Partial<Parameters<typeof app.access.client.coverage.save>[0]>) => {
      const fresh = { ...noCoverageDetails, id: v7(), version: 0, patientId: patient.id };
      app.access.cached.keepCoverage(
        await app.access.client.coverage.save({ ...fresh, planKind: 'icbc', ...plan }),
      );
    };
    await add({ planKind: 'extendedHealth', payer: 'Invented Life' });
    await add({});
    await add({ planKind: 'workSafeBc', active: false });
    const visit = await app.access.client.visits.start({ id: v7(), patientId: patient.id });
    await app.router.navigate({
      to: '/patients/$patientId/visits/$visitId',
      params: { patientId: patient.id, visitId: visit.id },
    });
    await screen.findByText('Extended health: Invented Life, ICBC');
  });

  it('changed at another window meanwhile: both are shown and nothing is overwritten unseen', async () => {
    await openPatient();
    const input = { id: v7(), version: 0, patientId: patient.id, planKind: 'workSafeBc' as const };
    const other = await otherWindow(app.store);
    const saved = await other.coverage.save({ ...input, ...noCoverageDetails });
    await press('Change WorkSafeBC');
    const form = await dialog('Change coverage');
    await fill(form, /^Claim number/, 'MINE');
    await other.coverage.save({ ...saved, claimNumber: 'THEIRS' });
    await press('Save', form);
    await within(form).findByText(/Somebody else changed this coverage/);
    within(form).getByText('THEIRS');
    expect((await stored()).coverages).toMatchObject([{ claimNumber: 'THEIRS' }]);
    await press('Save what is typed here', form);
    await closed();
    expect((await stored()).coverages).toMatchObject([{ claimNumber: 'MINE', version: 3 }]);
  });

  it('of another kind keeps what was typed before in sight', async () => {
    await openPatient();
    await press('Add coverage');
    const form = await dialog('Add coverage');
    await fill(form, /^Policy number/, '4711');
    await app.user.click(within(form).getByRole('radio', { name: 'MSP' }));
    expect(within(form).getByLabelText(/^Policy number/)).toHaveProperty('value', '4711');
    expect(within(form).queryByLabelText(/^Insurer/)).toBeNull();
  });
});

describe('details of a patient', () => {
  it('are typed in the same dialog, shown at a glance, and refused where they cannot be right', async () => {
    await openPatient();
    await press('Edit');
    const form = await dialog('Edit patient');
    await fill(form, /^Pronouns/, 'they/them');
    await fill(form, /^E-mail/, 'placebo');
    await fill(form, /^Contact’s relationship/, 'sibling');
    await fill(form, /^Weight/, 'sixty');
    await press('Save', form);
    await within(form).findByText(/not an e-mail address/);
    within(form).getByText(/weight in kilograms/);
    // A contact of whom only the relationship is known is nobody to call.
    expect(within(form).getAllByText('This is needed.')).toHaveLength(2);
    await fill(form, /^E-mail/, 'placebo@example.com');
    await fill(form, /^Emergency contact/, 'Example Sibling');
    await fill(form, /^Contact’s phone/, '6045550178');
    await fill(form, /^Weight/, '64,5');
    await fill(form, /^Height/, '168');
    await press('Save', form);
    await closed();
    const contact = screen.getByText('Example Sibling (sibling) ·').closest('dd');
    expect(contact?.textContent).toBe('Example Sibling (sibling) · 604-555-0178');
    screen.getByText('168 cm, 64.5 kg');
    screen.getByText(/· they\/them ·/);
    expect((await stored()).patient).toMatchObject({
      email: 'placebo@example.com',
      emergencyContact: { name: 'Example Sibling', relationship: 'sibling', phone: '+16045550178' },
      guardian: null,
      heightCentimetres: 168,
      weightKilograms: 64.5,
    });
  });

  it('say that a minor has no guardian, quietly, and let the visit begin', async () => {
    await openPatient({ birthDate: '2015-06-01' });
    screen.getByText('Minor, no guardian recorded');
    await press('Edit');
    const form = await dialog('Edit patient');
    within(form).getByText(/Under 19 years/);
    await fill(form, /^Guardian$/, 'Fictional Parent');
    await press('Save', form);
    await closed();
    screen.getByText('Minor');
    screen.getByText('Fictional Parent');
    expect(screen.getByRole('button', { name: 'Start visit' })).toHaveProperty('disabled', false);
  });

  it('stay folded away at registration until they are asked for', async () => {
    await press('Register new patient');
    const form = await dialog('Register new patient');
    expect(within(form).queryByLabelText(/^Guardian/)).toBeNull();
    await press('More details', form);
    expect(document.activeElement).toBe(within(form).getByLabelText(/^Pronouns/));
    await fill(form, /^Second phone/, '604 555 0177');
    await fill(form, /^Legal given names/, 'Newcomer');
    await fill(form, /^Legal family name/, 'Placeholder');
    await fill(form, /^Birth date/, '1990-01-31');
    await press(/^Register$/, form);
    await screen.findByRole('heading', { level: 1, name: 'Newcomer Placeholder' });
    screen.getByText('604-555-0177');
  });
});
