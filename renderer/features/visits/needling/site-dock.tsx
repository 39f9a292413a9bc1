import { Button, VisuallyHidden } from '@mantine/core';
import { IconFlipHorizontal, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasOtherSide } from '../../../../shared/domain/visits/both-sides.ts';
import { partnerOf } from '../../../../shared/domain/visits/needle-pairs.ts';
import { siteHazards } from '../../../../shared/domain/visits/site-hazards.ts';
import { SiteHazardLine } from '../../../body-map/hazard-line.tsx';
import { siteName } from '../../../lib/site-name.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { CountControl } from '../count-control.tsx';
import type { SiteBook } from '../state/site-book.ts';
import { needleText, type SiteContent } from '../state/site-content.ts';
import { CurrentCautions } from './current-cautions.tsx';
import { GhostActions } from './ghost-actions.tsx';
import { countLtr, gradeLtr } from './ltr-change.ts';
import { NeedleBoxLine } from './needle-box-line.tsx';
import classes from './site-dock.module.css';

type SiteDockProps = {
  site: SiteContent;
  /** All of the ledger. */
  sites: readonly SiteContent[];
  book: SiteBook;
  editing: boolean;
  /** The questions that decided the screening. */
  screeningDecidedBy: readonly string[];
  /** Whether sites may be placed and copied ones confirmed now. */
  mayPlace: boolean;
};

const strengths = ['weak', 'medium', 'strong'] as const;

/**
 * The selected site under the map, where the hand already is: its twitches are counted here while they
 * happen. Everything else about it is one tap away, in its row of the ledger.
 */
export function SiteDock(props: SiteDockProps) {
  const { site, sites, book, editing, screeningDecidedBy, mayPlace } = props;
  const { t } = useTranslation();
  const details = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState('');
  const isCopied = site.origin === 'copied';
  const partner = partnerOf(site, sites);
  const settings = [
    ...(isCopied ? [t('visit.site.copied')] : []),
    ...(site.segment === null ? [] : [site.segment]),
    needleText(site.needle),
    ...(site.depthMillimetres === null ? [] : [t('treatment.depth.short', { depth: site.depthMillimetres })]),
    t(`visit.technique.${site.technique}`),
    ...(partner ? [t('needlePairs.with', { ordinal: partner.ordinal })] : []),
    ...(site.insertions > 1 ? [t('visit.signed.insertions', { count: site.insertions })] : []),
  ];
  const isGhost = isCopied && mayPlace;
  const mayMirror = mayPlace && !isCopied && site.side !== 'midline' && !hasOtherSide(site, sites);

  /** What was pressed may be gone: the keys go on at the button that stays, or at the map. */
  function keepFocus() {
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      (details.current ?? document.querySelector<HTMLElement>('[role="application"]'))?.focus();
    });
  }

  function dismiss() {
    book.remove(site.id);
    keepFocus();
  }

  function addOtherSide() {
    book.addOtherSide(site.id);
    const side = t(`visit.side.${site.side === 'left' ? 'right' : 'left'}`);
    setAdded(t('visit.site.numbered', { ordinal: sites.length + 1, name: siteName(site), side }));
    keepFocus();
  }

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
        {isGhost && (
          <Button
            variant="default"
            className={classes.dismiss}
            leftSection={<Icon of={IconX} />}
            title={t('charting.waiting.dismiss')}
            onClick={dismiss}
          >
            {t('charting.waiting.dismiss')}
          </Button>
        )}
        {mayMirror && (
          <IconButton
            variant="default"
            label={t('charting.bothSides.add')}
            icon={IconFlipHorizontal}
            onClick={addOtherSide}
          />
        )}
        <VisuallyHidden role="status">{added}</VisuallyHidden>
        <Button
          ref={details}
          variant="default"
          aria-expanded={editing}
          onClick={() => book.select(site.id, !editing)}
        >
          {t('visit.site.details')}
        </Button>
      </div>
      {mayPlace && (
        <div className={classes.hazards}>
          <SiteHazardLine hazards={siteHazards(site, screeningDecidedBy)} />
          <CurrentCautions site={site} partner={partner} />
          <NeedleBoxLine needle={site.needle} />
        </div>
      )}
      {isGhost ? (
        <GhostActions site={site} sites={sites} book={book} onDone={keepFocus} />
      ) : (
        <Twitches site={site} book={book} />
      )}
    </section>
  );
}

/** The twitches of a needled site, counted while they happen. */
function Twitches({ site, book }: Pick<SiteDockProps, 'site' | 'book'>) {
  const { t } = useTranslation();
  return (
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
  );
}

function titleOf(site: SiteContent, side: string) {
  return { ordinal: site.ordinal, name: siteName(site), side };
}
