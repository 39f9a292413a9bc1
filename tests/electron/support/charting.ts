import type { Page } from 'playwright';
import { type ClinicWindow, expect } from '../clinic-fixtures.ts';
import { patientName } from './people.ts';

/** Finds the patient of the tests as one types, and opens them. */
export async function openPatient(
  { frame, patients, patient }: ClinicWindow,
  typed = patientName,
): Promise<void> {
  await frame.goTo('patients');
  await patients.search.fill(typed);
  await expect(patients.count(1)).toBeVisible();
  await patients.search.press('Enter');
  await expect(patient.name(patientName)).toBeVisible();
}

/** A new visit of that patient, or the one under way. */
export async function openVisit(clinic: ClinicWindow): Promise<void> {
  await openPatient(clinic);
  await clinic.patient.startVisit.or(clinic.patient.continueVisit).click();
  await expect(clinic.visit.section('needling')).toBeVisible();
}

/** Everything a note needs but the sites, the reactions and the end. */
export async function writeVisit({ visit }: ClinicWindow): Promise<void> {
  await visit.noToAll().click();
  await visit.consentOnPaper();
  await visit.reason().fill('Stiff neck');
  await visit.pain(4).click();
}

/** A visit with one site, ended and ready to be signed. */
export async function chartAndEnd(clinic: ClinicWindow): Promise<void> {
  const { visit, map } = clinic;
  await openVisit(clinic);
  await writeVisit(clinic);
  await map.chart('infraspinatus', 'left');
  await visit.open('reactions');
  await visit.noneObserved().click();
  await visit.needlesOut().fill('1');
  await visit.endTreatment().click();
  await expect(visit.signInHead()).toBeVisible();
}

/** Signs with a password and waits for the lock. */
export async function sign({ visit, signedVisit }: ClinicWindow, password: string): Promise<void> {
  await visit.signInHead().click();
  await visit.signPassword().fill(password);
  await visit.signAndLock().click();
  await expect(signedVisit.locked).toBeVisible();
}

/** Loads the page again with another address, for instance `?locale=en-XA`. */
export async function loadWith(page: Page, search: string): Promise<void> {
  const address = new URL(page.url());
  address.search = search;
  await page.goto(address.href);
}
