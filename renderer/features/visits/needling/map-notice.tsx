import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice.tsx';

type MapNoticeProps = {
  isStopped: boolean;
  isCounted: boolean;
  onToScreening: () => void;
  onReopen: () => void;
};

/** Why no site can be placed now. */
export function MapNotice({ isStopped, isCounted, onToScreening, onReopen }: MapNoticeProps) {
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
  if (!isCounted) return null;
  return (
    <Notice
      kind="info"
      action={
        <Button variant="default" onClick={onReopen}>
          {t('guidance.toEnd')}
        </Button>
      }
    >
      {t('visit.needling.counted')}
    </Notice>
  );
}
