import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LikelyDuplicate, patientInput } from '../../../shared/contract/patient-records.ts';
import { hasCode } from '../../client/errors.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormat } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { useFormProblems } from '../../lib/use-form-problems.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DuplicatesNotice } from './duplicates-notice.tsx';
import { PatientFields } from './patient-fields.tsx';
import { type PatientFormValues, patientFields } from './patient-form-values.ts';

const newPatient = patientInput.omit({ version: true });
const identity = newPatient.pick({
  id: true,
  legalGivenNames: true,
  legalFamilyName: true,
  preferredName: true,
  birthDate: true,
  phn: true,
  phone: true,
});

type RegisterDialogProps = {
  startValues: PatientFormValues;
  onOpenPatient: (patientId: string) => void;
  onClose: () => void;
};

/** Registers a patient. Whoever looks like the same person is shown before anything is saved. */
export function RegisterDialog({ startValues, onOpenPatient, onClose }: RegisterDialogProps) {
  const { t } = useTranslation();
  const { client } = useStore();
  const today = useFormat().today();
  const problems = useFormProblems(newPatient);
  const errorSentence = useErrorSentence();
  const [id] = useState(newId);
  const [values, setValues] = useState(startValues);
  const [duplicates, setDuplicates] = useState<readonly LikelyDuplicate[]>([]);
  const lastCompared = useRef('');

  /** Asks who looks alike; true when somebody turned up whom nobody has seen yet. */
  async function findsNewDuplicates(): Promise<boolean> {
    const parsed = identity.safeParse({ id, ...patientFields(values) });
    const compared = JSON.stringify(parsed.data);
    if (!parsed.success || compared === lastCompared.current) return false;
    lastCompared.current = compared;
    const found = await client.patients.likelyDuplicates(parsed.data);
    const known = new Set(duplicates.map((duplicate) => duplicate.id));
    setDuplicates(found);
    return found.some((duplicate) => !known.has(duplicate.id));
  }

  const register = useMutation({
    mutationFn: async (input: ReturnType<typeof newPatient.parse>) => {
      if (await findsNewDuplicates()) return;
      const patient = await client.patients.create(input);
      onOpenPatient(patient.id);
    },
    onError: (thrown) => problems.take(thrown),
  });

  function submit() {
    const input = problems.check({ id, ...patientFields(values) });
    if (input) register.mutate(input);
  }

  /** Looking for duplicates early is a help; what goes wrong with it is said when it is submitted. */
  function lookEarly() {
    findsNewDuplicates().catch(() => {
      lastCompared.current = '';
    });
  }

  const isFieldError = hasCode(register.error, 'INVALID_INPUT');
  return (
    <FormDialog
      opened
      size="l"
      title={t('patients.form.registerTitle')}
      submitLabel={duplicates.length > 0 ? t('patients.form.registerAnyway') : t('patients.form.register')}
      busy={register.isPending}
      error={register.error && !isFieldError ? errorSentence(register.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <PatientFields
        values={values}
        today={today}
        problemOf={problems.of}
        onIdentityLeft={lookEarly}
        onChange={(path, change) => {
          problems.touched(path);
          setValues((known) => ({ ...known, ...change }));
        }}
      />
      {duplicates.length > 0 && <DuplicatesNotice duplicates={duplicates} onOpen={onOpenPatient} />}
    </FormDialog>
  );
}
