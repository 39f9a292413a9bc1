import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Clinic,
  clinicInput,
  clinic as clinicRecord,
} from '../../../../shared/contract/clinic-records.ts';
import { hasCode } from '../../../client/errors.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { useFormProblems } from '../../../lib/use-form-problems.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { focusFirstInvalid } from '../../../ui/focus-first-invalid.ts';
import { Form } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useToast } from '../../../ui/use-toast.ts';
import classes from '../clinic-screen.module.css';
import { ApproachNameFields } from '../fields/approach-name-fields.tsx';
import { CallRuleField } from '../fields/call-rule-field.tsx';
import { type ClinicDraft, clinicDraftOf, clinicInputOf } from '../fields/clinic-draft.ts';
import { ClinicFields } from '../fields/clinic-fields.tsx';
import { ConflictChoice } from '../fields/conflict-choice.tsx';
import { IncidentFields } from '../fields/incident-fields.tsx';
import { LockMinutesField } from '../fields/lock-minutes-field.tsx';
import { RoutineStepsField } from '../fields/routine-steps-field.tsx';

/** Changes the clinic. Until something is typed it shows the clinic as it stands, whoever changes it. */
export function ClinicForm({ clinic }: { clinic: Clinic }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { orpc, cached } = useStore();
  const sentence = useErrorSentence();
  const problems = useFormProblems(clinicInput);
  const [typed, setTyped] = useState<{ draft: ClinicDraft; version: number } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const isChecked = useRef(false);
  const draft = typed?.draft ?? clinicDraftOf(clinic);
  const save = useMutation(
    orpc.clinic.save.mutationOptions({
      onSuccess: (saved) => {
        cached.keepClinic(saved);
        setTyped(null);
        toast({ title: t('clinic.data.saved') });
      },
      onError: (error) => {
        isChecked.current = problems.take(error);
      },
    }),
  );
  const theirs = hasCode(save.error, 'VERSION_CONFLICT')
    ? clinicRecord.safeParse(save.error.details.current).data
    : undefined;

  useEffect(() => {
    if (isChecked.current && form.current) {
      isChecked.current = false;
      focusFirstInvalid(form.current);
    }
  });

  const leaving = useBlocker({
    shouldBlockFn: () => typed !== null,
    withResolver: true,
    enableBeforeUnload: false,
  });

  function submit(version: number): void {
    isChecked.current = true;
    const values = problems.check(clinicInputOf(draft));
    if (values) {
      save.mutate({ ...values, version });
    }
  }

  return (
    <Form formRef={form} className={classes.form} onSubmit={() => submit(typed?.version ?? clinic.version)}>
      <ClinicFields
        draft={draft}
        onChange={(next) => setTyped({ draft: next, version: typed?.version ?? clinic.version })}
        onLeft={(path) => problems.checkField(clinicInputOf(draft), path)}
        problems={problems}
      />
      <ApproachNameFields
        names={draft.approachNames}
        onChange={(approachNames) =>
          setTyped({ draft: { ...draft, approachNames }, version: typed?.version ?? clinic.version })
        }
        problems={problems}
      />
      <LockMinutesField
        minutes={draft.lockAfterMinutes}
        onChange={(lockAfterMinutes) =>
          setTyped({ draft: { ...draft, lockAfterMinutes }, version: typed?.version ?? clinic.version })
        }
      />
      <IncidentFields
        numbers={draft}
        onChange={(numbers) =>
          setTyped({ draft: { ...draft, ...numbers }, version: typed?.version ?? clinic.version })
        }
        problems={problems}
      />
      <CallRuleField
        rules={draft}
        onChange={(rules) =>
          setTyped({ draft: { ...draft, ...rules }, version: typed?.version ?? clinic.version })
        }
      />
      <RoutineStepsField
        steps={draft.routineSteps}
        onChange={(routineSteps) =>
          setTyped({ draft: { ...draft, routineSteps }, version: typed?.version ?? clinic.version })
        }
      />
      {theirs && (
        <ConflictChoice
          onKeepMine={() => submit(theirs.version)}
          onTakeTheirs={() => {
            cached.keepClinic(theirs);
            setTyped(null);
            save.reset();
          }}
        />
      )}
      {save.error && !theirs && save.error.code !== 'INVALID_INPUT' && (
        <Notice kind="danger" announce>
          {sentence(save.error)}
        </Notice>
      )}
      <ConfirmDialog
        opened={leaving.status === 'blocked'}
        title={t('clinic.data.leaveTitle')}
        cancelLabel={t('clinic.data.stay')}
        confirmLabel={t('clinic.data.leave')}
        danger
        onConfirm={() => leaving.proceed?.()}
        onClose={() => leaving.reset?.()}
      >
        {t('clinic.data.leaveText')}
      </ConfirmDialog>
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending} disabled={typed === null}>
          {t('clinic.data.save')}
        </Button>
        {typed !== null && !save.isPending && (
          <Button
            variant="subtle"
            onClick={() => {
              setTyped(null);
              problems.clear();
              save.reset();
            }}
          >
            {t('common.action.discard')}
          </Button>
        )}
      </div>
    </Form>
  );
}
