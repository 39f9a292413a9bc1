import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../client/store-provider.tsx';
import { useWindowLock } from '../../client/use-window-lock.ts';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { LockedNeedlesDialog } from '../../lib/needles-in/locked-needles-dialog.tsx';
import { useOpenNeedles } from '../../lib/needles-in/use-open-needles.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './lock.module.css';

/** Another person takes over the window, warned of needles that are in; what the one before was writing stays theirs. */
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
  const look = useOpenNeedles();
  const [openNeedles, setOpenNeedles] = useState<number | null>(null);
  const goOn = () => logIn.mutate({ login, password });
  const ask = useMutation({
    mutationFn: look,
    onSuccess: (found) => (found === null ? goOn() : setOpenNeedles(found)),
    // A store that does not say must not keep anybody out; what is wrong with it, the log-in tells.
    onError: goOn,
  });
  return (
    <>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (login !== '' && password !== '' && !ask.isPending && !logIn.isPending) ask.mutate();
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
        <Button type="submit" loading={ask.isPending || logIn.isPending} fullWidth className={classes.unlock}>
          {t('lock.logIn')}
        </Button>
      </form>
      {openNeedles !== null && (
        <LockedNeedlesDialog
          before="loggingIn"
          openNeedles={openNeedles}
          onStay={() => setOpenNeedles(null)}
          onGo={() => {
            setOpenNeedles(null);
            goOn();
          }}
        />
      )}
    </>
  );
}
