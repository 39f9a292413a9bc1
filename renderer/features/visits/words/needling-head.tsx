import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approach, patientPosition } from '../../../../shared/contract/visit-words.ts';
import { waitingRegions } from '../../../../shared/domain/visits/waiting-sites.ts';
import { siteName } from '../../../lib/site-name.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { MenuButton } from '../../../ui/menu-button.tsx';
import { DraftConflict } from '../draft-conflict.tsx';
import { usePreviousVisit } from '../previous-visit.ts';
import { elementIdOf } from '../sections/section-props.ts';
import { usePart } from '../state/use-visit-session.ts';
import type { VisitSession } from '../state/visit-session.ts';
import { useApproachNames } from '../use-approach-names.ts';
import { useDraftSection } from './draft-sections.ts';
import { Proposal } from './proposal.tsx';
import { useWordTexts } from './word-texts.ts';
import classes from './words.module.css';

/**
 * What kind of needling it is and how the patient lies, in the clinic's own words. Both said and the first
 * site charted, it is one line, so that the ledger has the room.
 */
export function NeedlingHead({ session }: { session: VisitSession }) {
  const { t } = useTranslation();
  const { approachName } = useWordTexts();
  const names = useApproachNames();
  const { content, change } = useDraftSection(session, 'needling');
  const { screening, state } = usePart(session, session.facts);
  const sites = usePart(session, session.sites.sites);
  const hasSites = sites.length > 0;
  const waiting = sites.filter(({ origin }) => origin === 'copied').length;
  const [isChanging, setChanging] = useState(false);
  const head = useRef<HTMLDivElement>(null);
  const last = usePreviousVisit(session).data;
  const isUntouched = content.approach === null && content.patientPosition === null;
  const asLast = [
    last?.approach && approachName(last.approach, names),
    last?.patientPosition && t(`visitWords.positions.${last.patientPosition}`),
  ].filter(Boolean);

  const lastSites = (last?.sites ?? []).filter(({ origin }) => origin !== 'copied');
  const mayCopy = !hasSites && state === 'inTreatment' && screening !== null && screening.outcome !== 'stop';
  const firstNames = lastSites
    .slice(0, 4)
    .map((site) => `${siteName(site)} ${t(`visit.sideShort.${site.side}`)}`);
  const siteNames = lastSites.length > firstNames.length ? [...firstNames, '…'] : firstNames;

  const offersWords = last !== undefined && isUntouched && asLast.length > 0;
  const offersSites = mayCopy && lastSites.length > 0;
  const sitesOffered = offersSites
    ? [t('visitWords.sitesOfLast', { count: lastSites.length }), ...siteNames]
    : [];
  const offered = [...(offersWords ? [asLast.join(', ')] : []), ...sitesOffered];

  /** What was pressed is gone: the first row is where the keys go on. */
  function focusFirstRow() {
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`#${elementIdOf('needling')} [data-site]`)?.focus(),
    );
  }

  /** Approach, position and sites in one; each site still waits for the word that it was needled today. */
  function takeOver() {
    session.history.asOneStep(() => {
      if (offersWords) change({ approach: last.approach, patientPosition: last.patientPosition });
      if (offersSites) session.sites.copy(lastSites, last?.approach ?? null);
    });
    if (offersSites) focusFirstRow();
  }

  /** All that wait, or some of them. */
  function confirm(ids?: readonly string[]) {
    session.sites.confirmAll(ids);
    focusFirstRow();
  }

  const regions = waitingRegions(sites);
  const confirmation = waiting > 1 && state === 'inTreatment' && screening?.outcome !== 'stop' && (
    <div className={classes.confirmation}>
      <Button variant="light" leftSection={<Icon of={IconChecks} />} onClick={() => confirm()}>
        {t('guidance.confirmAll', { count: waiting })}
      </Button>
      {regions.length > 1 && (
        <MenuButton
          label={t('charting.waiting.group')}
          items={regions.map(({ region, ids }) => ({
            label: t('charting.waiting.ofRegion', {
              count: ids.length,
              region: t(`bodyViews.region.${region}`),
            }),
            onClick: () => confirm(ids),
          }))}
        />
      )}
    </div>
  );

  useEffect(() => {
    if (isChanging) head.current?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
  }, [isChanging]);

  if (hasSites && !isChanging && content.approach !== null && content.patientPosition !== null) {
    const said = [
      approachName(content.approach, names),
      t(`visitWords.positions.${content.patientPosition}`),
    ];
    return (
      <div className={classes.last}>
        <strong>{said.join(' · ')}</strong>
        <Button variant="subtle" onClick={() => setChanging(true)}>
          {t('visitWords.changeApproach')}
        </Button>
        {confirmation}
      </div>
    );
  }

  return (
    <div className={classes.head} ref={head}>
      {offered.length > 0 && <Proposal words={offered.join(' · ')} onTake={takeOver} />}
      <ChoiceChips
        label={t('visitWords.approach')}
        options={approach.options.map((value) => ({ value, label: approachName(value, names) }))}
        clearable
        value={content.approach}
        onChange={(value) => change({ approach: value })}
      />
      <ChoiceChips
        label={t('visitWords.position')}
        options={patientPosition.options.map((value) => ({
          value,
          label: t(`visitWords.positions.${value}`),
        }))}
        clearable
        value={content.patientPosition}
        onChange={(value) => change({ patientPosition: value })}
      />
      {confirmation}
      <DraftConflict session={session} section="needling" />
    </div>
  );
}
