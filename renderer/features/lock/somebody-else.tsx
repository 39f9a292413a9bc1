import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../client/store-provider.tsx';
import { useWindowLock } from '../../client/use-window-lock.ts';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './lock.module.css';

/** Another person takes over the window; what the one before was writing stays theirs. */
export function SomebodyElse() {
  const { t } = useTranslation();
  const { orpc, queryClient } = useStore();
  const { take } = useWindowLock();
  const sentence = useErrorSentence();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const logIn = useMutation(
    orpc.session.logIn.mutationOptions({
      onSuccess: take,
      onError: () => {
        setPassword('');
        void queryClient.invalidateQueries({ queryKey: orpc.session.current.key() });
      },
    }),
  );
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (login !== '' && password !== '') logIn.mutate({ login, password });
      }}
    >
      <TextField
        label={t('lock.login')}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        autoFocus
        required
      />
      <PasswordField
        label={t('lock.password')}
        value={password}
        onChange={(text) => {
          logIn.reset();
          setPassword(text);
        }}
        error={logIn.error ? sentence(logIn.error) : undefined}
        autoComplete="current-password"
        required
      />
      <Button type="submit" loading={logIn.isPending} fullWidth className={classes.unlock}>
        {t('lock.logIn')}
      </Button>
    </form>
  );
}
