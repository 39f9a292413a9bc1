import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../../shared/contract/visit-records.ts';
import { useHasRole } from '../../client/session-context.tsx';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { NeedlesInDialog } from '../../lib/needles-in/needles-in-dialog.tsx';
import { PatientReactions } from '../../reactions/patient-reactions.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CoveragePanel } from './coverage-panel.tsx';
import { EditPatientDialog } from './edit-patient-dialog.tsx';
import { LastVisit } from './last-visit.tsx';
import { LastVisitMap } from './last-visit-map.tsx';
import { PatientFacts } from './patient-facts.tsx';
import { PatientHeader } from './patient-header.tsx';
import { useStartVisit } from './use-start-visit.ts';
import { VisitList } from './visit-list.tsx';
import { VisitsTable } from './visits-table.tsx';

/** A patient: the person, the visits, and the way into the next one. */
export function PatientScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { orpc } = useStore();
  const errorSentence = useErrorSentence();
  const readsRecords = useHasRole('owner', 'therapist', 'student');
  const { patientId } = useParams({ from: '/patients/$patientId' });
  const [editing, setEditing] = useState(false);
  const chart = useQuery(orpc.patients.get.queryOptions({ input: { id: patientId } }));
  const visits = chart.data?.visits ?? [];
  const last = visits.find(isTreated);
  const lastVisit = useQuery({
    ...orpc.visits.get.queryOptions({ input: { id: last?.id ?? patientId } }),
    enabled: readsRecords && last !== undefined,
  });
  const hasSites = lastVisit.data?.sites.some((site) => !site.removed) === true;
  const start = useStartVisit(patientId, visits);

  if (chart.error && !chart.data) {
    return (
      <Page>
        <ErrorState
          title={t('patients.chart.failed')}
          action={
            <Button variant="default" onClick={() => void navigate({ to: '/patients' })}>
              {t('patients.chart.back')}
            </Button>
          }
        >
          {errorSentence(chart.error)}
        </ErrorState>
      </Page>
    );
  }
  if (!chart.data) {
    return (
      <Page>
        <LoadingState shape="form" />
      </Page>
    );
  }
  const { patient, coverages } = chart.data;
  return (
    <Page
      header={
        <PatientHeader
          patient={patient}
          coverages={coverages}
          lastVisit={lastVisit.data ?? null}
          start={start}
          onEdit={() => setEditing(true)}
        />
      }
      start={readsRecords ? <VisitList visits={visits} /> : undefined}
      startLabel={t('patients.chart.visits')}
      end={lastVisit.data && hasSites ? <LastVisitMap visit={lastVisit.data} /> : undefined}
      endLabel={t('patients.chart.lastNeedled')}
      endWidth="clamp(260px, 28vw, 420px)"
    >
      {start.needlesIn.length > 0 && (
        <NeedlesInDialog
          before="starting"
          needlesIn={start.needlesIn}
          onGoToVisit={start.goToNeedlesIn}
          onStay={start.stay}
          onGo={start.startBeside}
        />
      )}
      {start.error && (
        <Notice kind="danger" announce>
          {errorSentence(start.error)}
        </Notice>
      )}
      {lastVisit.data && last && <LastVisit visit={lastVisit.data} onOpen={() => start.open(last.id)} />}
      {readsRecords && <PatientReactions patientId={patientId} visits={visits.filter(isTreated)} />}
      {!readsRecords && <VisitsTable visits={visits} />}
      <Panel title={t('patients.chart.person')}>
        <PatientFacts patient={patient} />
      </Panel>
      <CoveragePanel patient={patient} coverages={coverages} />
      {editing && <EditPatientDialog patient={patient} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function isTreated({ state }: Pick<VisitSummary, 'state'>): boolean {
  return state === 'ended' || state === 'signed' || state === 'amended';
}
