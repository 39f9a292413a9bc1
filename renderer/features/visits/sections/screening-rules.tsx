import { useTranslation } from 'react-i18next';
import { screeningRules } from '../../../../shared/messages/en/screening-rules.ts';
import classes from './screening-section.module.css';

function hasRule(id: string): id is keyof typeof screeningRules {
  return Object.hasOwn(screeningRules, id);
}

/** What follows from each answer that made the outcome, in the words of its rule. */
export function ScreeningRules({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.rules}>
      {ids.filter(hasRule).map((id) => (
        <li key={id}>{t(`screeningRules.${id}`)}</li>
      ))}
    </ul>
  );
}
