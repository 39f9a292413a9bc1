import { IconTableDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReactionCategory } from '../../../../shared/contract/reaction-records.ts';
import type { SafetyRate, SafetyRates } from '../../../../shared/contract/safety-records.ts';
import { rateOf } from '../../../../shared/domain/reactions/safety-rates.ts';
import {
  type PublishedStudy,
  publishedStudies,
} from '../../../../shared/reference/reactions/published-rates.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { SaveDocumentButton } from '../../../lib/save-document-button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { Column } from '../../../ui/table-columns.ts';
import classes from '../clinic-screen.module.css';
import { monthName } from './month-name.ts';
import { RateText } from './rate-text.tsx';
import own from './safety.module.css';

type Row = { category: ReactionCategory | 'all'; rate: SafetyRate };

/** What a survey found less often than once in a thousand treatments is shown only where it was charted here. */
const rarestShown = 0.1;

/** Each reaction of the last months, its rate, and what the surveys found. */
export function RatesPanel({ rates }: { rates: SafetyRates }) {
  const { t } = useTranslation();
  const { client } = useStore();
  const { total, categories, months } = rates;
  const name = (category: Row['category']) =>
    category === 'all' ? t('safety.rates.all') : t(`reactions.category.${category}`);
  const charted = categories.map(({ category, total: rate }): Row => ({ category, rate }));
  const missing = publishedCategories().filter((one) => !charted.some(({ category }) => category === one));
  const rows: Row[] = [
    { category: 'all', rate: total },
    ...charted,
    ...missing.map((category): Row => ({ category, rate: rateOf(0, total.visits) })),
  ];
  const columns: Column<Row>[] = [
    {
      key: 'category',
      header: t('safety.rates.category'),
      cell: ({ category }) => (category === 'all' ? <strong>{name(category)}</strong> : name(category)),
    },
    { key: 'events', header: t('safety.rates.events'), cell: ({ rate }) => rate.events, numeric: true },
    {
      key: 'here',
      header: t('safety.rates.here'),
      cell: ({ rate }) => <RateText rate={rate} />,
      numeric: true,
    },
    ...publishedStudies.map(
      (study): Column<Row> => ({
        key: study.id,
        header: t('safety.rates.ofStudy', { study: t(`safety.study.${study.id}`) }),
        cell: ({ category }) => publishedOf(study, category) ?? t('safety.rates.notGiven'),
        numeric: true,
        quiet: true,
      }),
    ),
  ];
  return (
    <Panel title={t('safety.rates.title')}>
      {total.visits === 0 ? (
        <EmptyState compact title={t('safety.rates.none')}>
          {t('safety.rates.noneText')}
        </EmptyState>
      ) : (
        <>
          <p className={classes.lead}>{t('safety.lead')}</p>
          <p className={own.period}>
            {t('safety.rates.period', {
              from: monthName(months[0] ?? ''),
              to: monthName(months.at(-1) ?? ''),
              visits: total.visits,
              events: total.events,
            })}
          </p>
          <div className={own.table}>
            <DataTable<Row>
              label={t('safety.rates.title')}
              columns={columns}
              rows={rows}
              rowKey={({ category }) => category}
            />
          </div>
          <div className={own.save}>
            <SaveDocumentButton
              icon={IconTableDown}
              words={{
                save: t('safety.csv.save'),
                saved: t('safety.csv.saved'),
                notSaved: t('safety.csv.notSaved'),
                privacy: t('safety.csv.privacy'),
              }}
              make={() => client.safety.table({})}
            />
            <p className={classes.lead}>{t('safety.csv.privacy')}</p>
          </div>
        </>
      )}
    </Panel>
  );
}

function publishedCategories(): ReactionCategory[] {
  const found = new Set<ReactionCategory>();
  for (const { per100 } of publishedStudies) {
    for (const [category, rate] of Object.entries(per100)) {
      if (rate >= rarestShown) found.add(category as ReactionCategory);
    }
  }
  return [...found];
}

function publishedOf(study: PublishedStudy, category: Row['category']): string | undefined {
  return (category === 'all' ? study.minorPer100 : study.per100[category])?.toString();
}
