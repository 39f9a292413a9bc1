import { IconFileAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../client/store-provider.tsx';
import { SaveDocumentButton } from '../lib/save-document-button.tsx';

/** Makes the incident report of a reaction that is on disk, and saves it where the person says. */
export function IncidentButton({ reactionId, disabled }: { reactionId: string; disabled?: boolean }) {
  const { t } = useTranslation();
  const { client } = useStore();
  return (
    <SaveDocumentButton
      icon={IconFileAlert}
      words={{
        save: t('incident.save'),
        saved: t('incident.saved'),
        notSaved: t('incident.notSaved'),
        privacy: t('incident.privacy'),
      }}
      make={() => client.reactions.incidentPdf({ id: reactionId })}
      disabled={disabled}
    />
  );
}
