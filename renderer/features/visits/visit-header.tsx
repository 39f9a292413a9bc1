import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import { useSession } from '../../client/session-context.tsx';
import { useAlertNames } from '../../lib/alert-names.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { EmergencyButton } from './emergency/emergency-button.tsx';
import { EnterInErrorDialog } from './enter-in-error-dialog.tsx';
import { SavedLine } from './saved-line.tsx';
import type { SectionId } from './sections/section-props.ts';
import { usePart } from './state/use-visit-session.ts';
import type { VisitSession } from './state/visit-session.ts';
import { VisitHeaderFrame } from './visit-header-frame.tsx';

type VisitHeaderProps = {
  session: VisitSession;
  patient: Patient;
  onGoTo: (section: SectionId) => void;
  onSign: () => void;
  /** From an emergency to the reactions. */
  onChartEmergency: () => void;
};

/** Who is on the table, what to mind, whether all of it is on disk, and the next step. */
export const VisitHeader = memo(function VisitHeader(props: VisitHeaderProps) {
  const { session, patient, onGoTo, onSign, onChartEmergency } = props;
  const { t } = useTranslation();
  const namesOf = useAlertNames();
  const visit = usePart(session, session.facts);
  const [strikingOut, setStrikingOut] = useState(false);
  const isOwn = visit.therapistId === useSession().staffId;
  const isEnded = visit.state === 'ended';
  const isStopped = visit.screening?.outcome === 'stop';
  const alerts = namesOf(visit.screening?.decidedBy ?? []);

  return (
    <>
      <VisitHeaderFrame
        visit={visit}
        patient={patient}
        pills={
          <>
            <StatusPill kind={isEnded ? 'caution' : 'active'}>{t(`visit.state.${visit.state}`)}</StatusPill>
            {isEnded && visit.releasedAt === null && (
              <StatusPill kind="caution">{t('treatment.service.notReleased')}</StatusPill>
            )}
            {alerts !== '' && (
              <StatusPill kind={isStopped ? 'danger' : 'caution'} icon={IconAlertTriangle}>
                {alerts}
              </StatusPill>
            )}
          </>
        }
        start={<SavedNow session={session} />}
      >
        <EmergencyButton session={session} onGoOn={onChartEmergency} />
        {isEnded && isOwn && <Button onClick={onSign}>{t('visit.header.sign')}</Button>}
        {!isEnded && <Button onClick={() => onGoTo('end')}>{t('visit.header.endTreatment')}</Button>}
        <MenuButton
          iconOnly
          label={t('visit.header.menu')}
          items={[
            { label: t('visit.header.enterInError'), danger: true, onClick: () => setStrikingOut(true) },
          ]}
        />
      </VisitHeaderFrame>
      {strikingOut && <EnterInErrorDialog session={session} onClose={() => setStrikingOut(false)} />}
    </>
  );
});

/** Painted anew with every answer of the store, so that the rest of the head need not be. */
function SavedNow({ session }: { session: VisitSession }) {
  return <SavedLine {...usePart(session, session.overall)} onRetry={session.retry} />;
}
