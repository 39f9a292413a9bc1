import type { VisitSummary } from '../../shared/contract/visit-records.ts';
import { useFormat } from './format.ts';

type Listed = Pick<VisitSummary, 'id' | 'patientId' | 'day' | 'startedAt'>;

/** When each visit of a list was: its day, and the time too where the patient has another one that day. */
export function useVisitDays(visits: readonly Listed[]): (visit: Listed) => string {
  const format = useFormat();
  return (visit) => {
    const { id, patientId, day, startedAt } = visit;
    const hasAnother = visits.some(
      (other) => other.id !== id && other.patientId === patientId && other.day === day,
    );
    return hasAnother ? format.instant(startedAt) : format.day(day);
  };
}
