import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export interface Toast {
  title: string;
  message?: string;
  danger?: boolean;
}

/**
 * Shows a message that comes and goes, for what happened elsewhere or is no longer on the screen. What a person must
 * act on is a `Notice` in its place; whether something is saved says `SavedState`.
 */
export function useToast(): (toast: Toast) => void {
  const { t } = useTranslation();
  return useCallback(
    ({ title, message, danger = false }) => {
      notifications.show({
        title,
        message,
        color: danger ? 'danger' : 'accent',
        autoClose: danger ? false : 6000,
        withBorder: true,
        closeButtonProps: { 'aria-label': t('common.notice.dismiss') },
      });
    },
    [t],
  );
}
