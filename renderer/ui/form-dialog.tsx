import { Button, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Density, useDensity } from './density.tsx';
import classes from './dialog.module.css';
import { focusFirstInvalid } from './focus-first-invalid.ts';
import { Form } from './form.tsx';
import { Notice } from './notice.tsx';
import { keepHeight, useStillWhilePressed } from './steady-height.ts';
import { useFocusBack } from './use-focus-back.ts';

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
  /** A wiser way than the submit, which then stands back and has to be pressed itself: Enter takes this one. */
  instead?: { label: string; onClick: () => void };
  onSubmit: () => void;
  onClose: () => void;
}

const widths = { s: 400, m: 560, l: 800 } as const;
/** From the top, not in the middle: what comes and goes below must not move what is above it. */
const fromTop = { s: '16vh', m: '12vh', l: '5vh' } as const;

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
    instead,
  } = props;
  const { t } = useTranslation();
  const density = useDensity();
  const form = useRef<HTMLFormElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const still = useStillWhilePressed(fields);
  const submitted = useRef(false);
  useFocusBack();

  // After every render, since the errors come with the fields, whenever the answer to the submit arrives.
  useEffect(() => {
    if (submitted.current && !busy && form.current !== null && focusFirstInvalid(form.current)) {
      submitted.current = false;
    }
  });

  function submit(): void {
    if (!busy && props.submitDisabled !== true) {
      submitted.current = true;
      props.onSubmit();
    }
  }

  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      title={title}
      size={widths[size]}
      centered={false}
      yOffset={fromTop[size]}
      closeOnClickOutside={false}
      closeOnEscape={!busy}
      withCloseButton={false}
    >
      <Density value={density}>
        <Form
          formRef={form}
          onChange={() => {
            submitted.current = false;
          }}
          onSubmit={() => {
            if (instead) {
              instead.onClick();
            } else {
              submit();
            }
          }}
        >
          <div ref={fields} className={classes.body}>
            <div ref={keepHeight} className={classes.fields}>
              {children}
            </div>
            {error !== undefined && (
              <div className={classes.error}>
                <Notice kind="danger" announce>
                  {error}
                </Notice>
              </div>
            )}
          </div>
          <div className={classes.buttons} {...still}>
            <Button variant="default" disabled={busy} onClick={props.onClose}>
              {cancelLabel ?? t('common.action.cancel')}
            </Button>
            <Button
              type={instead ? 'button' : 'submit'}
              variant={instead ? 'default' : undefined}
              color={danger === true ? 'danger' : undefined}
              loading={busy}
              disabled={props.submitDisabled}
              onClick={instead ? submit : undefined}
            >
              {submitLabel}
            </Button>
            {instead && (
              <Button type="submit" disabled={busy} className={classes.instead} title={instead.label}>
                {instead.label}
              </Button>
            )}
          </div>
        </Form>
      </Density>
    </Modal>
  );
}
