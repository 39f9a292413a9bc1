import type { QueryClient } from '@tanstack/react-query';
import type { Invoice } from '../../shared/contract/billing-records.ts';
import type { Clinic } from '../../shared/contract/clinic-records.ts';
import type { Coverage } from '../../shared/contract/coverage-records.ts';
import type { Patient } from '../../shared/contract/patient-records.ts';
import type { Reaction } from '../../shared/contract/reaction-records.ts';
import type { Visit, VisitSummary } from '../../shared/contract/visit-records.ts';
import { openNeedles } from '../../shared/domain/visits/open-needles.ts';
import type { StoreQueries } from './orpc.ts';

/**
 * Puts what a mutation of this window answered into the queries of records, so that they need not be read
 * (and audited) again. See `topic-queries.ts`: lists follow by themselves, records do not.
 */
export type CachedRecords = {
  keepClinic(clinic: Clinic): void;
  keepPatient(patient: Patient): void;
  /** In the patient's list, where those in force come first. */
  keepCoverage(coverage: Coverage): void;
  /** Also the visit's line in the patient's list of visits. */
  keepVisit(visit: Visit): void;
  /** In its visit; the reactions of the patient are read again. */
  keepReaction(reaction: Reaction): void;
  /** Also the invoice's state in the visit and in the patient's list of visits. */
  keepInvoice(invoice: Invoice): void;
};

export function createCachedRecords(queryClient: QueryClient, orpc: StoreQueries): CachedRecords {
  function changeVisitLine(
    patientId: string,
    visitId: string,
    facts: Partial<Pick<Visit, 'state' | 'reasonForAttending' | 'needlesOpened' | 'invoiceId'>> &
      Partial<Pick<VisitSummary, 'needlesIn' | 'invoiceState'>>,
  ): boolean {
    let found = false;
    queryClient.setQueryData(orpc.patients.get.queryKey({ input: { id: patientId } }), (known) => {
      if (!known) {
        return known;
      }
      const visits = known.visits.map((line) => {
        found ||= line.id === visitId;
        return line.id === visitId ? { ...line, ...facts } : line;
      });
      return { ...known, visits };
    });
    return found;
  }

  return {
    keepClinic: (clinic) => {
      queryClient.setQueryData(orpc.clinic.get.queryKey({ input: {} }), clinic);
    },
    keepPatient: (patient) => {
      queryClient.setQueryData(orpc.patients.get.queryKey({ input: { id: patient.id } }), (known) =>
        known ? { ...known, patient } : known,
      );
    },
    keepCoverage: (coverage) => {
      queryClient.setQueryData(
        orpc.patients.get.queryKey({ input: { id: coverage.patientId } }),
        (known) => known && { ...known, coverages: withCoverage(known.coverages, coverage) },
      );
    },
    keepVisit: (visit) => {
      queryClient.setQueryData(orpc.visits.get.queryKey({ input: { id: visit.id } }), visit);
      const isListed = changeVisitLine(visit.patientId, visit.id, {
        state: visit.state,
        reasonForAttending: visit.reasonForAttending,
        needlesOpened: visit.needlesOpened,
        needlesIn: openNeedles(visit.sites).length,
        invoiceId: visit.invoiceId,
      });
      if (!isListed) {
        void queryClient.invalidateQueries({
          queryKey: orpc.patients.get.queryKey({ input: { id: visit.patientId } }),
        });
      }
    },
    keepReaction: (reaction) => {
      queryClient.setQueryData(
        orpc.visits.get.queryKey({ input: { id: reaction.visitId } }),
        (known) =>
          known && {
            ...known,
            reactions: known.reactions.some(({ id }) => id === reaction.id)
              ? known.reactions.map((one) => (one.id === reaction.id ? reaction : one))
              : [...known.reactions, reaction],
          },
      );
      void queryClient.invalidateQueries({ queryKey: orpc.reactions.ofPatient.key() });
    },
    keepInvoice: (invoice) => {
      queryClient.setQueryData(orpc.invoices.get.queryKey({ input: { id: invoice.id } }), invoice);
      // A void invoice counts for nothing: the visit can be invoiced again.
      const standing =
        invoice.state === 'void'
          ? { invoiceId: null, invoiceState: null }
          : { invoiceId: invoice.id, invoiceState: invoice.state };
      queryClient.setQueryData(orpc.visits.get.queryKey({ input: { id: invoice.visitId } }), (known) =>
        known ? { ...known, invoiceId: standing.invoiceId } : known,
      );
      changeVisitLine(invoice.patientId, invoice.visitId, standing);
    },
  };
}

/** In the order of the store: those in force first, each in the order they were added. */
function withCoverage(coverages: readonly Coverage[], changed: Coverage): Coverage[] {
  return [...coverages.filter(({ id }) => id !== changed.id), changed].sort(
    (one, other) => Number(other.active) - Number(one.active) || (one.id < other.id ? -1 : 1),
  );
}
