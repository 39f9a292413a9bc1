import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedledVisit } from '../../../../shared/contract/history-records.ts';
import { muscleHistories } from '../../../../shared/domain/history/muscle-history.ts';
import { segmentPattern } from '../../../../shared/domain/history/segment-pattern.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { MuscleTable } from './muscle-table.tsx';
import classes from './patterns.module.css';
import { SegmentBars } from './segment-bars.tsx';

const spans = [5, 10] as const;

/** What was needled over the last visits: by muscle, and by spinal level. */
export function Patterns({ visits }: { visits: readonly NeedledVisit[] }) {
  const { t } = useTranslation();
  const shorter = spans.filter((span) => span < visits.length);
  const [chosen, setChosen] = useState<string>(shorter[0] === undefined ? 'all' : String(shorter[0]));
  const counted = chosen === 'all' ? visits : visits.slice(0, Number(chosen));
  return (
    <div className={classes.patterns}>
      <ChoiceChips
        label={t('overTime.span.label')}
        options={[
          ...shorter.map((span) => ({
            value: String(span),
            label: t('overTime.span.last', { count: span }),
          })),
          { value: 'all', label: t('overTime.span.all', { count: visits.length }) },
        ]}
        value={chosen}
        onChange={(span) => setChosen(span ?? 'all')}
      />
      <div className={classes.panels}>
        <Panel title={t('overTime.muscles.title')} flush>
          <MuscleTable histories={muscleHistories(counted)} />
        </Panel>
        <Panel title={t('overTime.segments.title')}>
          <SegmentBars pattern={segmentPattern(counted)} />
        </Panel>
      </div>
    </div>
  );
}
