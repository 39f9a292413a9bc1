import { useTranslation } from 'react-i18next';
import { currentCautions } from '../../../../shared/domain/visits/current-path.ts';
import type { SiteContent } from '../state/site-content.ts';
import classes from './needle-box-line.module.css';

type CurrentCautionsProps = { site: SiteContent; partner: SiteContent | null };

/** What the current of a site must keep clear of, in one line; nothing where nothing is told. */
export function CurrentCautions({ site, partner }: CurrentCautionsProps) {
  const { t } = useTranslation();
  const cautions = site.technique === 'electrical' ? currentCautions(site, partner) : [];
  if (cautions.length === 0) return null;
  return (
    <span className={classes.line} role="status">
      {cautions.map((caution) => t(`needlePairs.${caution}`)).join(' ')}
    </span>
  );
}
