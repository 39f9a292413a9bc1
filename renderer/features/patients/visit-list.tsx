import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../../shared/contract/visit-records.ts';
import { useVisitDays } from '../../lib/use-visit-days.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import classes from './visit-list.module.css';
import { pillOfState } from './visit-pill.ts';

type VisitListProps = { visits: readonly VisitSummary[] };

/** The visits of a patient, the newest first. */
export function VisitList({ visits }: VisitListProps) {
  const { t } = useTranslation();
  const dayOf = useVisitDays(visits);
  const navigate = useNavigate();
  if (visits.length === 0) {
    return (
      <EmptyState compact title={t('patients.chart.noVisitsTitle')}>
        {t('patients.chart.noVisits')}
      </EmptyState>
    );
  }
  return (
    <ol className={classes.list}>
      {visits.map((visit) => (
        <li key={visit.id}>
          <button
            type="button"
            className={classes.visit}
            data-struck={visit.state === 'enteredInError' ? true : undefined}
            onClick={() =>
              void navigate({
                to: '/patients/$patientId/visits/$visitId',
                params: { patientId: visit.patientId, visitId: visit.id },
              })
            }
          >
            <span className={classes.line}>
              <span className={classes.day}>{dayOf(visit)}</span>
              <StatusPill kind={pillOfState(visit.state)}>
                {t(`patients.visitState.${visit.state}`)}
              </StatusPill>
            </span>
            <span className={classes.reason}>{visit.reasonForAttending || t('patients.chart.noReason')}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
