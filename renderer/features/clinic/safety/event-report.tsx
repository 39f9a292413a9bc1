import { useTranslation } from 'react-i18next';
import type { SafetyEvent } from '../../../../shared/contract/safety-event-records.ts';
import { useFormat } from '../../../lib/format.ts';
import { Facts } from '../../../ui/facts.tsx';
import classes from './event-report.module.css';

/** A report as its author wrote it, and beneath it what was added since. */
export function EventReport({ event }: { event: SafetyEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isStick = event.kind === 'needleStick';
  const said = (answer: boolean | null) =>
    answer === null ? null : t(answer ? 'safetyEvents.yes' : 'safetyEvents.no');
  return (
    <>
      <p className="tb-quiet">
        {t('safetyEvents.change.reported', {
          instant: format.instant(event.recordedAt),
          name: event.recordedByName,
        })}
      </p>
      <Facts
        facts={[
          { label: t('safetyEvents.kindLabel'), value: t(`safetyEvents.kind.${event.kind}`) },
          { label: t('safetyEvents.day'), value: format.instant(event.happenedAt) },
          {
            label: t(isStick ? 'safetyEvents.staffConcerned' : 'safetyEvents.staffInvolved'),
            value: event.staffConcerned,
          },
          {
            label: t('safetyEvents.whatHappened'),
            value: <span className={classes.words}>{event.whatHappened}</span>,
          },
          ...(isStick
            ? [
                {
                  label: t('safetyEvents.firstAid'),
                  value: event.firstAid.map((done) => t(`safetyEvents.firstAidKind.${done}`)).join(', '),
                },
                { label: t('safetyEvents.sourceKnown'), value: said(event.sourceKnown) },
                { label: t('safetyEvents.exposureServiceCalled'), value: said(event.exposureServiceCalled) },
              ]
            : []),
          { label: t('safetyEvents.told'), value: event.told },
        ]}
      />
      {event.addenda.length > 0 && (
        <ol className={classes.addenda} aria-label={t('safetyEvents.change.addenda')}>
          {event.addenda.map(({ id, text, writtenAt, writtenByName }) => (
            <li key={id}>
              <p className={classes.author}>
                {t('safetyEvents.change.addendumBy', {
                  instant: format.instant(writtenAt),
                  name: writtenByName,
                })}
              </p>
              <p className={classes.words}>{text}</p>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
