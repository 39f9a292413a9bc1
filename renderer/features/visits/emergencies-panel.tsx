import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { useFormat } from '../../lib/format.ts';
import { Panel } from '../../ui/panel.tsx';
import classes from './signed/note.module.css';

/** When the emergency button was pressed during the treatment, and what it was; nothing when it was not. */
export function EmergenciesPanel({ emergencies }: Pick<Visit, 'emergencies'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (emergencies.length === 0) return null;
  return (
    <Panel title={t('consentRecord.emergency.title')}>
      <ol className={classes.entries}>
        {emergencies.map(({ id, recordedAt, confirmedAt, confirmedByName, meaning, account }) => (
          <li key={id} className={classes.entry}>
            <p>{t('consentRecord.emergency.recorded', { when: format.instant(recordedAt) })}</p>
            {confirmedAt === null ? (
              <p>{t('consentRecord.emergency.unconfirmed')}</p>
            ) : (
              <>
                {meaning !== null && meaning !== 'here' && <p>{t(`consentRecord.emergency.${meaning}`)}</p>}
                {account !== null && <p className={classes.words}>{account}</p>}
                <p className={classes.quiet}>
                  {meaning === 'here' && account === null
                    ? t('emergency.pressedBy', { name: confirmedByName ?? '' })
                    : t('consentRecord.emergency.confirmed', {
                        name: confirmedByName ?? '',
                        when: format.instant(confirmedAt),
                      })}
                </p>
              </>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
