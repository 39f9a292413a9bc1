import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode } from '../../../client/errors.ts';
import { useSession } from '../../../client/session-context.tsx';
import { useAlertNames } from '../../../lib/alert-names.ts';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { newId } from '../../../lib/new-id.ts';
import { useDemoPassword } from '../../../lib/use-demo-password.ts';
import { Facts } from '../../../ui/facts.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { useFieldErrors } from '../field-errors.ts';
import type { SectionId } from '../sections/section-props.ts';
import { usePart } from '../state/use-visit-session.ts';
import type { VisitSession } from '../state/visit-session.ts';
import { useMissingItems } from './missing-items.ts';
import { MissingList } from './missing-list.tsx';
import classes from './signing.module.css';

/** What is said beside the field of PIN and password. */
const wrongProof = ['WRONG_PASSWORD', 'TOO_MANY_TRIES', 'WRONG_PIN', 'PASSWORD_NEEDED'] as const;

type SignDialogProps = {
  session: VisitSession;
  onGoTo: (section: SectionId) => void;
  onClose: () => void;
};

/** Signs as the person logged in, with their password. What is missing is listed with the way to it. */
export function SignDialog({ session, onGoTo, onClose }: SignDialogProps) {
  const { t } = useTranslation();
  const person = useSession();
  const errorSentence = useErrorSentence();
  const { screening } = usePart(session, session.facts);
  const sites = usePart(session, session.sites.sites);
  const namesOf = useAlertNames();
  const missing = useMissingItems(session);
  const demoPassword = useDemoPassword();
  const [noteId] = useState(newId);
  const [password, setPassword] = useState('');
  const [stopReason, setStopReason] = useState('');
  const [isNeeded, setNeeded] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);
  const isStopped = screening?.outcome === 'stop' && sites.length > 0;

  const sign = useMutation({
    mutationFn: () => session.sign(noteId, password, isStopped ? stopReason.trim() : null),
    onSuccess: onClose,
  });
  const isWrong = wrongProof.some((code) => hasCode(sign.error, code));
  const sentence = sign.error ? errorSentence(sign.error) : undefined;
  const passwordError =
    isNeeded && password === '' ? t('errors.field.required') : isWrong ? sentence : undefined;

  const errorOf = useFieldErrors(sign.error);
  const lacksReason = isStopped && stopReason.trim() === '';
  const reasonError =
    isNeeded && lacksReason ? t('errors.field.required') : errorOf('needledBeforeStopReason');

  // What was wrong is typed again, not added to.
  useEffect(() => {
    if (isWrong) passwordField.current?.select();
  }, [isWrong]);

  function submit() {
    setNeeded(true);
    if (password !== '' && !lacksReason) sign.mutate();
  }

  return (
    <FormDialog
      opened
      size="s"
      title={t('visit.sign.dialogTitle')}
      submitLabel={t('visit.sign.submit')}
      busy={sign.isPending}
      submitDisabled={missing.length > 0}
      error={isWrong || reasonError !== undefined ? undefined : sentence}
      onSubmit={submit}
      onClose={onClose}
    >
      {missing.length > 0 && (
        <MissingList
          session={session}
          missing={missing}
          onGoTo={(section) => {
            onClose();
            onGoTo(section);
          }}
        />
      )}
      {missing.length === 0 && (
        <>
          <Facts layout="row" facts={[{ label: t('visit.sign.signer'), value: person.name }]} />
          <p className={classes.statement}>{t('visit.sign.statement')}</p>
          {isStopped && (
            <>
              <Notice
                kind="danger"
                title={t('visit.sign.stopTitle', { names: namesOf(screening.decidedBy) })}
              >
                {t('visit.sign.stop')}
              </Notice>
              <TextAreaField
                label={t('visit.sign.stopReason')}
                required
                autoFocus
                minRows={2}
                value={stopReason}
                error={reasonError}
                onChange={(typed) => {
                  setStopReason(typed);
                  sign.reset();
                }}
              />
            </>
          )}
          <PasswordField
            label={person.hasPin ? t('lock.pinOrPassword') : t('visit.sign.password')}
            autoComplete="current-password"
            autoFocus={!isStopped}
            inputRef={passwordField}
            value={password}
            error={passwordError}
            hint={demoPassword}
            onChange={(typed) => {
              setPassword(typed);
              sign.reset();
            }}
          />
        </>
      )}
    </FormDialog>
  );
}
