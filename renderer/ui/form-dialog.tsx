import { Button, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';
import { focusFirstInvalid } from './focus-first-invalid.ts';
import { Notice } from './notice.tsx';

interface FormDialogProps {
  opened: boolean;
  title: string;
  /** The fields. */
  children: ReactNode;
  submitLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  busy?: boolean;
  submitDisabled?: boolean;
  /** What went wrong and belongs to no field. */
  error?: ReactNode;
  size?: 's' | 'm' | 'l';
  onSubmit: () => void;
  onClose: () => void;
}

const widths = { s: 400, m: 560, l: 800 } as const;

/**
 * A few fields and what to do with them. A click beside it does not close it: what was typed would be gone. After a
 * submit that leaves errors, the first of them gets the focus.
 */
export function FormDialog(props: FormDialogProps) {
  const {
    opened,
    title,
    children,
    submitLabel,
    cancelLabel,
    danger,
    busy = false,
    error,
    size = 'm',
  } = props;
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const submitted = useRef(false);

  // After every render, since the errors come with the fields, whenever the answer to the submit arrives.
  useEffect(() => {
    if (submitted.current && !busy && form.current !== null && focusFirstInvalid(form.current)) {
      submitted.current = false;
    }
  });

  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      title={title}
      size={widths[size]}
      closeOnClickOutside={false}
      closeOnEscape={!busy}
      withCloseButton={false}
    >
      <form
        ref={form}
        noValidate
        onChange={() => {
          submitted.current = false;
        }}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (!busy && props.submitDisabled !== true) {
            submitted.current = true;
            props.onSubmit();
          }
        }}
      >
        <div className={classes.fields}>{children}</div>
        {error !== undefined && (
          <div className={classes.error}>
            <Notice kind="danger" announce>
              {error}
            </Notice>
          </div>
        )}
        <div className={classes.buttons}>
          <Button variant="default" disabled={busy} onClick={props.onClose}>
            {cancelLabel ?? t('common.action.cancel')}
          </Button>
          <Button
            type="submit"
            color={danger === true ? 'danger' : undefined}
            loading={busy}
            disabled={props.submitDisabled}
          >
            {submitLabel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
