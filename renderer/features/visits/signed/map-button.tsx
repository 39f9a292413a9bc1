import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../../client/store-provider.tsx';
import { SaveDocumentButton } from '../../../lib/save-document-button.tsx';
import classes from './note.module.css';

/** Makes the map of a signed visit on paper, and saves it where the person says. */
export function MapButton({ visitId }: { visitId: string }) {
  const { t } = useTranslation();
  const { client } = useStore();
  return (
    <div className={classes.mapPrint}>
      <SaveDocumentButton
        icon={IconPrinter}
        words={{
          save: t('visitMap.save'),
          saved: t('visitMap.saved'),
          notSaved: t('visitMap.notSaved'),
          privacy: t('visitMap.privacy'),
        }}
        make={() => client.visits.mapPdf({ visitId })}
      />
    </div>
  );
}
