import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartStatus } from '../../../shared/contract/chart-records.ts';
import { hasCode } from '../../client/errors.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { StartFrame } from '../../ui/start-frame.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DemoPeople } from './demo-people.tsx';
import { LogInFooter } from './log-in-footer.tsx';
import classes from './log-in-screen.module.css';
import { useSecondsUntil } from './use-seconds-until.ts';

type LogInScreenProps = { status: ChartStatus };

/** The chart is closed or nobody is logged in: login and password, and in the demo the people to be. */
export function LogInScreen({ status }: LogInScreenProps) {
  const { t } = useTranslation();
  const { orpc, queryClient, pendingSaves } = useStore();
  const sentence = useErrorSentence();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const passwordInput = useRef<HTMLInputElement>(null);
  const logIn = useMutation(
    orpc.session.logIn.mutationOptions({
      onSuccess: (session) => {
        queryClient.setQueryData(orpc.session.current.queryKey({ input: {} }), { session });
        void queryClient.invalidateQueries({ queryKey: orpc.chart.status.key() });
      },
      onError: (error) => {
        if (error.code === 'CHART_REFUSED') {
          void queryClient.invalidateQueries({ queryKey: orpc.chart.status.key() });
        }
        passwordInput.current?.select();
      },
    }),
  );
  const waiting = useSecondsUntil(
    hasCode(logIn.error, 'TOO_MANY_TRIES') ? logIn.error.details.retryAt : null,
  );
  const isDemo = status.isDemo;

  function submit(): void {
    setTried(true);
    if (login.trim() !== '' && password !== '' && waiting === 0 && !logIn.isPending) {
      logIn.mutate({ login, password });
    }
  }

  function retype(): void {
    setTried(false);
    if (logIn.error && waiting === 0) {
      logIn.reset();
    }
  }

  const missing = (text: string) => (isTried && text === '' ? t('errors.field.required') : undefined);

  return (
    <StartFrame
      title={isDemo ? t('start.logIn.demoTitle') : t('start.logIn.title')}
      lead={isDemo ? t('start.logIn.demoLead') : undefined}
      footer={<LogInFooter status={status} />}
      demo={isDemo}
      testRuntime={window.desktop.info.testRuntime}
    >
      {pendingSaves.hasUnsaved() && <Notice kind="caution">{t('start.logIn.unsaved')}</Notice>}
      {isDemo && (
        <DemoPeople
          people={status.demoLogins}
          chosen={login}
          onChoose={(person) => {
            retype();
            setLogin(person.login);
            setPassword(person.password);
            passwordInput.current?.focus();
          }}
        />
      )}
      <Form className={classes.form} onSubmit={submit}>
        <TextField
          label={t('start.logIn.login')}
          value={login}
          onChange={(text) => {
            retype();
            setLogin(text);
          }}
          error={missing(login.trim())}
          autoComplete="username"
          autoFocus
          required
        />
        <PasswordField
          label={t('start.logIn.password')}
          value={password}
          onChange={(text) => {
            retype();
            setPassword(text);
          }}
          error={missing(password)}
          autoComplete="current-password"
          inputRef={passwordInput}
          required
        />
        {logIn.error && (
          <Notice kind={logIn.error.code === 'WRONG_PASSWORD' ? 'caution' : 'danger'} announce>
            {logIn.error.code === 'TOO_MANY_TRIES'
              ? t(waiting > 0 ? 'start.logIn.wait' : 'start.logIn.waited', { count: waiting })
              : sentence(logIn.error)}
          </Notice>
        )}
        <Button type="submit" loading={logIn.isPending} disabled={waiting > 0} fullWidth>
          {t('start.logIn.submit')}
        </Button>
      </Form>
    </StartFrame>
  );
}
