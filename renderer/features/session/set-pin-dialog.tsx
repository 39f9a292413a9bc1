import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pinProblem } from '../../../shared/domain/staff-pin.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useDemoPassword } from '../../lib/use-demo-password.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { useToast } from '../../ui/use-toast.ts';

/** Sets the own PIN; the password says that it is the own. */
export function SetPinDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { orpc, queryClient } = useStore();
  const sentence = useErrorSentence();
  const demoPassword = useDemoPassword();
  const [typed, setTyped] = useState({ pin: '', again: '', password: '' });
  const [isTried, setTried] = useState(false);
  const save = useMutation(
    orpc.staff.setPin.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: orpc.session.current.key() });
        toast({ title: t('lock.pin.saved') });
        onClose();
      },
    }),
  );
  const problem = pinProblem(typed.pin);
  const isPasswordWrong = save.error?.code === 'WRONG_PASSWORD' || save.error?.code === 'TOO_MANY_TRIES';
  const errors = {
    pin: isTried && problem ? t(`errors.field.${problem}`) : undefined,
    again: isTried && !problem && typed.again !== typed.pin ? t('lock.pin.differ') : undefined,
    password: isTried && typed.password === '' ? t('errors.field.required') : undefined,
  };

  function field(name: keyof typeof typed) {
    return {
      label: t(`lock.pin.${name}`),
      value: typed[name],
      required: true,
      error: name === 'password' && save.error && isPasswordWrong ? sentence(save.error) : errors[name],
      onChange: (text: string) => {
        save.reset();
        setTyped({ ...typed, [name]: text });
      },
    };
  }

  return (
    <FormDialog
      opened
      title={t('lock.pin.title')}
      submitLabel={t('lock.pin.set')}
      size="s"
      busy={save.isPending}
      error={save.error && !isPasswordWrong ? sentence(save.error) : undefined}
      onSubmit={() => {
        setTried(true);
        const { pin, again, password } = typed;
        if (problem === null && pin === again && password !== '') save.mutate({ pin, password });
      }}
      onClose={onClose}
    >
      <p>{t('lock.pin.lead')}</p>
      <PasswordField {...field('pin')} autoComplete="new-password" autoFocus />
      <PasswordField {...field('again')} autoComplete="new-password" />
      <PasswordField {...field('password')} hint={demoPassword} autoComplete="current-password" />
    </FormDialog>
  );
}
