import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import { legalName } from '../../../shared/domain/patient-name.ts';
import { formatPhn } from '../../../shared/domain/phn.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { useFormat } from '../../lib/format.ts';
import { Facts } from '../../ui/facts.tsx';

/** Who the patient is and how to reach them. */
export function PatientFacts({ patient }: { patient: Patient }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { street, city, province, postalCode } = patient.address;
  const place = [city, [province, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <Facts
      facts={[
        { label: t('patients.facts.legalName'), value: legalName(patient) },
        { label: t('patients.facts.born'), value: format.day(patient.birthDate, 'long') },
        { label: t('patients.facts.phone'), value: patient.phone && formatPhone(patient.phone) },
        { label: t('patients.facts.phn'), value: patient.phn && formatPhn(patient.phn) },
        { label: t('patients.facts.sex'), value: t(`patients.sex.${patient.sex}`) },
        { label: t('patients.facts.gender'), value: patient.gender },
        { label: t('patients.facts.address'), value: [street, place].filter(Boolean).join(', ') },
      ]}
    />
  );
}
