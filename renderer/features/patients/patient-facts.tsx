import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import { legalName } from '../../../shared/domain/patient-name.ts';
import { formatPhn } from '../../../shared/domain/phn.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { useFormat } from '../../lib/format.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';
import classes from './patient-screen.module.css';
import { useIsMinor } from './use-is-minor.ts';

type Person = { name: string; relationship?: string | null; clinic?: string | null; phone: string | null };

/** Who the patient is, how to reach them, and who stands by them. What matters stands there even when it is open. */
export function PatientFacts({ patient }: { patient: Patient }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isMinor = useIsMinor().of(patient.birthDate);
  const { street, city, province, postalCode } = patient.address;
  const phones = [patient.phone, patient.secondPhone].map((phone) => phone && formatPhone(phone));
  const measures = [
    patient.heightCentimetres && `${patient.heightCentimetres} ${t('patientDetails.centimetres')}`,
    patient.weightKilograms && `${patient.weightKilograms} ${t('patientDetails.kilograms')}`,
  ];

  function wordsOf(person: Person | null): ReactNode {
    if (person === null) return null;
    const { name, relationship, clinic, phone } = person;
    const named = relationship ? t('patientDetails.person', { name, relation: relationship }) : name;
    return inParts([named, clinic, phone && formatPhone(phone)], ' ·');
  }
  const known = (label: string, value: ReactNode): Fact[] => (value ? [{ label, value }] : []);

  return (
    <div className={classes.person}>
      <Facts
        facts={[
          { label: t('patients.facts.legalName'), value: legalName(patient) },
          { label: t('patients.facts.born'), value: format.day(patient.birthDate, 'long') },
          { label: t('patients.facts.phn'), value: patient.phn && formatPhn(patient.phn) },
          { label: t('patients.facts.sex'), value: t(`patients.sex.${patient.sex}`) },
          ...known(t('patients.facts.gender'), patient.gender),
          ...known(t('patientDetails.field.pronouns'), patient.pronouns),
          ...known(t('patientDetails.field.heightAndWeight'), measures.filter(Boolean).join(', ')),
        ]}
      />
      <Facts
        facts={[
          { label: t('patients.facts.phone'), value: inParts(phones, ' ·') },
          ...known(t('patientDetails.field.email'), patient.email),
          {
            label: t('patients.facts.address'),
            value: inParts([street, city, [province, postalCode].filter(Boolean).join(' ')], ','),
          },
          { label: t('patientDetails.field.emergencyName'), value: wordsOf(patient.emergencyContact) },
          ...(isMinor || patient.guardian
            ? [{ label: t('patientDetails.field.guardianName'), value: wordsOf(patient.guardian) }]
            : []),
          ...known(t('patientDetails.field.physicianName'), wordsOf(patient.physician)),
        ]}
      />
    </div>
  );
}

/** Breaks between the parts before it breaks inside one: a phone number stays on one line. */
function inParts(parts: readonly (string | null | undefined)[], separator: string): ReactNode {
  const present = [...new Set(parts.filter((part): part is string => Boolean(part)))];
  if (present.length === 0) return null;
  return present.map((part, place) => (
    <Fragment key={part}>
      {place > 0 && ' '}
      <span className={classes.part}>{place < present.length - 1 ? `${part}${separator}` : part}</span>
    </Fragment>
  ));
}
