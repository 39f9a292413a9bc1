import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../client/store-provider.tsx';
import classes from './visit-coverage.module.css';

/** Who pays for the treatment, beside the facts of the patient: the plans in force. Nothing where there is none. */
export function VisitCoverage({ patientId }: { patientId: string }) {
  const { t } = useTranslation();
  const { orpc } = useStore();
  // The page of the visit has read it already.
  const patient = useQuery(orpc.patients.get.queryOptions({ input: { id: patientId } }));
  const plans = (patient.data?.coverages ?? [])
    .filter(({ active }) => active)
    .map(({ planKind, payer }) => {
      const kind = t(`coverage.kind.${planKind}`);
      return payer === null ? kind : t('coverage.planOf', { kind, payer });
    });
  if (plans.length === 0) return null;
  const words = plans.join(', ');
  return (
    <span className={classes.coverage} title={words}>
      {words}
    </span>
  );
}
