import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice.tsx';

type MapNoticeProps = {
  isStopped: boolean;
  isCounted: boolean;
  isScreened: boolean;
  onToScreening: () => void;
};

/** Why no site should or can be placed now. */
export function MapNotice({ isStopped, isCounted, isScreened, onToScreening }: MapNoticeProps) {
  const { t } = useTranslation();
  const toScreening = (
    <Button variant="default" onClick={onToScreening}>
      {t('visit.needling.toScreening')}
    </Button>
  );
  if (isStopped) {
    return (
      <Notice kind="danger" action={toScreening}>
        {t('visit.needling.stopped')}
      </Notice>
    );
  }
  if (isCounted) return <Notice kind="info">{t('visit.needling.counted')}</Notice>;
  if (isScreened) return null;
  return (
    <Notice kind="info" action={toScreening}>
      {t('visit.needling.notScreened')}
    </Notice>
  );
}
