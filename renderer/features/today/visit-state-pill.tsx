import { useTranslation } from 'react-i18next';
import type { VisitState, VisitSummary } from '../../../shared/contract/visit-records.ts';
import { isLocked } from '../../../shared/domain/visits/visit-state.ts';
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

/** Whether the front desk can take the payment: treatment was released or the note signed, and nothing is paid. */
function isReadyToPay(visit: Standing): boolean {
  if (visit.invoiceState === 'paid') return false;
  return isLocked(visit.state) || (visit.state === 'ended' && visit.releasedAt !== null);
}

type Standing = Pick<VisitSummary, 'state' | 'releasedAt' | 'invoiceState'>;

/** What the front desk needs to know of a visit: whether it can be paid, and whether the note is still to come. */
export function DeskPills({ visit }: { visit: Standing }) {
  const { t } = useTranslation();
  return (
    <>
      {isReadyToPay(visit) ? (
        <StatusPill kind="active">{t('treatment.desk.readyToPay')}</StatusPill>
      ) : (
        <VisitStatePill state={visit.state} />
      )}
      {visit.state === 'ended' && visit.releasedAt !== null && (
        <StatusPill kind="caution">{t('treatment.desk.noteUnsigned')}</StatusPill>
      )}
    </>
  );
}

/** How far a visit has come, and that the front desk does not see it yet. */
export function TherapistPills({ visit }: { visit: Standing }) {
  const { t } = useTranslation();
  return (
    <>
      <VisitStatePill state={visit.state} />
      {visit.state === 'ended' && visit.releasedAt === null && (
        <StatusPill kind="caution">{t('treatment.desk.notReleased')}</StatusPill>
      )}
    </>
  );
}
