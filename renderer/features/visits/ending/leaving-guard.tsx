import { useBlocker } from '@tanstack/react-router';
import type { Patient } from '../../../../shared/contract/patient-records.ts';
import { displayName } from '../../../../shared/domain/patient-name.ts';
import { NeedlesInDialog } from '../../../lib/needles-in/needles-in-dialog.tsx';
import { needlesIn } from '../state/needles-in.ts';
import type { VisitSession } from '../state/visit-session.ts';

/** Asks before the page of a visit is left while needles are in. */
export function LeavingGuard({ session, patient }: { session: VisitSession; patient: Patient }) {
  const inNow = () => needlesIn(session.sites.contents(), session.visit().sites).length;
  const blocker = useBlocker({
    withResolver: true,
    enableBeforeUnload: false,
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname && session.visit().state === 'inTreatment' && inNow() > 0,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <NeedlesInDialog
      before="leaving"
      needlesIn={[{ patientName: displayName(patient), needlesIn: inNow() }]}
      onStay={blocker.reset}
      onGo={blocker.proceed}
    />
  );
}
