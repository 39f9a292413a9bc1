import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { CallContext, StoreParts } from './calls/context.ts';
import { inChart } from './calls/in-chart.ts';
import { aftercarePdf } from './procedures/aftercare-pdf.ts';
import { auditProcedures } from './procedures/audit.ts';
import { backupProcedures } from './procedures/backups.ts';
import { chartProcedures } from './procedures/chart.ts';
import { handOverConsent } from './procedures/hand-over-consent.ts';
import { incidentPdf } from './procedures/incident-pdf.ts';
import { invoicePdf } from './procedures/invoice-pdf.ts';
import { mapPdf } from './procedures/map-pdf.ts';
import { safetyTable } from './procedures/safety-table.ts';
import { sessionProcedures } from './procedures/session.ts';
import { setUpProcedures } from './procedures/set-up.ts';
import { signVisit } from './procedures/sign-visit.ts';
import { saveStaff, setPin } from './procedures/staff.ts';
import { calls } from './services/calls.ts';
import { clinic } from './services/clinic.ts';
import { consent } from './services/consent.ts';
import { coverage } from './services/coverage.ts';
import { emergencies } from './services/emergencies.ts';
import { favourites } from './services/favourites.ts';
import { fees } from './services/fees.ts';
import { invoices } from './services/invoices.ts';
import { needles } from './services/needles.ts';
import { patients } from './services/patients.ts';
import { payments } from './services/payments.ts';
import { reactions } from './services/reactions.ts';
import { safety } from './services/safety.ts';
import { safetyEvents } from './services/safety-events.ts';
import { screening } from './services/screening.ts';
import { sites } from './services/sites.ts';
import { staff } from './services/staff.ts';
import { timers } from './services/timers.ts';
import { visits } from './services/visits.ts';

/**
 * Says for every procedure of the contract who does the work: a service in one transaction, or, where
 * something has to be waited for (a password, a file), a procedure of its own in `procedures/`.
 */
