import { useTranslation } from 'react-i18next';
import type { MuscleHistory } from '../../../../shared/domain/history/muscle-history.ts';
import { useFormat } from '../../../lib/format.ts';
import { siteName } from '../../../lib/site-name.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import classes from './patterns.module.css';

/** What was charted about each muscle on each side. Means are to one decimal. */
export function MuscleTable({ histories }: { histories: readonly MuscleHistory[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = (history: MuscleHistory) =>
    t('visit.site.nameAndSide', {
      name: siteName(history),
      side: t(`visit.side.${history.side}`).toLowerCase(),
    });
  const rounded = (value: number) => String(Math.round(value * 10) / 10);

  function painOf({ pain }: MuscleHistory) {
    if (pain === null) return '–';
    return (
      <>
        {t('overTime.muscles.painValue', { before: rounded(pain.before), after: rounded(pain.after) })}{' '}
        <span className={classes.quiet}>{t('overTime.muscles.painOver', { count: pain.visits })}</span>
      </>
    );
  }

  function releasedOf({ last }: MuscleHistory) {
    const { sites, counted, exhausted, day } = last;
    // Nobody looked for a twitch: whether it was released is not known.
    if (counted === 0 && exhausted === 0) return '–';
    const words =
      exhausted === 0
        ? t('overTime.muscles.none')
        : exhausted === sites
          ? t('overTime.muscles.all')
          : t('overTime.muscles.some', { exhausted, sites });
    return (
      <>
        {words} <span className={classes.quiet}>{t('overTime.muscles.on', { day: format.day(day) })}</span>
      </>
    );
  }

  return (
    <>
      <DataTable
        label={t('overTime.muscles.title')}
        rows={histories}
        rowKey={({ key }) => key}
        columns={[
          { key: 'muscle', header: t('overTime.muscles.muscle'), cell: nameOf, sortBy: nameOf },
          {
            key: 'sessions',
            header: t('overTime.muscles.sessions'),
            cell: ({ sessions }) => sessions,
            sortBy: ({ sessions }) => sessions,
            numeric: true,
          },
          {
            key: 'sites',
            header: t('overTime.muscles.sites'),
            cell: ({ sites }) => sites,
            sortBy: ({ sites }) => sites,
            numeric: true,
          },
          {
            key: 'twitched',
            header: t('overTime.muscles.twitched'),
            cell: ({ twitched, counted }) =>
              counted === 0
                ? t('overTime.muscles.notCounted')
                : t('overTime.muscles.twitchedOf', { twitched, counted }),
            nowrap: true,
          },
          { key: 'pain', header: t('overTime.muscles.pain'), cell: painOf, nowrap: true },
          { key: 'released', header: t('overTime.muscles.released'), cell: releasedOf, nowrap: true },
        ]}
      />
      <p className={classes.explained}>{t('overTime.muscles.explained')}</p>
    </>
  );
}
