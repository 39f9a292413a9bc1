import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useStore } from '../client/store-provider.tsx';
import { Notice } from '../ui/notice.tsx';

/** What comes before any form, and whom the clinic calls (general practice after an exposure to blood). */
export function FirstAidNotice() {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const clinic = useQuery({ ...orpc.clinic.get.queryOptions({ input: {} }), enabled: false });
  const contact = clinic.data?.incidentContact ?? '';
  return (
    <Notice kind="caution" title={t('safetyEvents.first.title')}>
      {t('safetyEvents.first.text')}
      {contact !== '' && ` ${t('safetyEvents.first.contact', { contact })}`}
    </Notice>
  );
}
