import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

type LockedNeedlesDialogProps = {
  /** What is about to happen at the locked window. */
  before: 'closing' | 'loggingIn';
  openNeedles: number;
  onStay: () => void;
  onGo: () => void;
};

/** Needles are in, said at a locked window: how many, and no name. To stay has the focus. */
export function LockedNeedlesDialog({ before, openNeedles, onStay, onGo }: LockedNeedlesDialogProps) {
  const { t } = useTranslation();
  const isClosing = before === 'closing';
  return (
    <ConfirmDialog
      opened
      danger
      inPlace
      title={t('treatment.needlesIn.title', { count: openNeedles })}
      confirmLabel={isClosing ? t('treatment.needlesIn.close') : t('lock.logIn')}
      cancelLabel={t('treatment.needlesIn.stay')}
      onConfirm={onGo}
      onClose={onStay}
    >
      <span data-needles-in={before}>
        {isClosing ? t('treatment.needlesIn.closingLocked') : t('lock.somebodyElseNeedles')}
      </span>
    </ConfirmDialog>
  );
}
