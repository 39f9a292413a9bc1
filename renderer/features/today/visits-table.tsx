import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../../shared/contract/visit-records.ts';
import { useHasRole } from '../../client/session-context.tsx';
import { useFormat } from '../../lib/format.ts';
import { useVisitDays } from '../../lib/use-visit-days.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { DeskPills, TherapistPills } from './visit-state-pill.tsx';

type VisitsTableProps = {
  label: string;
  visits: readonly VisitSummary[];
  /** Shows the day instead of the time. */
  withDay?: boolean;
  empty: ReactNode;
};

/** Visits as a list; a row opens the visit, or the patient for whoever may not read notes. */
export function VisitsTable({ label, visits, withDay = false, empty }: VisitsTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const dayOf = useVisitDays(visits);
  const navigate = useNavigate();
  const readsNotes = useHasRole('owner', 'therapist', 'student');

  const when: Column<VisitSummary> = {
    key: 'when',
    header: withDay ? t('billing.today.day') : t('billing.today.time'),
    cell: (visit) => (withDay ? dayOf(visit) : format.time(visit.startedAt)),
    width: withDay ? '164px' : '88px',
    nowrap: true,
  };
  const columns: Column<VisitSummary>[] = [
    when,
    {
      key: 'patient',
      header: t('billing.today.patient'),
      cell: (visit) => visit.patientName,
      clipAt: '240px',
    },
    ...(readsNotes
      ? [
          {
            key: 'reason',
            header: t('billing.today.reason'),
            cell: (visit: VisitSummary) => visit.reasonForAttending,
            quiet: true,
            clipAt: '320px',
          },
        ]
      : []),
    {
      key: 'therapist',
      header: t('billing.today.therapist'),
      cell: (visit) => visit.therapistName,
      clipAt: '200px',
    },
    {
      key: 'needles',
      header: t('billing.today.needles'),
      cell: (visit) => visit.needlesOpened,
      numeric: true,
      width: '80px',
    },
    {
      key: 'state',
      header: t('billing.today.state'),
      cell: (visit) => (readsNotes ? <TherapistPills visit={visit} /> : <DeskPills visit={visit} />),
      width: '150px',
    },
  ];

  return (
    <DataTable
      label={label}
      columns={columns}
      rows={visits}
      rowKey={(visit) => visit.id}
      rowLabel={(visit) =>
        t('billing.today.row', {
          when: withDay ? dayOf(visit) : format.time(visit.startedAt),
          patient: visit.patientName,
          state: t(`billing.visitState.${visit.state}`),
        })
      }
      onRow={({ id: visitId, patientId }) =>
        void (readsNotes
          ? navigate({ to: '/patients/$patientId/visits/$visitId', params: { patientId, visitId } })
          : navigate({ to: '/patients/$patientId', params: { patientId } }))
      }
      empty={empty}
    />
  );
}
