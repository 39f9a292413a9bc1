import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RoutineSteps } from '../../../../shared/contract/clinic-records.ts';
import { aftercareVersion } from '../../../../shared/reference/aftercare/aftercare-sheet.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useFormat } from '../../../lib/format.ts';
import { CheckField } from '../../../ui/check-field.tsx';
import { usePart } from '../state/use-visit-session.ts';
import type { DraftContent } from '../state/visit-calls.ts';
import type { VisitSession } from '../state/visit-session.ts';
import classes from './routine-checks.module.css';

type Step = keyof RoutineSteps;

/** When each was ticked, by the words of the visit. */
const times: Record<Step, (words: DraftContent) => string | null> = {
  skinPrepared: ({ skinPreparedAt }) => skinPreparedAt,
  sharpsDisposed: ({ sharpsDisposedAt }) => sharpsDisposedAt,
  aftercareGiven: ({ aftercareGiven }) => aftercareGiven?.at ?? null,
};
/** What a tick writes: its time, and of the aftercare sheet the edition that is handed out now. */
const ticks: Record<Step, (at: string | null) => Partial<DraftContent>> = {
  skinPrepared: (at) => ({ skinPreparedAt: at }),
  sharpsDisposed: (at) => ({ sharpsDisposedAt: at }),
  aftercareGiven: (at) => ({ aftercareGiven: at === null ? null : { at, version: aftercareVersion } }),
};

/** What is done at every treatment, a line each where the clinic asks for it; a tick keeps its time. */
export function RoutineChecks({ session, steps }: { session: VisitSession; steps: readonly Step[] }) {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const format = useFormat();
  const { content } = usePart(session, session.draftPart);
  const asked = useQuery(orpc.clinic.get.queryOptions({ input: {} })).data?.routineSteps;
  // What was ticked stays in view, also where the clinic asks for it no longer.
  const shown = steps.filter((step) => asked?.[step] || times[step](content) !== null);
  if (shown.length === 0) return null;
  const said = (step: Step, time: string) =>
    step === 'aftercareGiven' && content.aftercareGiven
      ? t('routine.aftercareGivenAt', { version: content.aftercareGiven.version, time })
      : t('routine.at', { step: t(`routine.step.${step}`), time });
  return (
    <div className={classes.checks}>
      {shown.map((step) => {
        const at = times[step](content);
        const name = t(`routine.step.${step}`);
        return (
          <CheckField
            key={step}
            label={at === null ? name : said(step, format.time(at))}
            checked={at !== null}
            onChange={(isDone) => session.changeDraft(ticks[step](isDone ? new Date().toISOString() : null))}
          />
        );
      })}
    </div>
  );
}
