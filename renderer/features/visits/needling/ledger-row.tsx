import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveStatus } from '../../../client/pending-saves.ts';
import { siteName } from '../../../lib/site-name.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useLtrText } from '../site-names.ts';
import { needleText, type SiteContent } from '../state/site-content.ts';
import { useDwellText } from './dwell-text.ts';
import classes from './ledger.module.css';

type LedgerRowProps = {
  site: SiteContent;
  status: SaveStatus;
  selected: boolean;
  inTabOrder: boolean;
  continues: boolean;
  /** Number of the other needle of its pair. */
  pairedWith: number | null;
  onSelect: (id: string) => void;
  /** A copied site was needled; undefined while none may be confirmed. */
  onConfirm?: (id: string) => void;
};

/** One site in the ledger. Painted again only when something about this site changed. */
export const LedgerRow = memo(function LedgerRow(props: LedgerRowProps) {
  const { site, status, selected, inTabOrder, continues, pairedWith, onSelect, onConfirm } = props;
  const { t } = useTranslation();
  const ltrText = useLtrText();
  const dwellText = useDwellText();
  const pain = [
    ...(site.painReproduced === 'similar' ? [t('treatment.pain.shortSimilar')] : []),
    ...(site.painReproduced === 'recognised' ? [t('treatment.pain.shortRecognised')] : []),
    ...(site.referredTo.trim() === '' ? [] : [t('treatment.pain.shortReferred', { place: site.referredTo })]),
  ].join(', ');
  const current = [
    ...(site.electrical ? [t('treatment.current.brief', { hertz: site.electrical.hertz })] : []),
    ...(pairedWith === null ? [] : [t('needlePairs.with', { ordinal: pairedWith })]),
  ].join(', ');
  const isLost = status === 'failed' || status === 'conflict';
  return (
    <tr
      className={classes.row}
      data-site={site.id}
      aria-selected={selected}
      tabIndex={inTabOrder ? 0 : -1}
      onClick={() => onSelect(site.id)}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !selected) onSelect(site.id);
      }}
    >
      <td className={classes.number}>
        <span
          className={classes.mark}
          data-lost={isLost ? true : undefined}
          data-copied={site.origin === 'copied' ? true : undefined}
        >
          {site.ordinal}
        </span>
      </td>
      <td className={classes.muscle}>
        <span className={classes.name}>{siteName(site)}</span>
        {site.segment && <span className={classes.segment}>{site.segment}</span>}
        {site.origin === 'copied' && !onConfirm && (
          <span className={classes.copied}>{t('visit.site.copied')}</span>
        )}
        {status === 'unsaved' && <Icon of={IconPencil} size={14} label={t('visit.site.unsaved')} />}
        {isLost && <Icon of={IconAlertTriangle} size={14} label={t('visit.site.saveFailed')} />}
      </td>
      <td className={classes.side}>
        <abbr title={t(`visit.side.${site.side}`)}>{t(`visit.sideShort.${site.side}`)}</abbr>
      </td>
      <td className={classes.needle}>
        {continues ? t('visit.needling.sameNeedle') : needleText(site.needle)}
        {site.insertions > 1 && <span className={classes.quiet}> ×{site.insertions}</span>}
        {site.depthMillimetres !== null && (
          <span className={classes.second}>
            {t('treatment.depth.short', { depth: site.depthMillimetres })}
          </span>
        )}
      </td>
      <td className={classes.technique}>
        {t(`visit.technique.${site.technique}`)}
        {site.dwellSeconds !== null && <span className={classes.second}>{dwellText(site.dwellSeconds)}</span>}
        {current !== '' && <span className={classes.second}>{current}</span>}
      </td>
      {site.origin === 'copied' && onConfirm ? (
        <td colSpan={2}>
          {/* The row takes the keys; the button is for hand and mouse. */}
          <Button variant="default" tabIndex={-1} onClick={() => onConfirm(site.id)}>
            {t('visit.site.confirm')}
          </Button>
        </td>
      ) : (
        <>
          <td className={classes.ltr}>{ltrText(site) || <span className={classes.quiet}>–</span>}</td>
          <td className={classes.sensation}>
            {site.sensations.map((value) => t(`visit.sensation.${value}`)).join(', ')}
            {pain !== '' && <span className={classes.second}>{pain}</span>}
          </td>
        </>
      )}
    </tr>
  );
});
