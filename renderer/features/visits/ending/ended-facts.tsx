import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../shared/contract/visit-records.ts';
import { useFormat } from '../../../lib/format.ts';
import { AftercareButton } from '../../../reactions/aftercare-button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ServiceChoice } from './service-choice.tsx';
import type { ServicesOfDay } from './use-services.ts';

type EndedFactsProps = {
  visit: Visit;
  opened: number;
  insertions: number;
  services: ServicesOfDay;
  feeId: string | null;
  onFee: (feeId: string | null) => void;
  releasing: boolean;
  onRelease: (feeId: string) => void;
};

/** How treatment ended, and whether the front desk may charge it; if not, the way to release it. */
export function EndedFacts(props: EndedFactsProps) {
  const { visit, opened, insertions, services, feeId, onFee, releasing, onRelease } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { endedAt, needlesOut, needleDifferenceReason, needleRecheckedBy, releasedAt } = visit;
  const service = services.fees.find(({ id }) => id === visit.feeId)?.service ?? '';
  return (
    <>
      <Facts
        layout="row"
        facts={[
          { label: t('visit.section.end'), value: endedAt === null ? null : format.time(endedAt) },
          { label: t('visit.end.opened'), value: opened },
          { label: t('visit.site.insertions'), value: insertions },
          { label: t('visit.end.out'), value: needlesOut },
          ...(needleDifferenceReason === null
            ? []
            : [{ label: t('visit.end.reason'), value: needleDifferenceReason }]),
          ...(needleRecheckedBy === null
            ? []
            : [{ label: t('visit.end.recheckedBy'), value: needleRecheckedBy }]),
          ...(releasedAt === null
            ? []
            : [
                {
                  label: t('treatment.service.released'),
                  value: t('treatment.service.releasedAt', { service, time: format.time(releasedAt) }),
                },
              ]),
        ]}
      />
      <AftercareButton visitId={visit.id} />
      {releasedAt === null && (
        <>
          <Notice kind="caution" title={t('treatment.service.notReleased')}>
            {t('treatment.service.notReleasedHint')}
          </Notice>
          <ServiceChoice services={services} value={feeId} onChange={onFee} />
          {feeId !== null && (
            <Button loading={releasing} onClick={() => onRelease(feeId)}>
              {t('treatment.service.release')}
            </Button>
          )}
        </>
      )}
    </>
  );
}
