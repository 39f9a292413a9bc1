import type { QueryKey } from '@tanstack/react-query';
import type { Topic } from '../../shared/contract/chart-records.ts';
import type { StoreQueries } from './orpc.ts';

type TopicQueries = {
  /** Read again after every change, whoever made it. */
  lists: readonly QueryKey[];
  /**
   * Read again after changes of other windows only: this window's own mutations put their results into the
   * cache (`cached-records.ts`), and each reading of a record is a row in the record of access.
   */
  records: readonly QueryKey[];
};

/** Which queries a changed topic makes stale. */
export function topicQueries(orpc: StoreQueries): Record<Topic, TopicQueries> {
  return {
    chart: { lists: [orpc.chart.status.key(), orpc.session.current.key()], records: [] },
    clinic: { lists: [orpc.chart.status.key(), orpc.calls.list.key()], records: [orpc.clinic.get.key()] },
    staff: { lists: [orpc.staff.list.key(), orpc.session.current.key()], records: [] },
    fees: { lists: [orpc.fees.list.key(), orpc.fees.forDay.key()], records: [] },
    patients: {
      lists: [
        orpc.patients.search.key(),
        orpc.visits.ofDay.key(),
        orpc.calls.list.key(),
        orpc.invoices.list.key(),
      ],
      records: [orpc.patients.get.key(), orpc.patients.chart.key()],
    },
    visits: {
      lists: [
        orpc.visits.ofDay.key(),
        orpc.calls.list.key(),
        orpc.safety.rates.key(),
        orpc.invoices.list.key(),
        orpc.patients.chart.key(),
        orpc.patients.overTime.key(),
        orpc.emergencies.underWay.key(),
        orpc.emergencies.waiting.key(),
      ],
      records: [orpc.visits.get.key(), orpc.patients.get.key(), orpc.reactions.ofPatient.key()],
    },
    timers: { lists: [orpc.timers.ofVisit.key(), orpc.emergencies.underWay.key()], records: [] },
    needles: { lists: [orpc.needles.list.key()], records: [] },
    favourites: { lists: [orpc.favourites.list.key()], records: [] },
    invoices: {
      lists: [orpc.invoices.list.key(), orpc.visits.ofDay.key()],
      records: [orpc.invoices.get.key(), orpc.visits.get.key(), orpc.patients.get.key()],
    },
    safety: { lists: [orpc.safety.events.key()], records: [] },
    backups: { lists: [orpc.backups.status.key()], records: [] },
  };
}
