import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Coverage, coverageInput } from '../../../shared/contract/coverage-records.ts';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import { hasCode } from '../../client/errors.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { newId } from '../../lib/new-id.ts';
import { useFormProblems } from '../../lib/use-form-problems.ts';
import { Facts } from '../../ui/facts.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CoverageFields } from './coverage-fields.tsx';
import {
  type CoverageFormValues,
  coverageFields,
  noCoverageTyped,
  valuesOfCoverage,
} from './coverage-form-values.ts';

type CoverageDialogProps = {
  patient: Patient;
  /** Null adds one. */
  coverage: Coverage | null;
  onClose: () => void;
};

/** Adds, changes or ends a coverage. What somebody else saved meanwhile is shown and never overwritten unseen. */
export function CoverageDialog({ patient, coverage, onClose }: CoverageDialogProps) {
  const { t } = useTranslation();
  const { client, cached } = useStore();
  const problems = useFormProblems(coverageInput);
  const errorSentence = useErrorSentence();
  const [id] = useState(() => coverage?.id ?? newId());
  const [values, setValues] = useState(() => (coverage ? valuesOfCoverage(coverage) : noCoverageTyped));
  // The version the person saw: the record may be read again behind the dialog.
  const [version] = useState(coverage?.version ?? 0);
  const [newer, setNewer] = useState<Coverage | null>(null);

  const save = useMutation({
    mutationFn: (input: Coverage) => client.coverage.save(input),
    onSuccess: (saved) => {
      cached.keepCoverage(saved);
      onClose();
    },
    onError: (thrown) => {
      problems.take(thrown);
      if (hasCode(thrown, 'VERSION_CONFLICT')) setNewer(thrown.details.current as Coverage);
    },
  });

  const inputOf = () => ({
    ...coverageFields(values),
    id,
    patientId: patient.id,
    version: newer?.version ?? version,
  });

  function submit() {
    const input = problems.check(inputOf());
    if (input) save.mutate(input);
  }

  const isShownElsewhere = hasCode(save.error, 'INVALID_INPUT') || hasCode(save.error, 'VERSION_CONFLICT');
  return (
    <FormDialog
      opened
      title={coverage ? t('coverage.form.editTitle') : t('coverage.form.addTitle')}
      submitLabel={newer ? t('coverage.form.saveOver') : t('common.action.save')}
      busy={save.isPending}
      error={save.error && !isShownElsewhere ? errorSentence(save.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <CoverageFields
        values={values}
        mayEnd={coverage !== null}
        birthDate={patient.birthDate}
        problemOf={problems.of}
        onLeft={(name) => problems.checkField(inputOf(), name)}
        onChange={(name, change) => {
          problems.touched(name);
          setValues((known) => ({ ...known, ...change }));
        }}
      />
      {newer && <NewerCoverage typed={values} newer={valuesOfCoverage(newer)} />}
    </FormDialog>
  );
}

type NewerCoverageProps = { typed: CoverageFormValues; newer: CoverageFormValues };

/** What somebody else saved, where it differs from what is typed here. */
function NewerCoverage({ typed, newer }: NewerCoverageProps) {
  const { t } = useTranslation();
  const names = Object.keys(newer) as (keyof CoverageFormValues)[];

  function wordsOf(name: keyof CoverageFormValues): string {
    if (name === 'planKind') return t(`coverage.kind.${newer.planKind}`);
    if (name === 'active') return t(newer.active ? 'coverage.form.inForce' : 'coverage.ended');
    return newer[name];
  }

  return (
    <Notice kind="caution" announce title={t('coverage.form.changedElsewhere')}>
      <Facts
        layout="row"
        facts={names
          .filter((name) => newer[name] !== typed[name])
          .map((name) => ({ label: t(`coverage.form.${name}`), value: wordsOf(name) }))}
      />
    </Notice>
  );
}
