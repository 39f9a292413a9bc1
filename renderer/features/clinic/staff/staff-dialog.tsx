import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staffInput, staffMember } from '../../../../shared/contract/clinic-records.ts';
import { hasCode } from '../../../client/errors.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { useFormProblems } from '../../../lib/use-form-problems.ts';
import { CheckField } from '../../../ui/check-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useToast } from '../../../ui/use-toast.ts';
import { ConflictChoice } from '../fields/conflict-choice.tsx';
import { type StaffDraft, staffDraftOf, staffInputOf, staffProblems } from '../fields/staff-draft.ts';
import { StaffFields } from '../fields/staff-fields.tsx';

/** `version` 0 and no name for somebody new. */
export type StaffBeingEdited = { draft: StaffDraft; version: number; name: string | null };

type StaffDialogProps = { edited: StaffBeingEdited; onClose: () => void };

/** Adds or changes a person: roles, registration, authorisation to needle, a new password, leaving. */
export function StaffDialog({ edited, onClose }: StaffDialogProps) {
  const { t } = useTranslation();
  const toast = useToast();
  const { orpc, queryClient } = useStore();
  const sentence = useErrorSentence();
  const problems = useFormProblems(staffInput);
  const [draft, setDraft] = useState(edited.draft);
  const [version, setVersion] = useState(edited.version);
  const isNew = edited.version === 0;
  const save = useMutation(
    orpc.staff.save.mutationOptions({
      onSuccess: (saved) => {
        void queryClient.invalidateQueries({ queryKey: orpc.staff.list.key() });
        toast({ title: t('clinic.staff.saved', { name: saved.name }) });
        onClose();
      },
      onError: (error) => {
        if (error.code === 'LOGIN_TAKEN') {
          problems.set('login', 'loginTaken');
        }
        problems.take(error);
      },
    }),
  );
  const theirs = hasCode(save.error, 'VERSION_CONFLICT')
    ? staffMember.safeParse(save.error.details.current).data
    : undefined;
  const isBesideField = save.error?.code === 'INVALID_INPUT' || save.error?.code === 'LOGIN_TAKEN';

  const inputOf = (base: number) => ({
    ...staffInputOf(draft),
    version: base,
    newPassword: draft.password === '' && !isNew ? null : draft.password,
  });

  function submit(base: number): void {
    const values = problems.check(inputOf(base));
    const more = staffProblems(draft);
    more.forEach(({ path, problem }) => {
      problems.set(path, problem);
    });
    if (values && more.length === 0) {
      save.mutate(values);
    }
  }

  return (
    <FormDialog
      opened
      title={
        edited.name === null ? t('clinic.staff.addTitle') : t('clinic.staff.editTitle', { name: edited.name })
      }
      submitLabel={t('common.action.save')}
      size="l"
      busy={save.isPending}
      error={save.error && !theirs && !isBesideField ? sentence(save.error) : undefined}
      onSubmit={() => submit(version)}
      onClose={onClose}
    >
      <StaffFields
        autoFocus
        password={isNew ? 'needed' : 'optional'}
        draft={draft}
        onChange={setDraft}
        onLeft={(path) => problems.checkField(inputOf(version), path)}
        problems={problems}
      />
      {!isNew && (
        <CheckField
          label={t('clinic.staffField.active')}
          hint={t('clinic.staffField.activeHint')}
          checked={draft.active}
          onChange={(active) => setDraft({ ...draft, active })}
        />
      )}
      {theirs && (
        <ConflictChoice
          onKeepMine={() => {
            setVersion(theirs.version);
            submit(theirs.version);
          }}
          onTakeTheirs={() => {
            setDraft(staffDraftOf(theirs));
            setVersion(theirs.version);
            save.reset();
          }}
        />
      )}
    </FormDialog>
  );
}
