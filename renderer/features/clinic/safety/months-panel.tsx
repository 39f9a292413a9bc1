import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReactionCategory } from '../../../../shared/contract/reaction-records.ts';
import type { SafetyRate, SafetyRates } from '../../../../shared/contract/safety-records.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { monthName } from './month-name.ts';
import { RateText } from './rate-text.tsx';
import own from './safety.module.css';

type Row = { month: string; isOver: boolean; rate: SafetyRate };

/** The months one under the other, the newest first, for all reactions or one of them. */
export function MonthsPanel({ rates }: { rates: SafetyRates }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReactionCategory | 'all'>('all');
  const { months, categories } = rates;
  const ofChosen = categories.find(({ category }) => category === chosen)?.byMonth ?? rates.byMonth;
  if (rates.total.visits === 0) return null;
  const rows = months
    .map((month, index): Row | null => {
      const rate = ofChosen[index];
      return rate ? { month, isOver: index < months.length - 1, rate } : null;
    })
    .filter((row) => row !== null)
    // Months before the first needled visit say nothing.
    .filter((_, index) => rates.byMonth.slice(0, index + 1).some(({ visits }) => visits > 0))
    .reverse();
  return (
    <Panel title={t('safety.months.title')}>
      <div className={own.choice}>
        <SelectField<ReactionCategory | 'all'>
          label={t('safety.months.category')}
          options={[
            { value: 'all', label: t('safety.rates.all') },
            ...categories.map(({ category }) => ({
              value: category,
              label: t(`reactions.category.${category}`),
            })),
          ]}
          value={categories.some(({ category }) => category === chosen) ? chosen : 'all'}
          onChange={(category) => setChosen(category ?? 'all')}
          width="l"
        />
      </div>
      <DataTable<Row>
        label={t('safety.months.title')}
        rows={rows}
        rowKey={({ month }) => month}
        columns={[
          {
            key: 'month',
            header: t('safety.months.month'),
            cell: ({ month, isOver }) =>
              isOver ? monthName(month) : t('safety.months.soFar', { month: monthName(month) }),
          },
          {
            key: 'visits',
            header: t('safety.months.visits'),
            cell: ({ rate }) => rate.visits,
            numeric: true,
          },
          { key: 'events', header: t('safety.rates.events'), cell: ({ rate }) => rate.events, numeric: true },
          {
            key: 'rate',
            header: t('safety.months.rate'),
            cell: ({ rate }) => <RateText rate={rate} />,
            numeric: true,
          },
        ]}
      />
    </Panel>
  );
}
