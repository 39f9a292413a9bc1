import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../client/store-provider.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

/** Holds the closing of a locked window while needles are in: it knows how many, and names nobody. */
export function LockedClosingGuard() {
  const { t } = useTranslation();
  const { client, closing } = useStore();
  const [openNeedles, setOpenNeedles] = useState(0);

  useEffect(
    () =>
      closing.guard(async () => {
        // A store that does not answer must not keep a window open.
        const count = await client.emergencies.underWay({}).then(
          (underWay) => underWay.openNeedles,
          () => 0,
        );
        setOpenNeedles(count);
        return count === 0;
      }),
    [client, closing],
  );

  if (openNeedles === 0) return null;
  return (
    <ConfirmDialog
      opened
      danger
      inPlace
      title={t('treatment.needlesIn.title', { count: openNeedles })}
      confirmLabel={t('treatment.needlesIn.close')}
      cancelLabel={t('treatment.needlesIn.stay')}
      onConfirm={() => {
        setOpenNeedles(0);
        closing.closeAnyway();
      }}
      onClose={() => setOpenNeedles(0)}
    >
      <span data-needles-in="closing">{t('treatment.needlesIn.closingLocked')}</span>
    </ConfirmDialog>
  );
}
