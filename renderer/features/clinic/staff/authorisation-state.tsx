import { addDays, format as formatDate } from 'date-fns';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../shared/contract/clinic-records.ts';
import { useFormat } from '../../../lib/format.ts';
import { StatusPill } from '../../../ui/status-pill.tsx';

/** Days before its end from which an authorisation is worth a warning: renewals take weeks. */
const warningDays = 60;

/** Until when a therapist may needle; a warning before it ends, and once it has. */
export function AuthorisationState({ person }: { person: StaffMember }) {
  const { t } = useTranslation();
  const format = useFormat();
  const authorisation = person.needlingAuthorisation;
  if (!person.roles.includes('therapist')) {
    return null;
  }
  if (!authorisation) {
    return <StatusPill kind="caution">{t('clinic.staff.none')}</StatusPill>;
  }
  const today = format.today();
  const soon = formatDate(addDays(new Date(`${today}T12:00:00`), warningDays), 'yyyy-MM-dd');
  const { validFrom, expiresOn } = authorisation;
  if (expiresOn < today) {
    return <StatusPill kind="danger">{t('clinic.staff.expired', { day: format.day(expiresOn) })}</StatusPill>;
  }
  if (validFrom > today) {
    return <StatusPill kind="caution">{t('clinic.staff.notYet', { day: format.day(validFrom) })}</StatusPill>;
  }
  if (expiresOn <= soon) {
    return (
      <StatusPill kind="caution">{t('clinic.staff.expiresSoon', { day: format.day(expiresOn) })}</StatusPill>
    );
  }
  return format.day(expiresOn);
}
