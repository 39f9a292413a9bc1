import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { newPassword, password } from '../../../shared/contract/fields.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormProblems } from '../../lib/use-form-problems.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { useToast } from '../../ui/use-toast.ts';

const input = z.object({ oldPassword: password, newPassword });

/** Changes the own password; the old one holds until the store has proven the new one. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { orpc } = useStore();
  const sentence = useErrorSentence();
  const problems = useFormProblems(input);
  const [typed, setTyped] = useState({ oldPassword: '', newPassword: '', again: '' });
  const change = useMutation(
    orpc.session.changePassword.mutationOptions({
      onSuccess: () => {
        toast({ title: t('clinic.session.passwordChanged') });
        onClose();
      },
      onError: (error) => {
        if (error.code === 'WRONG_PASSWORD') {
          problems.set('oldPassword', 'wrongPassword');
        }
        problems.take(error);
      },
    }),
  );
  const isBesideField = change.error?.code === 'WRONG_PASSWORD' || change.error?.code === 'INVALID_INPUT';

  function submit(): void {
    const values = problems.check(typed);
    if (typed.newPassword !== typed.again) {
      problems.set('again', 'passwordsDiffer');
    } else if (values) {
      change.mutate(values);
    }
  }

  function field(name: keyof typeof typed) {
    return {
      label: t(`clinic.session.${name}`),
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
      title={t('clinic.session.changePassword')}
      submitLabel={t('clinic.session.changePassword')}
      size="s"
      busy={change.isPending}
      error={change.error && !isBesideField ? sentence(change.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <PasswordField {...field('oldPassword')} autoComplete="current-password" autoFocus />
      <PasswordField
        {...field('newPassword')}
        autoComplete="new-password"
        hint={t('clinic.staffField.passwordHint')}
      />
      <PasswordField {...field('again')} autoComplete="new-password" />
    </FormDialog>
  );
}
