import { screen, within } from '@testing-library/react';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import { usualPlaceOf } from '../../../shared/domain/body/usual-place.ts';
import type { InputOf } from '../../support/procedures.ts';
import { type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { setUpInputOf } from '../../support/set-up-input.ts';
import { siteInput } from '../../support/visit-story.ts';
import { giveFonts, newPatient } from '../visits/charting.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let app: RenderedApp;
let patient: Patient;

beforeEach(async () => {
  giveFonts();
  app = await renderApp({
    before: async (access) => {
      await access.client.clinic.setUp(setUpInputOf());
      patient = await access.client.patients.create(newPatient());
    },
  });
  await screen.findByRole('button', { name: 'Patients' });
});
afterEach(() => app.end());

type Needled = Partial<InputOf<'sites.save'>>;

async function visitWith(pain: [number, number], sites: readonly Needled[]): Promise<void> {
  const { client } = app.access;
  const { id, version } = await client.visits.start({ id: v7(), patientId: patient.id });
  for (const [index, site] of sites.entries()) {
    await client.sites.save(siteInput(id, { ordinal: index + 1, ...site }));
  }
  const [painNow, painAfter] = pain;
  const drafted = await client.visits.saveDraft({ id, version, painNow, painAfter });
  const needlesOut = sites.length;
  await client.visits.end({ id, version: drafted.version, needlesOut, needleDifferenceReason: null });
}

async function openPatient(): Promise<void> {
  await app.router.navigate({ to: '/patients/$patientId', params: { patientId: patient.id } });
  await screen.findByRole('heading', { name: 'Placebo Fixture' });
}

const left: Needled = { side: 'left', position: usualPlaceOf('infraspinatus', 'left') };

describe('a patient over time', () => {
  it('has the newest two visits laid over each other, and what was charted about each muscle', async () => {
    await visitWith([8, 4], [{ ltrCount: 2, ltrExhausted: true }, left]);
    await visitWith(
      [6, 3],
      [
        { ltrCount: 0, ltrIntensity: null },
        { muscleId: 'teres-minor', segment: 'C5' },
      ],
    );
    await openPatient();
    await app.user.click(await screen.findByRole('tab', { name: 'Over time' }));

    const both = await screen.findByRole('region', { name: 'At both visits 1' });
    within(both).getByText('Infraspinatus, right');
    expect(within(both).getAllByRole('img', { name: /^Site 1, / })).toHaveLength(2);
    const onlies = screen.getAllByRole('region', { name: /^Only / });
    expect(
      onlies.map((only) =>
        within(only)
          .getAllByRole('listitem')
          .map((item) => item.textContent),
      ),
    ).toEqual([['Infraspinatus, left2'], ['Teres minor, right C52']]);
    const map = screen.getByRole('application', { name: 'Body map, read only' });
    const marks = within(map).getAllByRole('img', { name: /Infraspinatus, .* right/ });
    expect(marks.map((mark) => mark.hasAttribute('data-earlier'))).toEqual([true, false]);

    const table = screen.getByRole('table', { name: 'Per muscle' });
    const row = within(table).getByRole('row', { name: /^Infraspinatus, right/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent?.split(' ·')[0]),
    ).toEqual(['Infraspinatus, right', '2', '2', '1 of 2', '7 → 3.5 (2 visits)', 'No']);
    const levels = screen.getByRole('table', { name: 'Sites at each level' });
    expect(within(levels).getByRole('row', { name: /C5/ }).textContent).toBe('1C53');
  });
});
