import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { siteName } from '../../../lib/site-name.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { CountControl } from '../count-control.tsx';
import type { SiteBook } from '../state/site-book.ts';
import { needleText, type SiteContent } from '../state/site-content.ts';
import { countLtr, gradeLtr } from './ltr-change.ts';
import classes from './site-dock.module.css';

type SiteDockProps = {
  site: SiteContent;
  book: SiteBook;
  editing: boolean;
  /** Whether a copied site may be confirmed now. */
  mayConfirm: boolean;
};

const strengths = ['weak', 'medium', 'strong'] as const;

/**
 * The selected site under the map, where the hand already is: its twitches are counted here while they
 * happen. Everything else about it is one tap away, in its row of the ledger.
 */
export function SiteDock({ site, book, editing, mayConfirm }: SiteDockProps) {
  const { t } = useTranslation();
  const isCopied = site.origin === 'copied';
  const settings = [
    ...(isCopied ? [t('visit.site.copied')] : []),
    ...(site.segment === null ? [] : [site.segment]),
    needleText(site.needle),
    ...(site.depthMillimetres === null ? [] : [t('treatment.depth.short', { depth: site.depthMillimetres })]),
    t(`visit.technique.${site.technique}`),
    ...(site.insertions > 1 ? [t('visit.signed.insertions', { count: site.insertions })] : []),
  ];
  return (
    <section
      className={classes.dock}
      aria-label={t('visit.site.numbered', titleOf(site, t(`visit.side.${site.side}`)))}
    >
      <div className={classes.head}>
        <span className={classes.number} data-copied={isCopied || undefined} aria-hidden="true">
          {site.ordinal}
        </span>
        <div className={classes.words}>
          <p className={classes.name}>
            {t('visit.site.nameAndSide', {
              name: siteName(site),
              side: t(`visit.side.${site.side}`).toLowerCase(),
            })}
          </p>
          <p className={classes.settings}>{settings.join(' · ')}</p>
        </div>
        {isCopied && mayConfirm && (
          <Button onClick={() => book.confirm(site.id)}>{t('visit.site.confirm')}</Button>
        )}
        <Button variant="default" aria-expanded={editing} onClick={() => book.select(site.id, !editing)}>
          {t('visit.site.details')}
        </Button>
      </div>
      <div className={classes.twitches}>
        <CountControl
          key={site.id}
          label={t('visit.site.ltr')}
          labelHidden
          lessLabel={t('visit.site.ltrLess')}
          moreLabel={t('visit.site.ltrMore')}
          max={99}
          value={site.ltrCount}
          onChange={(count) => book.change(site.id, countLtr(site, count))}
        />
        <ChoiceChips
          label={t('visit.site.intensity')}
          labelHidden
          clearable
          options={strengths.map((value) => ({ value, label: t(`visit.intensity.${value}`) }))}
          value={strengths.find((value) => value === site.ltrIntensity) ?? null}
          onChange={(strength) => book.change(site.id, gradeLtr(site, strength))}
        />
        <Button
          variant={site.ltrExhausted ? 'filled' : 'default'}
          className={classes.exhausted}
          aria-pressed={site.ltrExhausted}
          onClick={() => book.change(site.id, { ltrExhausted: !site.ltrExhausted })}
        >
          {t('visit.site.exhausted')}
        </Button>
      </div>
    </section>
  );
}

function titleOf(site: SiteContent, side: string) {
  return { ordinal: site.ordinal, name: siteName(site), side };
}
