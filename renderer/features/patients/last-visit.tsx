import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { useFormat } from '../../lib/format.ts';
import { siteName } from '../../lib/site-name.ts';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './patient-screen.module.css';

type LastVisitProps = { visit: Visit; onOpen: () => void };

/** What was found and done the last time, at a glance. */
export function LastVisit({ visit, onOpen }: LastVisitProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const sites = visit.sites.filter((site) => !site.removed);

  /** What was seen, late ones too; that none was is an answer as well. */
  function reactionWords(): ReactNode {
    const reactions = visit.reactions.filter((reaction) => !reaction.removed);
    if (reactions.length === 0) {
      return visit.noReactionsObserved ? t('visit.reactions.summaryNone') : null;
    }
    return (
      <ul className={classes.entries}>
        {reactions.map((reaction) => {
          const site = sites.find(({ id }) => id === reaction.siteId);
          const facts = [
            t(`reactions.category.${reaction.category}`),
            t(`visit.severity.${reaction.severity}`).toLowerCase(),
            site && `${siteName(site)} ${t(`visit.sideShort.${site.side}`)}`,
            reaction.actions.map((action) => t(`visit.reactionAction.${action}`)).join(', '),
            reaction.note,
          ];
          return <li key={reaction.id}>{facts.filter(Boolean).join(' · ')}</li>;
        })}
      </ul>
    );
  }

  return (
    <Panel
      title={t('patients.chart.lastVisitOn', { day: format.day(visit.day) })}
      actions={
        <Button variant="subtle" onClick={onOpen}>
          {t('patients.chart.openVisit')}
        </Button>
      }
    >
      <Facts
        facts={[
          { label: t('patients.chart.reason'), value: visit.reasonForAttending },
          {
            label: t('patients.chart.pain'),
            value: visit.painNow === null ? null : t('patients.chart.painOfTen', { pain: visit.painNow }),
          },
          {
            label: t('patients.chart.sites'),
            value:
              sites.length === 0 ? null : (
                <ol className={classes.sites}>
                  {sites.map((site) => (
                    <li key={site.id}>
                      {[
                        `${siteName(site)} ${t(`visit.sideShort.${site.side}`)}`,
                        site.ltrCount === null ? '' : t('patients.chart.twitches', { count: site.ltrCount }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </li>
                  ))}
                </ol>
              ),
          },
          { label: t('visit.section.reactions'), value: reactionWords() },
          { label: t('patients.chart.plan'), value: visit.plan },
          ...(visit.addenda.length === 0
            ? []
            : [
                {
                  label: t('visit.signed.addenda'),
                  value: (
                    <ul className={classes.entries}>
                      {visit.addenda.map((addendum) => (
                        <li key={addendum.id}>
                          <span className={classes.entryBy}>
                            {t('visit.signed.addendumBy', {
                              name: addendum.writtenByName,
                              instant: format.instant(addendum.writtenAt),
                            })}
                          </span>
                          <span className={classes.entryWords}>{addendum.text}</span>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
        ]}
      />
    </Panel>
  );
}
