import { useState } from 'react';
import { z } from 'zod';
import { requiredText } from '../../../shared/contract/fields.ts';
import { useFormProblems } from '../../lib/use-form-problems.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './invoice.module.css';

type ReasonDialogProps = {
  title: string;
  /** What will happen, and what will not. */
  text: string;
  label: string;
  hint: string;
  confirmLabel: string;
  busy: boolean;
  error: string | undefined;
  /** When it cannot be done as things stand. */
  disabled?: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
};

const input = z.object({ reason: requiredText });

/** Asks for the reason of something that is undone but never deleted. */
export function ReasonDialog(props: ReasonDialogProps) {
  const problems = useFormProblems(input);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      opened
      danger
      title={props.title}
      submitLabel={props.confirmLabel}
      submitDisabled={props.disabled}
      busy={props.busy}
      error={props.error}
      onClose={props.onClose}
      onSubmit={() => {
        const given = problems.check({ reason });
        if (given) props.onConfirm(given.reason);
      }}
    >
      <p className={classes.quiet}>{props.text}</p>
      <TextField
        label={props.label}
        hint={props.hint}
        value={reason}
        onChange={(text) => {
          problems.touched('reason');
          setReason(text);
        }}
        error={problems.of('reason')}
        disabled={props.disabled}
        autoFocus
        required
      />
    </FormDialog>
  );
}
