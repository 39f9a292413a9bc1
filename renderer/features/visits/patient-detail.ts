import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { ageInYears } from '../../../shared/domain/calendar.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { useSession } from '../../client/session-context.tsx';
import { useFormat } from '../../lib/format.ts';

/** The quiet line under the name: age, birth date, phone, when the visit began, and with whom if not with oneself. */
export function usePatientDetail(
  patient: Patient,
  visit: Pick<Visit, 'startedAt' | 'therapistId' | 'therapistName'>,
): string {
  const { t } = useTranslation();
  const format = useFormat();
  const age = ageInYears(patient.birthDate, format.today());
  const { startedAt, therapistId, therapistName } = visit;
  const isToday = format.dayOf(startedAt) === format.today();
  const isOwn = therapistId === useSession().staffId;
  return [
    age === null ? '' : t('visit.header.age', { count: age }),
    t('visit.header.born', { day: format.day(patient.birthDate) }),
    patient.phone ? formatPhone(patient.phone) : '',
    t('visit.header.started', { time: isToday ? format.time(startedAt) : format.instant(startedAt) }),
    isOwn ? '' : t('visit.header.therapist', { name: therapistName }),
  ]
    .filter(Boolean)
    .join(' · ');
}
