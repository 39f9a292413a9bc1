import { Button } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.tsx';
import { usePart } from '../state/use-visit-session.ts';
import type { VisitSession } from '../state/visit-session.ts';
import classes from './emergency.module.css';
import { EmergencyDialog } from './emergency-dialog.tsx';
import { useEmergency } from './use-emergency.ts';

type EmergencyButtonProps = {
  session: VisitSession;
  /** To the reactions, where it is charted what happened. */
  onGoOn: () => void;
};

/** In view as long as the visit is in treatment; its key works from every field of the page. */
export function EmergencyButton({ session, onGoOn }: EmergencyButtonProps) {
  const { t } = useTranslation();
  const { id, state } = usePart(session, session.facts);
  const isInTreatment = state === 'inTreatment';
  const emergency = useEmergency(id, isInTreatment);
  return (
    <>
      {isInTreatment && (
        <Button
          variant="default"
          color="danger"
          className={classes.button}
          leftSection={<Icon of={IconUrgent} />}
          aria-keyshortcuts={t('emergency.key')}
          title={`${t('emergency.buttonHint')} (${t('emergency.key')})`}
          onClick={emergency.press}
        >
          {t('emergency.button')}
        </Button>
      )}
      {emergency.isOpen && (
        <EmergencyDialog
          session={session}
          emergency={emergency}
          onGoOn={() => {
            emergency.close();
            onGoOn();
          }}
        />
      )}
    </>
  );
}
