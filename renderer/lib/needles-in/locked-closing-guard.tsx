import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../client/store-provider.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useHeldClosing } from './use-held-closing.ts';

/** Holds the closing of a locked window while needles are in: it knows how many, and names nobody. */
export function LockedClosingGuard() {
  const { t } = useTranslation();
  const { client } = useStore();
  const look = useCallback(async () => {
    const { openNeedles } = await client.emergencies.underWay({});
    return openNeedles > 0 ? openNeedles : null;
  }, [client]);
  const { found, stay, closeAnyway } = useHeldClosing(look);

  if (found === null) return null;
  return (
    <ConfirmDialog
      opened
      danger
      inPlace
      title={t('treatment.needlesIn.title', { count: found })}
      confirmLabel={t('treatment.needlesIn.close')}
      cancelLabel={t('treatment.needlesIn.stay')}
      onConfirm={closeAnyway}
      onClose={stay}
    >
      <span data-needles-in="closing">{t('treatment.needlesIn.closingLocked')}</span>
    </ConfirmDialog>
  );
}
