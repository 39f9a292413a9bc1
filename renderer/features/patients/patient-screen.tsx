import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTreated } from '../../../shared/domain/visits/visit-state.ts';
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
import { OverTime } from './history/over-time.tsx';
import { LastVisit } from './last-visit.tsx';
import { LastVisitMap } from './last-visit-map.tsx';
import { PatientFacts } from './patient-facts.tsx';
import { PatientHeader } from './patient-header.tsx';
import classes from './patient-screen.module.css';
import { useStartVisit } from './use-start-visit.ts';
import { VisitList } from './visit-list.tsx';
import { VisitsTable } from './visits-table.tsx';

const views = ['chart', 'overTime'] as const;
type View = (typeof views)[number];

/** A patient: the person, the visits, and the way into the next one. */
export function PatientScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { orpc } = useStore();
  const errorSentence = useErrorSentence();
  const readsRecords = useHasRole('owner', 'therapist', 'student');
  const { patientId } = useParams({ from: '/patients/$patientId' });
  const [editing, setEditing] = useState(false);
  const [view, setView] = useState<View>('chart');
  const chart = useQuery(orpc.patients.get.queryOptions({ input: { id: patientId } }));
  const visits = chart.data?.visits ?? [];
  const treated = visits.filter(({ state }) => isTreated(state));
  const [last] = treated;
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
  const hasHistory = readsRecords && last !== undefined;
  const isOverTime = hasHistory && view === 'overTime';
  return (
    <Page
      header={
        <div className={hasHistory ? classes.head : undefined}>
          <PatientHeader
            patient={patient}
            coverages={coverages}
            lastVisit={lastVisit.data ?? null}
            start={start}
            onEdit={() => setEditing(true)}
          />
          {hasHistory && (
            <Tabs value={view} onChange={(chosen) => setView(chosen === 'overTime' ? chosen : 'chart')}>
              <Tabs.List className={classes.tabs} aria-label={t('overTime.tabs')}>
                {views.map((each) => (
                  <Tabs.Tab key={each} value={each} id={`patient-tab-${each}`} aria-controls="patient-panel">
                    {t(`overTime.${each === 'chart' ? 'chart' : 'title'}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
            </Tabs>
          )}
        </div>
      }
      start={readsRecords ? <VisitList visits={visits} /> : undefined}
      startLabel={t('patients.chart.visits')}
      end={!isOverTime && lastVisit.data && hasSites ? <LastVisitMap visit={lastVisit.data} /> : undefined}
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
      <div
        className={classes.panel}
        {...(hasHistory && {
          id: 'patient-panel',
          role: 'tabpanel',
          'aria-labelledby': `patient-tab-${view}`,
        })}
      >
        {isOverTime ? (
          <OverTime patientId={patientId} />
        ) : (
          <>
            {lastVisit.data && last && (
              <LastVisit visit={lastVisit.data} onOpen={() => start.open(last.id)} />
            )}
            {readsRecords && <PatientReactions patientId={patientId} visits={treated} />}
            {!readsRecords && <VisitsTable visits={visits} />}
            <Panel title={t('patients.chart.person')}>
              <PatientFacts patient={patient} />
            </Panel>
            <CoveragePanel patient={patient} coverages={coverages} />
          </>
        )}
      </div>
      {editing && <EditPatientDialog patient={patient} onClose={() => setEditing(false)} />}
    </Page>
  );
}
