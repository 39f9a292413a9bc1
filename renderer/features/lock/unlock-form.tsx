import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPinForm } from '../../../shared/domain/staff-pin.ts';
import { useSession } from '../../client/session-context.tsx';
import { useStore } from '../../client/store-provider.tsx';
import { useWindowLock } from '../../client/use-window-lock.ts';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useDemoPassword } from '../../lib/use-demo-password.ts';
import { Form } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import classes from './lock.module.css';
import { PinPad } from './pin-pad.tsx';

/** Unlocks with the PIN or the password of the person logged in, typed in one field or on the keys. */
export function UnlockForm() {
  const { t } = useTranslation();
  const { orpc, queryClient } = useStore();
  const { hasPin } = useSession();
  const demoPassword = useDemoPassword();
  const { take, catchUp } = useWindowLock();
  const sentence = useErrorSentence();
  const [secret, setSecret] = useState('');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const unlock = useMutation(
    orpc.session.unlock.mutationOptions({
      onSuccess: (session) => {
        take(session);
        catchUp(session);
      },
      onError: (error) => {
        setSecret('');
        if (error.code === 'PASSWORD_NEEDED') {
          void queryClient.invalidateQueries({ queryKey: orpc.session.current.key() });
        }
        field.current?.focus();
      },
    }),
  );

  function change(text: string): void {
    setTried(false);
    unlock.reset();
    setSecret(text);
  }

  function submit(): void {
    setTried(true);
    if (secret !== '' && !unlock.isPending) {
      unlock.mutate(isPinForm(secret) && hasPin ? { pin: secret } : { password: secret });
    }
  }

  const missing = isTried && secret === '' && !unlock.error ? t('errors.field.required') : undefined;
  return (
    <Form className={classes.form} onSubmit={submit}>
      <PasswordField
        label={hasPin ? t('lock.pinOrPassword') : t('lock.password')}
        hint={demoPassword ?? (hasPin ? undefined : t('lock.passwordHint'))}
        value={secret}
        onChange={change}
        error={unlock.error ? sentence(unlock.error) : missing}
        autoComplete="current-password"
        inputRef={field}
        autoFocus
        required
      />
      {hasPin && (
        <PinPad onDigit={(digit) => change(secret + digit)} onErase={() => change(secret.slice(0, -1))} />
      )}
      <Button type="submit" loading={unlock.isPending} fullWidth className={classes.unlock}>
        {t('lock.unlock')}
      </Button>
    </Form>
  );
}