export function createRouter(parts: StoreParts) {
  // Outputs come typed out of the services; checking them again would cost as much as reading them did.
  // The tests check them.
  const os = implement(contract)
    .$context<CallContext>()
    .$config({ initialOutputValidationIndex: Number.NaN });
  const serve = inChart(parts);
  const chart = chartProcedures(parts);
  const session = sessionProcedures(parts);
  const setUp = setUpProcedures(parts);
  const audit = auditProcedures(parts);
  const backups = backupProcedures(parts);

  return os.router({
    chart: {
      status: os.chart.status.handler(chart.status),
      openDemo: os.chart.openDemo.handler(chart.openDemo),
      leaveDemo: os.chart.leaveDemo.handler(chart.leaveDemo),
      acceptOlder: os.chart.acceptOlder.handler(chart.acceptOlder),
      changes: os.chart.changes.handler(chart.changes),
    },
    session: {
      logIn: os.session.logIn.handler(session.logIn),
      readWithRecoveryCode: os.session.readWithRecoveryCode.handler(session.readWithRecoveryCode),
      logOut: os.session.logOut.handler(session.logOut),
      current: os.session.current.handler(session.current),
      lock: os.session.lock.handler(session.lock),
      unlock: os.session.unlock.handler(session.unlock),
      active: os.session.active.handler(session.active),
      changePassword: os.session.changePassword.handler(session.changePassword),
    },
    clinic: {
      setUp: os.clinic.setUp.handler(setUp.setUp),
      confirmRecoveryCode: os.clinic.confirmRecoveryCode.handler(setUp.confirmRecoveryCode),
      get: os.clinic.get.handler(serve(clinic.get)),
      save: os.clinic.save.handler(serve(clinic.save)),
    },
    fees: {
      forDay: os.fees.forDay.handler(serve(fees.forDay)),
      list: os.fees.list.handler(serve(fees.list)),
      add: os.fees.add.handler(serve(fees.add)),
      correct: os.fees.correct.handler(serve(fees.correct)),
      end: os.fees.end.handler(serve(fees.end)),
    },
    needles: {
      list: os.needles.list.handler(serve(needles.list)),
      save: os.needles.save.handler(serve(needles.save)),
    },
    staff: {
      list: os.staff.list.handler(serve(staff.list)),
      save: os.staff.save.handler(saveStaff(parts)),
      setPin: os.staff.setPin.handler(setPin(parts)),
    },
    patients: {
      search: os.patients.search.handler(serve(patients.search)),
      likelyDuplicates: os.patients.likelyDuplicates.handler(serve(patients.likelyDuplicates)),
      create: os.patients.create.handler(serve(patients.create)),
      save: os.patients.save.handler(serve(patients.save)),
      get: os.patients.get.handler(serve(patients.get)),
      chart: os.patients.chart.handler(serve(patients.chart)),
      overTime: os.patients.overTime.handler(serve(patients.overTime)),
      usualMuscles: os.patients.usualMuscles.handler(serve(patients.usualMuscles)),
    },
    coverage: { save: os.coverage.save.handler(serve(coverage.save)) },
    visits: {
      start: os.visits.start.handler(serve(visits.start)),
      get: os.visits.get.handler(serve(visits.get)),
      ofDay: os.visits.ofDay.handler(serve(visits.ofDay)),
      saveDraft: os.visits.saveDraft.handler(serve(visits.saveDraft)),
      end: os.visits.end.handler(serve(visits.end)),
      release: os.visits.release.handler(serve(visits.release)),
      reopen: os.visits.reopen.handler(serve(visits.reopen)),
      sign: os.visits.sign.handler(signVisit(parts)),
      addendum: os.visits.addendum.handler(serve(visits.addendum)),
      aftercarePdf: os.visits.aftercarePdf.handler(aftercarePdf(parts)),
      mapPdf: os.visits.mapPdf.handler(mapPdf(parts)),
      enterInError: os.visits.enterInError.handler(serve(visits.enterInError)),
    },
    screening: { save: os.screening.save.handler(serve(screening.save)) },
    consent: {
      handOver: os.consent.handOver.handler(handOverConsent(parts)),
      page: os.consent.page.handler(serve(consent.page)),
      sign: os.consent.sign.handler(serve(consent.sign)),
      get: os.consent.get.handler(serve(consent.get)),
    },
    timers: {
      ofVisit: os.timers.ofVisit.handler(serve(timers.ofVisit)),
      save: os.timers.save.handler(serve(timers.save)),
    },
    emergencies: {
      underWay: os.emergencies.underWay.handler(serve(emergencies.underWay)),
      record: os.emergencies.record.handler(serve(emergencies.record)),
      recordInVisit: os.emergencies.recordInVisit.handler(serve(emergencies.recordInVisit)),
      waiting: os.emergencies.waiting.handler(serve(emergencies.waiting)),
      confirm: os.emergencies.confirm.handler(serve(emergencies.confirm)),
    },
    sites: {
      save: os.sites.save.handler(serve(sites.save)),
      remove: os.sites.remove.handler(serve(sites.remove)),
    },
    favourites: {
      list: os.favourites.list.handler(serve(favourites.list)),
      save: os.favourites.save.handler(serve(favourites.save)),
      remove: os.favourites.remove.handler(serve(favourites.remove)),
    },
    reactions: {
      save: os.reactions.save.handler(serve(reactions.save)),
      remove: os.reactions.remove.handler(serve(reactions.remove)),
      followUp: os.reactions.followUp.handler(serve(reactions.followUp)),
      ofPatient: os.reactions.ofPatient.handler(serve(reactions.ofPatient)),
      incidentPdf: os.reactions.incidentPdf.handler(incidentPdf(parts)),
    },
    calls: {
      list: os.calls.list.handler(serve(calls.list)),
      record: os.calls.record.handler(serve(calls.record)),
    },
    safety: {
      rates: os.safety.rates.handler(serve(safety.rates)),
      table: os.safety.table.handler(safetyTable(parts)),
      report: os.safety.report.handler(serve(safetyEvents.report)),
      events: os.safety.events.handler(serve(safetyEvents.list)),
      changeEvent: os.safety.changeEvent.handler(serve(safetyEvents.change)),
    },
    invoices: {
      fromVisit: os.invoices.fromVisit.handler(serve(invoices.fromVisit)),
      chooseFee: os.invoices.chooseFee.handler(serve(invoices.chooseFee)),
      get: os.invoices.get.handler(serve(invoices.get)),
      list: os.invoices.list.handler(serve(invoices.list)),
      issue: os.invoices.issue.handler(serve(invoices.issue)),
      void: os.invoices.void.handler(serve(invoices.void)),
      pdf: os.invoices.pdf.handler(invoicePdf(parts)),
    },
    payments: {
      record: os.payments.record.handler(serve(payments.record)),
      reverse: os.payments.reverse.handler(serve(payments.reverse)),
    },
    audit: {
      list: os.audit.list.handler(audit.list),
      verify: os.audit.verify.handler(audit.verify),
    },
    backups: {
      status: os.backups.status.handler(backups.status),
      setFolder: os.backups.setFolder.handler(backups.setFolder),
      run: os.backups.run.handler(backups.run),
      restore: os.backups.restore.handler(backups.restore),
    },
  });
}
