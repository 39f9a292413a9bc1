import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { setUpInput } from '../../../../shared/contract/clinic-records.ts';
import type { TautbandError } from '../../../../shared/contract/errors.ts';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { focusFirstInvalid } from '../../../ui/focus-first-invalid.ts';
import { Form } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { StartFrame } from '../../../ui/start-frame.tsx';
import { ClinicFields } from '../fields/clinic-fields.tsx';
import { FeeFields } from '../fields/fee-fields.tsx';
import { StaffFields } from '../fields/staff-fields.tsx';
import { BackupFolderField } from './backup-folder-field.tsx';
import classes from './set-up-screen.module.css';
import { type SetUpStep, setUpSteps, useSetUpForm } from './use-set-up-form.ts';

export type SetUpAnswer = { recoveryCode: string; groupsToTypeBack: number[] };
export type SetUpMutation = UseMutationResult<SetUpAnswer, TautbandError, z.input<typeof setUpInput>>;

type SetUpScreenProps = {
  setUp: SetUpMutation;
  proposedBackupFolder: string;
  onBack: () => void;
};

/** Three short steps: the clinic, its owner, the first fee and where backups go. The fourth is the code. */
export function SetUpScreen({ setUp, proposedBackupFolder, onBack }: SetUpScreenProps) {
  const { t } = useTranslation();
  const sentence = useErrorSentence();
  const form = useSetUpForm();
  const [step, setStep] = useState<SetUpStep>('clinic');
  const fields = useRef<HTMLFormElement>(null);
  const isChecked = useRef(false);
  const index = setUpSteps.indexOf(step);

  useEffect(() => {
    if (isChecked.current && fields.current) {
      isChecked.current = false;
      focusFirstInvalid(fields.current);
    }
  });

  function submit(): void {
    isChecked.current = true;
    if (!form.check(step)) {
      return;
    }
    const next = setUpSteps[index + 1];
    if (next) {
      setStep(next);
      return;
    }
    const failing = setUpSteps.find((each) => !form.check(each));
    if (failing) {
      setStep(failing);
      return;
    }
    setUp.mutate(form.input(), {
      onError: (error) => {
        isChecked.current = true;
        setStep(form.take(error) ?? step);
      },
    });
  }

  function back(): void {
    const previous = setUpSteps[index - 1];
    if (previous) {
      setStep(previous);
    } else {
      onBack();
    }
  }

  return (
    <StartFrame
      width="wide"
      title={t(`start.setUp.${step}Title`)}
      lead={t(`start.setUp.${step}Lead`)}
      step={{ current: index + 1, total: setUpSteps.length + 1, label: t(`start.setUp.step.${step}`) }}
      testRuntime={window.desktop.info.testRuntime}
    >
      <Form
        key={step}
        formRef={fields}
        className={classes.form}
        onSubmit={() => {
          if (!setUp.isPending) {
            submit();
          }
        }}
      >
        {step === 'clinic' && (
          <ClinicFields
            autoFocus
            draft={form.clinic.draft}
            onChange={form.clinic.change}
            onLeft={form.clinic.left}
            problems={form.clinic.problems}
          />
        )}
        {step === 'owner' && (
          <StaffFields
            autoFocus
            password="needed"
            draft={form.owner.draft}
            onChange={form.owner.change}
            onLeft={form.owner.left}
            problems={form.owner.problems}
          />
        )}
        {step === 'fee' && (
          <>
            <FeeFields
              autoFocus
              draft={form.fee.draft}
              onChange={form.fee.change}
              problems={form.fee.problems}
            />
            <p className={classes.hint}>{t('start.setUp.taxHint')}</p>
            <BackupFolderField
              folder={form.backupFolder ?? proposedBackupFolder}
              onChange={form.changeBackupFolder}
            />
          </>
        )}
        {setUp.error && setUp.error.code !== 'INVALID_INPUT' && setUp.error.code !== 'LOGIN_TAKEN' && (
          <Notice kind="danger" announce>
            {sentence(setUp.error)}
          </Notice>
        )}
        <div className={classes.buttons}>
          <Button variant="default" disabled={setUp.isPending} onClick={back}>
            {t('common.action.back')}
          </Button>
          <Button type="submit" loading={setUp.isPending}>
            {step === 'fee' ? t('start.setUp.finish') : t('common.action.continue')}
          </Button>
        </div>
      </Form>
    </StartFrame>
  );
}
