import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usualEmergencyNumber } from '../../shared/contract/clinic-records.ts';
import type { Reaction } from '../../shared/contract/reaction-records.ts';
import type { GuideId } from '../../shared/domain/reactions/taxonomy.ts';
import { type GuideStep, guide } from '../../shared/reference/reactions/guides.ts';
import { useStore } from '../client/store-provider.tsx';
import { useFormat } from '../lib/format.ts';
import { CheckField } from '../ui/check-field.tsx';
import classes from './red-flag-guide.module.css';

type RedFlagGuideProps = {
  id: GuideId;
  stepsDone: Reaction['stepsDone'];
  onChange: (stepsDone: Reaction['stepsDone']) => void;
};

/** What to do now, whom to call and what to write down. A tick keeps its time, for the incident report. */
export function RedFlagGuide({ id, stepsDone, onChange }: RedFlagGuideProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { orpc } = useStore();
  const clinic = useQuery(orpc.clinic.get.queryOptions({ input: {} })).data;
  const emergency = clinic?.emergencyNumber ?? usualEmergencyNumber;
  const { steps, record, sources } = guide(id);
  const doneAt = new Map(stepsDone.map(({ step, at }) => [step, at]));

  function tick(step: GuideStep, isDone: boolean) {
    const others = stepsDone.filter((done) => done.step !== step);
    onChange(isDone ? [...others, { step, at: new Date().toISOString() }] : others);
  }

  return (
    <section className={classes.guide} aria-label={t(`redFlags.title.${id}`)}>
      <h4 className={classes.title}>{t(`redFlags.title.${id}`)}</h4>
      <dl className={classes.calls}>
        <div>
          <dt>{t('redFlags.emergency')}</dt>
          <dd className={classes.number}>{emergency}</dd>
        </div>
        <div>
          <dt>{t('redFlags.clinicContact')}</dt>
          <dd>{clinic?.incidentContact || t('redFlags.noContact')}</dd>
        </div>
      </dl>
      <h5 className={classes.heading}>{t('redFlags.now')}</h5>
      <ol className={classes.steps}>
        {steps.map((step) => {
          const at = doneAt.get(step);
          return (
            <li key={step}>
              <CheckField
                label={t(`redFlags.step.${step}`, { emergency })}
                hint={at === undefined ? undefined : t('redFlags.done', { time: format.time(at) })}
                checked={at !== undefined}
                onChange={(isDone) => tick(step, isDone)}
              />
            </li>
          );
        })}
      </ol>
      <h5 className={classes.heading}>{t('redFlags.write')}</h5>
      <ul className={classes.record}>
        {record.map((item) => (
          <li key={item}>{t(`redFlags.record.${item}`)}</li>
        ))}
      </ul>
      <p className={classes.sources}>
        {t('redFlags.sources', {
          sources: sources.map((source) => t(`reactionSources.${source}`)).join('; '),
        })}
      </p>
    </section>
  );
}
