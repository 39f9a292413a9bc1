import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { setUpInputOf } from '../../support/set-up-input.ts';
import { giveFonts, startVisit } from './charting.ts';

/** The page of a visit that has just begun, in the real window over a real store. */
export type VisitPage = {
  app: RenderedApp;
  visit: Visit;
  onDisk(): Promise<Visit>;
  /** Presses a button by its name. */
  press(name: string | RegExp): Promise<void>;
  /** Puts a site where the crosshair of the map starts, by keys, and takes the first muscle offered. */
  placeByKeys(steps?: string): Promise<void>;
  /** Writes down why no consent is signed on the screen. */
  consentOnPaper(): Promise<void>;
  /** Waits until the head of the page says that everything is saved. */
  saved(): Promise<void>;
};

export async function openVisitPage(): Promise<VisitPage> {
  giveFonts();
  let visit: Visit | undefined;
  const app = await renderApp({
    before: async (access) => {
      await access.client.clinic.setUp(setUpInputOf());
      visit = await startVisit(access);
    },
  });
  if (!visit) throw new Error('no visit was started');
  const { id, patientId } = visit;
  await screen.findByRole('button', { name: 'Patients' });
  await app.router.navigate({
    to: '/patients/$patientId/visits/$visitId',
    params: { patientId, visitId: id },
  });
  await screen.findByRole('button', { name: 'No to all' });

  async function press(name: string | RegExp): Promise<void> {
    await app.user.click(await screen.findByRole('button', { name }));
  }

  return {
    app,
    visit,
    press,
    onDisk: () => app.access.client.visits.get({ id }),
    placeByKeys: async (steps = '') => {
      const map = await screen.findByRole('application');
      map.focus();
      if (steps !== '') await app.user.keyboard(steps);
      fireEvent.keyDown(map, { key: 'Enter' });
      await screen.findByRole('listbox');
      await app.user.keyboard('1');
      await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    },
    consentOnPaper: async () => {
      await press('Consent');
      await app.user.type(screen.getByLabelText('Or why none is signed today'), 'Signed on paper');
    },
    saved: () => waitFor(() => expect(screen.getAllByText(/^Saved \d\d:\d\d$/).length).toBeGreaterThan(0)),
  };
}
