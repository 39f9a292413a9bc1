import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { Form } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './recovery-code.module.css';

type RecoveryCheckFormProps = {
  /** Which groups are asked for, counting from 1. */
  numbers: readonly number[];
  submitLabel: string;
  back?: { label: string; onClick: () => void };
  later?: { label: string; onClick: () => void };
  onConfirmed: () => void;
};

/** Takes groups of the recovery code that are typed off the paper, and has the store compare them. */
export function RecoveryCheckForm({
  numbers,
  submitLabel,
  back,
  later,
  onConfirmed,
}: RecoveryCheckFormProps) {
  const { t } = useTranslation();
  const { orpc, cached } = useStore();
  const sentence = useErrorSentence();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [isTried, setTried] = useState(false);
  const confirm = useMutation(
    orpc.clinic.confirmRecoveryCode.mutationOptions({
      onSuccess: (clinic) => {
        cached.keepClinic(clinic);
        onConfirmed();
      },
    }),
  );
  const isWhole = (number: number) => (typed[number] ?? '').replaceAll(/[\s-]/g, '').length === 4;

  function submit(): void {
    setTried(true);
    if (numbers.every(isWhole)) {
      confirm.mutate({ groups: Object.fromEntries(numbers.map((number) => [number, typed[number] ?? ''])) });
    }
  }

  return (
    <Form className={classes.check} onSubmit={submit}>
      <div className={classes.asked}>
        {numbers.map((number, index) => (
          <TextField
            key={number}
            label={t('start.recovery.group', { number })}
            value={typed[number] ?? ''}
            width="s"
            autoFocus={index === 0}
            onChange={(text) => {
              setTyped((known) => ({ ...known, [number]: text.toUpperCase() }));
              confirm.reset();
            }}
            error={isTried && !isWhole(number) ? t('clinic.recovery.fourCharacters') : undefined}
          />
        ))}
      </div>
      {confirm.error && (
        <Notice kind="danger" announce>
          {sentence(confirm.error)}
        </Notice>
      )}
      <div className={classes.buttons}>
        {back && (
          <Button variant="default" disabled={confirm.isPending} onClick={back.onClick}>
            {back.label}
          </Button>
        )}
        <Button type="submit" loading={confirm.isPending}>
          {submitLabel}
        </Button>
      </div>
      {later && (
        <div className={classes.later}>
          <Button variant="default" fullWidth disabled={confirm.isPending} onClick={later.onClick}>
            {later.label}
          </Button>
        </div>
      )}
    </Form>
  );
}
