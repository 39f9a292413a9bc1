import { useTranslation } from 'react-i18next';
import { type RoutineSteps, routineSteps } from '../../../../shared/contract/clinic-records.ts';
import { CheckField } from '../../../ui/check-field.tsx';
import { FieldGroup } from '../../../ui/field-group.tsx';

type RoutineStepsFieldProps = { steps: RoutineSteps; onChange: (steps: RoutineSteps) => void };

/** Which lines a visit asks for. */
export function RoutineStepsField({ steps, onChange }: RoutineStepsFieldProps) {
  const { t } = useTranslation();
  return (
    <FieldGroup label={t('routine.settings.title')} hint={t('routine.settings.hint')}>
      <div>
        {routineSteps.keyof().options.map((step) => (
          <CheckField
            key={step}
            label={t(`routine.step.${step}`)}
            checked={steps[step]}
            onChange={(isAsked) => onChange({ ...steps, [step]: isAsked })}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
