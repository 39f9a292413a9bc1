import { useTranslation } from 'react-i18next';
import type { VisitState } from '../../../shared/contract/visit-records.ts';
import { StatusPill } from '../../ui/status-pill.tsx';

const kinds = {
  planned: 'quiet',
  arrived: 'quiet',
  inTreatment: 'active',
  ended: 'caution',
  signed: 'done',
  amended: 'done',
  enteredInError: 'quiet',
  missed: 'quiet',
  cancelled: 'quiet',
} as const satisfies Record<VisitState, 'quiet' | 'active' | 'caution' | 'done'>;

/** How far a visit has come, in one word. */
export function VisitStatePill({ state }: { state: VisitState }) {
  const { t } = useTranslation();
  return <StatusPill kind={kinds[state]}>{t(`billing.visitState.${state}`)}</StatusPill>;
}
