import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Density, useDensity } from './density.tsx';
import classes from './dialog.module.css';
import { Notice } from './notice.tsx';
import { useFocusBack } from './use-focus-back.ts';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  /** What will happen, and what will not. */
  children: ReactNode;
  /** The act itself, e.g. *Remove site*; never *OK*. */
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  busy?: boolean;
  error?: string;
  /** Stands where it is written and not at the end of the document, which a locked window hides. */
  inPlace?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that is hard to take back. Where it is dangerous, the way out has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    opened,
    title,
    children,
    confirmLabel,
    cancelLabel,
    danger = false,
    busy = false,
    error,
    inPlace,
  } = props;
  const { t } = useTranslation();
  const density = useDensity();
  useFocusBack();
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      title={title}
      size={400}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={!busy}
      withinPortal={!inPlace}
      classNames={{ inner: classes.inner }}
    >
      <Density value={density}>
        <div className={classes.text}>{children}</div>
        {error !== undefined && (
          <div className={classes.error}>
            <Notice kind="danger" announce>
              {error}
            </Notice>
          </div>
        )}
        <div className={classes.buttons}>
          <Button
            variant="default"
            disabled={busy}
            data-autofocus={danger ? true : undefined}
            onClick={props.onClose}
          >
            {cancelLabel ?? t('common.action.cancel')}
          </Button>
          <Button
            color={danger ? 'danger' : undefined}
            loading={busy}
            data-autofocus={danger ? undefined : true}
            onClick={props.onConfirm}
          >
            {confirmLabel}
          </Button>
        </div>
      </Density>
    </Modal>
  );
}
