import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHasRole } from '../../client/session-context.tsx';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { Page } from '../../ui/page.tsx';
import { OpenVisit } from './open-visit.tsx';
import { previousVisitOf } from './previous-visit.ts';
import { ReadOnlyVisit } from './read-only-visit.tsx';
import { SignedVisit } from './signed/signed-visit.tsx';

/** One visit: charted while it is open, read once it is signed or set aside. */
export function VisitScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { orpc } = useStore();
  const errorSentence = useErrorSentence();
  const isTherapist = useHasRole('therapist');
  const { patientId, visitId } = useParams({ from: '/patients/$patientId/visits/$visitId' });
  const visit = useQuery(orpc.visits.get.queryOptions({ input: { id: visitId } }));
  const chart = useQuery(orpc.patients.get.queryOptions({ input: { id: patientId } }));
  const failure = visit.data && chart.data ? null : (visit.error ?? chart.error);

  if (failure) {
    return (
      <Page>
        <ErrorState
          title={t('visit.load.failed')}
          action={
            <Button variant="default" onClick={() => void navigate({ to: '/patients' })}>
              {t('visit.load.backToPatients')}
            </Button>
          }
        >
          {errorSentence(failure)}
        </ErrorState>
      </Page>
    );
  }
  if (!visit.data || !chart.data) {
    return (
      <Page>
        <LoadingState shape="form" />
      </Page>
    );
  }
  const { patient } = chart.data;
  const { note, state } = visit.data;
  if (note) return <SignedVisit key={visitId} visit={visit.data} note={note} patient={patient} />;
  const isOpen = state === 'inTreatment' || state === 'ended';
  return isOpen && isTherapist ? (
    <OpenVisit
      key={visitId}
      visit={visit.data}
      patient={patient}
      previousVisitId={previousVisitOf(visit.data, chart.data.visits)}
    />
  ) : (
    <ReadOnlyVisit key={visitId} visit={visit.data} patient={patient} />
  );
}
