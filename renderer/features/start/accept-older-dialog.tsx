import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { login, password, requiredLongText } from '../../../shared/contract/fields.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormProblems } from '../../lib/use-form-problems.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './refusal-screen.module.css';

const input = z.object({ login, password, reason: requiredLongText });

/** An owner opens a chart that is older than its anchor, and says why. */
export function AcceptOlderDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { orpc, queryClient } = useStore();
  const sentence = useErrorSentence();
  const problems = useFormProblems(input);
  const [typed, setTyped] = useState({ login: '', password: '', reason: '' });
  const accept = useMutation(
    orpc.chart.acceptOlder.mutationOptions({
      onSuccess: (status) => {
        queryClient.setQueryData(orpc.chart.status.queryKey({ input: {} }), status);
        void queryClient.invalidateQueries({ queryKey: orpc.session.current.key() });
      },
      onError: (error) => problems.take(error),
    }),
  );

  function submit(): void {
    const values = problems.check(typed);
    if (values) {
      accept.mutate(values);
    }
  }

  function field(name: keyof typeof typed) {
    return {
      value: typed[name],
      required: true,
      error: problems.of(name),
      onChange: (text: string) => {
        problems.touched(name);
        setTyped({ ...typed, [name]: text });
      },
    };
  }

  return (
    <FormDialog
      opened
      title={t('start.acceptOlder.title')}
      submitLabel={t('start.acceptOlder.submit')}
      danger
      busy={accept.isPending}
      error={accept.error && accept.error.code !== 'INVALID_INPUT' ? sentence(accept.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={classes.text}>{t('start.acceptOlder.lead')}</p>
      <TextAreaField
        {...field('reason')}
        label={t('start.acceptOlder.reason')}
        hint={t('start.acceptOlder.reasonHint')}
        autoFocus
      />
      <TextField {...field('login')} label={t('start.logIn.login')} autoComplete="username" />
      <PasswordField
        {...field('password')}
        label={t('start.logIn.password')}
        autoComplete="current-password"
      />
    </FormDialog>
  );
}
