import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartStatus } from '../../../shared/contract/chart-records.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormat } from '../../lib/format.ts';
import { useFormProblems } from '../../lib/use-form-problems.ts';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './refusal-screen.module.css';
import { proposedRestore, type RestoreTyped, restoreInput, restoreInputOf } from './restore-input.ts';
import { RestoredDialog } from './restored-dialog.tsx';

type RestoreDialogProps = { status: ChartStatus; onClose: () => void };

/** Restores a backup into a new file, with a password of that time or the recovery code. */
export function RestoreDialog({ status, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const sentence = useErrorSentence();
  const format = useFormat();
  const problems = useFormProblems(restoreInput);
  const [typed, setTyped] = useState(() => proposedRestore(status, format.today()));
  const [isDialogBroken, setDialogBroken] = useState(false);
  const restore = useMutation(
    orpc.backups.restore.mutationOptions({ onError: (error) => problems.take(error) }),
  );

  async function chooseFolder(): Promise<void> {
    try {
      setDialogBroken(false);
      const folder = await window.desktop.chooseFolder();
      if (folder !== null) {
        change('toFile', 'toFolder', folder);
      }
    } catch {
      setDialogBroken(true);
    }
  }

  function change(path: string, name: keyof RestoreTyped, text: string): void {
    problems.touched(path);
    setTyped((known) => ({ ...known, [name]: text }));
  }

  function submit(): void {
    const values = problems.check(restoreInputOf(typed));
    if (values) {
      restore.mutate(values);
    }
  }

  function field(path: string, name: 'backupFile' | 'toFolder' | 'toName' | 'login' | 'secret') {
    return {
      value: typed[name],
      required: true,
      error: problems.of(path),
      onChange: (text: string) => change(path, name, text),
    };
  }

  if (restore.data) {
    return <RestoredDialog restored={restore.data} onClose={onClose} />;
  }
  const isBesideField = restore.error?.code === 'INVALID_INPUT';
  return (
    <FormDialog
      opened
      title={t('start.restore.title')}
      submitLabel={t('start.restore.submit')}
      busy={restore.isPending}
      error={restore.error && !isBesideField ? sentence(restore.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={classes.text}>{t('start.restore.lead')}</p>
      <TextField {...field('backupFile', 'backupFile')} label={t('start.restore.backupFile')} autoFocus />
      <div className={classes.folder}>
        <TextField {...field('toFile', 'toFolder')} label={t('start.restore.toFolder')} error={undefined} />
        <Button variant="default" onClick={() => void chooseFolder()}>
          {t('start.restore.chooseFolder')}
        </Button>
      </div>
      {isDialogBroken && (
        <Notice kind="danger" announce>
          {t('clinic.dialogFailed')}
        </Notice>
      )}
      <TextField {...field('toFile', 'toName')} label={t('start.restore.toName')} />
      <ChoiceChips
        label={t('start.restore.with')}
        value={typed.with}
        options={[
          { value: 'password', label: t('start.restore.withPassword') },
          { value: 'recoveryCode', label: t('start.restore.withRecoveryCode') },
        ]}
        onChange={(chosen) => setTyped({ ...typed, with: chosen ?? 'password', secret: '' })}
      />
      {typed.with === 'password' ? (
        <FieldRow columns="minmax(0, 1fr) minmax(0, 1fr)">
          <TextField {...field('login', 'login')} label={t('start.restore.login')} autoComplete="username" />
          <PasswordField
            {...field('secret', 'secret')}
            label={t('start.restore.password')}
            autoComplete="current-password"
          />
        </FieldRow>
      ) : (
        <TextField {...field('secret', 'secret')} label={t('start.restore.recoveryCode')} />
      )}
    </FormDialog>
  );
}
