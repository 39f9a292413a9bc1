import { useTranslation } from 'react-i18next';
import type { Needle } from '../../../../shared/contract/visit-records.ts';
import { boxOf, hasExpired } from '../../../../shared/domain/visits/stocked-needles.ts';
import { useFormat } from '../../../lib/format.ts';
import classes from './needle-box-line.module.css';
import { useStockedNeedles } from './use-stocked-needles.ts';

/** Says in one quiet line that the box of this size is past its last day; nothing is stopped by it. */
export function NeedleBoxLine({ needle }: { needle: Needle }) {
  const { t } = useTranslation();
  const format = useFormat();
  const box = boxOf(useStockedNeedles(), needle);
  if (box?.expiresOn == null || !hasExpired(box, format.today())) return null;
  return (
    <span className={classes.line}>{t('needleList.boxExpired', { day: format.day(box.expiresOn) })}</span>
  );
}
