import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RoutineSteps } from '../../../../shared/contract/clinic-records.ts';
import type { VisitDraft } from '../../../../shared/contract/visit-words.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useFormat } from '../../../lib/format.ts';
import { CheckField } from '../../../ui/check-field.tsx';
import { usePart } from '../state/use-visit-session.ts';
import type { VisitSession } from '../state/visit-session.ts';
import classes from './routine-checks.module.css';

type Step = keyof RoutineSteps;

const fields = {
  skinPrepared: 'skinPreparedAt',
  sharpsDisposed: 'sharpsDisposedAt',
  aftercareGiven: 'aftercareGivenAt',
} as const satisfies Record<Step, keyof VisitDraft>;

/** What is done at every treatment, a line each where the clinic asks for it; a tick keeps its time. */
export function RoutineChecks({ session, steps }: { session: VisitSession; steps: readonly Step[] }) {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const format = useFormat();
  const { content } = usePart(session, session.draftPart);
  const asked = useQuery(orpc.clinic.get.queryOptions({ input: {} })).data?.routineSteps;
  // What was ticked stays in view, also where the clinic asks for it no longer.
  const shown = steps.filter((step) => asked?.[step] || content[fields[step]] !== null);
  if (shown.length === 0) return null;
  return (
    <div className={classes.checks}>
      {shown.map((step) => {
        const at = content[fields[step]];
        const name = t(`routine.step.${step}`);
        return (
          <CheckField
            key={step}
            label={at === null ? name : t('routine.at', { step: name, time: format.time(at) })}
            checked={at !== null}
            onChange={(isDone) =>
              session.changeDraft({ [fields[step]]: isDone ? new Date().toISOString() : null })
            }
          />
        );
      })}
    </div>
  );
}
