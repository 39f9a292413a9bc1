import type { Page } from 'playwright';
import { BillingPage, InvoicePage } from './billing-pages.ts';
import { BodyMapPanel } from './body-map.ts';
import { ClinicPage } from './clinic-page.ts';
import { Frame } from './frame.ts';
import { CoverageDialog, PatientDialog, PatientPage, PatientsPage, TodayPage } from './patients-pages.ts';
import { FirstRunPage, LogInPage, RecoveryCodePage, RefusalPage, SetUpPages } from './start-pages.ts';
import { SignedVisitPage, VisitPage } from './visit-page.ts';
import { english, type Messages } from './words.ts';

/** The models of every page of a window, in its words. */
export function pagesOf(page: Page, words: Messages = english) {
  return {
    firstRun: new FirstRunPage(page, words),
    setUp: new SetUpPages(page, words),
    recoveryCode: new RecoveryCodePage(page, words),
    logIn: new LogInPage(page, words),
    refusal: new RefusalPage(page, words),
    frame: new Frame(page, words),
    today: new TodayPage(page, words),
    patients: new PatientsPage(page, words),
    patientDialog: new PatientDialog(page, words),
    patient: new PatientPage(page, words),
    coverageDialog: new CoverageDialog(page, words),
    visit: new VisitPage(page, words),
    signedVisit: new SignedVisitPage(page, words),
    map: new BodyMapPanel(page, words),
    billing: new BillingPage(page, words),
    invoice: new InvoicePage(page, words),
    clinic: new ClinicPage(page, words),
  };
}
