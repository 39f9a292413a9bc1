import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Patient, type PatientInput, patientInput } from '../../../shared/contract/patient-records.ts';
import { hasCode } from '../../client/errors.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormat } from '../../lib/format.ts';
import { useFormProblems } from '../../lib/use-form-problems.ts';
import { Facts } from '../../ui/facts.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PatientDetailFields } from './patient-detail-fields.tsx';
import { isDetailName } from './patient-detail-values.ts';
import { PatientFields, type PatientFieldsProps } from './patient-fields.tsx';
import { type PatientFormValues, patientFields, tidied, valuesOfPatient } from './patient-form-values.ts';

type EditPatientDialogProps = { patient: Patient; onClose: () => void };

/** Changes a patient. When somebody else did so meanwhile, both are shown and nothing is overwritten unseen. */
export function EditPatientDialog({ patient, onClose }: EditPatientDialogProps) {
  const { t } = useTranslation();
  const { client, cached } = useStore();
  const today = useFormat().today();
  const problems = useFormProblems(patientInput);
  const errorSentence = useErrorSentence();
  const [values, setValues] = useState(() => valuesOfPatient(patient));
  const [newer, setNewer] = useState<Patient | null>(null);
  // The version the person saw: the record may be read again behind the dialog.
  const [version] = useState(patient.version);

  const save = useMutation({
    mutationFn: (input: PatientInput) => client.patients.save(input),
    onSuccess: (saved) => {
      cached.keepPatient(saved);
      onClose();
    },
    onError: (thrown) => {
      problems.take(thrown);
      if (hasCode(thrown, 'VERSION_CONFLICT')) setNewer(thrown.details.current as Patient);
    },
  });

  const inputOf = () => ({ ...patientFields(values), id: patient.id, version: newer?.version ?? version });

  function submit() {
    const input = problems.check(inputOf());
    if (input) save.mutate(input);
  }

  const fields: PatientFieldsProps = {
    values,
    today,
    problemOf: problems.of,
    onLeft: (path) => {
      setValues(tidied);
      problems.checkField(inputOf(), path);
    },
    onChange: (path, change) => {
      problems.touched(path);
      setValues((known) => ({ ...known, ...change }));
    },
  };

  const isShownElsewhere = hasCode(save.error, 'INVALID_INPUT') || hasCode(save.error, 'VERSION_CONFLICT');
  return (
    <FormDialog
      opened
      size="l"
      title={t('patients.form.editTitle')}
      submitLabel={newer ? t('patients.form.saveOver') : t('patients.form.save')}
      busy={save.isPending}
      error={save.error && !isShownElsewhere ? errorSentence(save.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <PatientFields {...fields} />
      <PatientDetailFields {...fields} />
      {newer && <NewerPatient typed={values} newer={valuesOfPatient(newer)} />}
    </FormDialog>
  );
}

type NewerPatientProps = { typed: PatientFormValues; newer: PatientFormValues };

/** What somebody else saved, where it differs from what is typed here. */
function NewerPatient({ typed, newer }: NewerPatientProps) {
  const { t } = useTranslation();
  const names = Object.keys(newer) as (keyof PatientFormValues)[];
  const different = names.filter((name) => newer[name] !== typed[name]);
  return (
    <Notice kind="caution" announce title={t('patients.form.changedElsewhere')}>
      <Facts
        layout="row"
        facts={different.map((name) => ({
          label: isDetailName(name) ? t(`patientDetails.field.${name}`) : t(`patients.form.${name}`),
          value: name === 'sex' ? t(`patients.sex.${newer.sex}`) : newer[name],
        }))}
      />
    </Notice>
  );
}
