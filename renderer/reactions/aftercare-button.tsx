import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../client/store-provider.tsx';
import { SaveDocumentButton } from '../lib/save-document-button.tsx';

/** Makes the aftercare sheet of a visit for the patient, and saves it where the person says. */
export function AftercareButton({ visitId }: { visitId: string }) {
  const { t } = useTranslation();
  const { client } = useStore();
  return (
    <SaveDocumentButton
      icon={IconFileText}
      words={{
        save: t('aftercare.save'),
        saved: t('aftercare.saved'),
        notSaved: t('aftercare.notSaved'),
        privacy: t('aftercare.privacy'),
      }}
      make={() => client.visits.aftercarePdf({ visitId })}
    />
  );
}
