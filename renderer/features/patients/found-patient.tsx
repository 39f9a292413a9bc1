import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientSummary } from '../../../shared/contract/patient-records.ts';
import { formatPhn } from '../../../shared/domain/phn.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { useFormat } from '../../lib/format.ts';
import { useAgeText } from './age-text.ts';
import classes from './patient-search.module.css';

type FoundPatientProps = {
  id: string;
  patient: PatientSummary;
  isActive: boolean;
  onOpen: () => void;
};

/** One patient found: the name, and what tells two people of one name apart. */
export function FoundPatient({ id, patient, isActive, onOpen }: FoundPatientProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const ageText = useAgeText();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const hasOtherName = patient.legalName !== patient.displayName;
  return (
    // The keys are those of the search field, which keeps the focus (aria-activedescendant).
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div ref={row} id={id} role="option" aria-selected={isActive} className={classes.found} onClick={onOpen}>
      <span className={classes.name}>
        {patient.displayName}
        {hasOtherName && <span className={classes.legalName}>{patient.legalName}</span>}
      </span>
      <span>
        {t('patients.facts.bornAndAge', {
          day: format.day(patient.birthDate),
          age: ageText(patient.birthDate),
        })}
      </span>
      <span className={classes.quiet}>{patient.phone ? formatPhone(patient.phone) : ''}</span>
      <span className={classes.quiet}>{patient.phn ? formatPhn(patient.phn) : ''}</span>
    </div>
  );
}
