import { useTranslation } from 'react-i18next';
import { fewestVisitsToCompare } from '../../../../shared/domain/reactions/safety-rates.ts';
import { publishedStudies } from '../../../../shared/reference/reactions/published-rates.ts';
import { Panel } from '../../../ui/panel.tsx';
import own from './safety.module.css';

/** What an event is here and in each survey, when numbers say nothing, and where the published ones are from. */
export function ReadingPanel() {
  const { t } = useTranslation();
  return (
    <Panel title={t('safety.reading.title')}>
      <ul className={own.reading}>
        <li>{t('safety.reading.low')}</li>
        <li>{t('safety.reading.rule', { visits: fewestVisitsToCompare })}</li>
        <li>{t('safety.reading.unit')}</li>
        {publishedStudies.map(({ id }) => (
          <li key={id}>{t(`safety.reading.${id}`)}</li>
        ))}
        <li>{t('safety.reading.others')}</li>
      </ul>
      <p className={own.sources}>
        {t('safety.reading.sources')}:{' '}
        {publishedStudies.map(({ id }) => t(`reactionSources.${id}`)).join(' · ')}
      </p>
    </Panel>
  );
}
