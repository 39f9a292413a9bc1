import { useTranslation } from 'react-i18next';
import type { ScreeningLevel } from '../../../../shared/domain/screening/question-set.ts';
import { screening } from '../../../../shared/messages/en/screening.ts';
import classes from './screening-section.module.css';

type ScreeningQuestionProps = {
  id: string;
  level: ScreeningLevel;
  answer: 'no' | 'yes' | undefined;
  /** It was yes at the last visit: shown, and never answered with the rest. */
  wasYes: boolean;
  onPress: () => void;
};

function isQuestion(id: string): id is keyof typeof screening {
  return Object.hasOwn(screening, id);
}

/** One question as one large button: pressed means yes, and the answer stands beside the words. */
export function ScreeningQuestion({ id, level, answer, wasYes, onPress }: ScreeningQuestionProps) {
  const { t } = useTranslation();
  return (
    <li>
      <button
        type="button"
        className={classes.question}
        aria-pressed={answer === 'yes'}
        data-level={level}
        onClick={onPress}
      >
        <span>
          {isQuestion(id) ? t(`screening.${id}`) : id}
          {wasYes && <span className={classes.lastTime}>{t('treatment.yesLastTime')}</span>}
        </span>
        <span className={classes.answer}>
          {answer === 'yes' && t('visit.screeningSection.yes')}
          {answer === 'no' && t('visit.screeningSection.no')}
        </span>
      </button>
    </li>
  );
}
