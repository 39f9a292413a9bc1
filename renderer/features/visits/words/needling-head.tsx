import { useTranslation } from 'react-i18next';
import { approach, patientPosition } from '../../../../shared/contract/visit-words.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { DraftConflict } from '../draft-conflict.tsx';
import { usePreviousVisit } from '../previous-visit.ts';
import type { VisitSession } from '../state/visit-session.ts';
import { useApproachNames } from '../use-approach-names.ts';
import { useDraftSection } from './draft-sections.ts';
import { Proposal } from './proposal.tsx';
import { useWordTexts } from './word-texts.ts';
import classes from './words.module.css';

/** What kind of needling it is and how the patient lies, in the clinic's own words. */
export function NeedlingHead({ session }: { session: VisitSession }) {
  const { t } = useTranslation();
  const { approachName } = useWordTexts();
  const names = useApproachNames();
  const { content, change } = useDraftSection(session, 'needling');
  const last = usePreviousVisit(session).data;
  const isUntouched = content.approach === null && content.patientPosition === null;
  const asLast = [
    last?.approach && approachName(last.approach, names),
    last?.patientPosition && t(`visitWords.positions.${last.patientPosition}`),
  ].filter(Boolean);

  return (
    <div className={classes.head}>
      {last && isUntouched && asLast.length > 0 && (
        <Proposal
          words={asLast.join(', ')}
          onTake={() => change({ approach: last.approach, patientPosition: last.patientPosition })}
        />
      )}
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
      <DraftConflict session={session} section="needling" />
    </div>
  );
}
