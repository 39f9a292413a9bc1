import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { waitingWith } from '../../../../shared/domain/visits/waiting-sites.ts';
import { siteName } from '../../../lib/site-name.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { SiteBook } from '../state/site-book.ts';
import type { SiteContent } from '../state/site-content.ts';
import classes from './site-dock.module.css';

type GhostActionsProps = {
  site: SiteContent;
  /** All of the ledger. */
  sites: readonly SiteContent[];
  book: SiteBook;
  /** What was pressed is gone. */
  onDone: () => void;
};

/**
 * A copied site counts once somebody says that it was needled: this one, its muscle on both sides, or all that wait in its
 * part of the body. Until then there is no twitch to count.
 */
export function GhostActions({ site, sites, book, onDone }: GhostActionsProps) {
  const { t } = useTranslation();
  const { ofMuscle, ofRegion } = waitingWith(site, sites);

  function confirm(ids: readonly string[]) {
    book.confirmAll(ids);
    onDone();
  }

  return (
    <div className={classes.ghost}>
      <Button leftSection={<Icon of={IconCheck} />} onClick={() => confirm([site.id])}>
        {t('visit.site.confirm')}
      </Button>
      {ofMuscle && (
        <Button variant="default" onClick={() => confirm(ofMuscle)}>
          {t('charting.waiting.ofMuscle', { count: ofMuscle.length, name: siteName(site) })}
        </Button>
      )}
      {ofRegion && (
        <Button variant="default" onClick={() => confirm(ofRegion.ids)}>
          {t('charting.waiting.ofRegion', {
            count: ofRegion.ids.length,
            region: t(`bodyViews.region.${ofRegion.region}`),
          })}
        </Button>
      )}
    </div>
  );
}
