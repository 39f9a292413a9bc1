import { notifications } from '@mantine/notifications';

interface Toast {
  title: string;
  message?: string;
  danger?: boolean;
}

/**
 * A message that comes and goes, for what happened elsewhere or is no longer on the screen. What a person must act
 * on is a `Notice` in its place; whether something is saved says `SavedState`.
 */
export function showToast({ title, message, danger = false }: Toast): void {
  notifications.show({
    title,
    message,
    color: danger ? 'danger' : 'accent',
    autoClose: danger ? false : 6000,
    withBorder: true,
  });
}
