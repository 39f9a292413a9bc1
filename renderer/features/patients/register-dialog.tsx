import { Button } from '@mantine/core';
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
import { PatientDetailFields } from './patient-detail-fields.tsx';
import { PatientFields, type PatientFieldsProps } from './patient-fields.tsx';
import { type PatientFormValues, patientFields, tidied } from './patient-form-values.ts';

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

/** Who looks like the identity that is compared. */
type Look = { compared: string; found: Promise<readonly LikelyDuplicate[]> };

type RegisterDialogProps = {
  startValues: PatientFormValues;
  onOpenPatient: (patientId: string) => void;
  onClose: () => void;
};

/**
 * Registers a patient. Whoever looks like the same person is shown before anything is saved, and opening that one is
 * then the way on; with the PHN of somebody registered it is the only one.
 */
export function RegisterDialog({ startValues, onOpenPatient, onClose }: RegisterDialogProps) {
  const { t } = useTranslation();
  const { client } = useStore();
  const today = useFormat().today();
  const problems = useFormProblems(newPatient);
  const errorSentence = useErrorSentence();
  const [id] = useState(newId);
  const [values, setValues] = useState(startValues);
  const [showsDetails, setShowsDetails] = useState(false);
  const [duplicates, setDuplicates] = useState<readonly LikelyDuplicate[]>([]);
  const lastLook = useRef<Look | null>(null);

  /** Shows who looks alike; true when somebody among them was not on the screen before. */
  async function findsNewDuplicates(): Promise<boolean> {
    const parsed = identity.safeParse({ id, ...patientFields(values) });
    if (!parsed.success) return false;
    const compared = JSON.stringify(parsed.data);
    // Registering waits for a look that is under way: it must not overtake it.
    const look =
      lastLook.current?.compared === compared
        ? lastLook.current
        : { compared, found: client.patients.likelyDuplicates(parsed.data) };
    lastLook.current = look;
    try {
      const found = await look.found;
      if (lastLook.current === look) setDuplicates(found);
      const onScreen = new Set(duplicates.map((duplicate) => duplicate.id));
      return found.some((duplicate) => !onScreen.has(duplicate.id));
    } catch (error) {
      if (lastLook.current === look) lastLook.current = null;
      throw error;
    }
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
    findsNewDuplicates().catch(() => undefined);
  }

  const fields: PatientFieldsProps = {
    values,
    today,
    problemOf: problems.of,
    onLeft: (path, isIdentity) => {
      setValues(tidied);
      problems.checkField({ id, ...patientFields(values) }, path);
      if (isIdentity) lookEarly();
    },
    onChange: (path, change) => {
      problems.touched(path);
      setValues((known) => ({ ...known, ...change }));
    },
  };

  const [closest] = duplicates;
  const isRegistered = duplicates.some(({ reasons }) => reasons.includes('samePhn'));
  const isFieldError = hasCode(register.error, 'INVALID_INPUT');
  return (
    <FormDialog
      opened
      size="l"
      title={t('patients.form.registerTitle')}
      submitLabel={closest ? t('patients.form.registerAnyway') : t('patients.form.register')}
      submitDisabled={isRegistered}
      instead={
        closest && {
          label: t('patients.duplicates.open', { name: closest.displayName }),
          onClick: () => onOpenPatient(closest.id),
        }
      }
      busy={register.isPending}
      error={register.error && !isFieldError ? errorSentence(register.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <PatientFields {...fields} />
      {showsDetails ? (
        <PatientDetailFields {...fields} autoFocus />
      ) : (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setShowsDetails(true)}>
            {t('patientDetails.more')}
          </Button>
        </div>
      )}
      {duplicates.length > 0 && (
        <DuplicatesNotice duplicates={duplicates} isRegistered={isRegistered} onOpen={onOpenPatient} />
      )}
    </FormDialog>
  );
}
