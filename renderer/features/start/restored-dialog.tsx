import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

type RestoredDialogProps = { restored: { file: string; takenAt: string }; onClose: () => void };

/** Where the restored chart lies and how it becomes the one that is opened. */
export function RestoredDialog({ restored, onClose }: RestoredDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ConfirmDialog
      opened
      title={t('start.restore.doneTitle')}
      confirmLabel={t('start.refusal.showFile')}
      cancelLabel={t('common.action.close')}
      onConfirm={() => void window.desktop.showItemInFolder(restored.file)}
      onClose={onClose}
    >
      <p>{t('start.restore.done', { time: format.instant(restored.takenAt) })}</p>
      <p style={{ overflowWrap: 'anywhere' }}>{restored.file}</p>
      <p>{t('start.restore.doneNext')}</p>
    </ConfirmDialog>
  );
}
