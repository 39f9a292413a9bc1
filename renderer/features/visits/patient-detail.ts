import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import { ageInYears } from '../../../shared/domain/calendar.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { useFormat } from '../../lib/format.ts';

/** The quiet line under the name: age, birth date, phone, and when the visit began. */
export function usePatientDetail(patient: Patient, startedAt: string): string {
  const { t } = useTranslation();
  const format = useFormat();
  const age = ageInYears(patient.birthDate, format.today());
  const isToday = format.dayOf(startedAt) === format.today();
  return [
    age === null ? '' : t('visit.header.age', { count: age }),
    t('visit.header.born', { day: format.day(patient.birthDate) }),
    patient.phone ? formatPhone(patient.phone) : '',
    t('visit.header.started', { time: isToday ? format.time(startedAt) : format.instant(startedAt) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
