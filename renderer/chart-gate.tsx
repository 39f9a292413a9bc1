import { useMutation, useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import type { CurrentSession } from '../shared/contract/clinic-records.ts';
import { SessionProvider } from './client/session-context.tsx';
import { useStore } from './client/store-provider.tsx';
import { RecoveryCodeScreen } from './features/clinic/recovery/recovery-code-screen.tsx';
import { SetUpScreen } from './features/clinic/set-up/set-up-screen.tsx';
import { HandedOverScreen } from './features/consent/handed-over-screen.tsx';
import { EmergencyDialog } from './features/lock/emergency-dialog.tsx';
import { IdleWatch } from './features/lock/idle-watch.tsx';
import { LockLayer } from './features/lock/lock-layer.tsx';
import { LockScreen } from './features/lock/lock-screen.tsx';
import { guardKeys } from './features/lock/put-away.ts';
import { UnlockForm } from './features/lock/unlock-form.tsx';
import { LogInScreen } from './features/session/log-in-screen.tsx';
import { ConnectingScreen } from './features/start/connecting-screen.tsx';
import { FirstRunScreen } from './features/start/first-run-screen.tsx';
import { RefusalScreen } from './features/start/refusal-screen.tsx';
import { StatusFailedScreen } from './features/start/status-failed-screen.tsx';
import { LockedClosingGuard } from './lib/needles-in/locked-closing-guard.tsx';
import { type AppRouter, landingPath } from './routes.tsx';

type ChartGateProps = { router: AppRouter; children: ReactNode };

/**
 * What stands between the window and the chart: first run, a refused file, the log-in. The recovery code is
 * shown here, so that no change of state can take the only page that shows it away.
 */
export function ChartGate({ router, children }: ChartGateProps) {
  const { orpc } = useStore();
  const status = useQuery(orpc.chart.status.queryOptions({ input: {} }));
  const current = useQuery(orpc.session.current.queryOptions({ input: {} }));
  const setUp = useMutation(orpc.clinic.setUp.mutationOptions());
  const [isSettingUp, setSettingUp] = useState(false);
  const [isCodeDone, setCodeDone] = useState(false);
  const session = current.data?.session ?? null;
  const isLanded = useSessionChanges(session, router);
  useEffect(guardKeys, []);

  if (!status.data || !current.data) {
    const failure = status.error ?? current.error;
    const retry = () => void Promise.all([status.refetch(), current.refetch()]);
    return failure ? <StatusFailedScreen error={failure} onRetry={retry} /> : <ConnectingScreen />;
  }
  if (setUp.data && !isCodeDone) {
    const clinicName = setUp.variables.clinic.name;
    return <RecoveryCodeScreen shown={setUp.data} clinicName={clinicName} onDone={() => setCodeDone(true)} />;
  }
  if (status.data.state === 'firstRun' || setUp.isPending) {
    return isSettingUp ? (
      <SetUpScreen
        setUp={setUp}
        proposedBackupFolder={status.data.proposedBackupFolder}
        onBack={() => setSettingUp(false)}
      />
    ) : (
      <FirstRunScreen onSetUp={() => setSettingUp(true)} />
    );
  }
  if (status.data.state === 'refused' && status.data.refusal) {
    return <RefusalScreen status={status.data} refusal={status.data.refusal} />;
  }
  if (!session) {
    return <LogInScreen status={status.data} />;
  }
  const { isDemo } = status.data;
  const { locked, lockAfterMinutes, staffId } = session;
  return (
    <SessionProvider session={session}>
      {isLanded && (
        <Fragment key={staffId}>
          {children}
          {!locked && <IdleWatch minutes={lockAfterMinutes} />}
          {!locked && <EmergencyDialog />}
        </Fragment>
      )}
      {locked && (
        <LockLayer>
          {locked.reason === 'handedOver' && locked.visitId !== null ? (
            <HandedOverScreen visitId={locked.visitId} isDemo={isDemo} unlock={<UnlockForm />} />
          ) : (
            <LockScreen reason={locked.reason} isDemo={isDemo} />
          )}
          <LockedClosingGuard />
        </LockLayer>
      )}
    </SessionProvider>
  );
}

/**
 * Follows who is logged in: their unsaved words may be sent, somebody else than before lands on their first
 * page, and what the window knows of patients is forgotten with the log-out. True once the page is theirs.
 */
function useSessionChanges(session: CurrentSession | null, router: AppRouter): boolean {
  const { orpc, queryClient, pendingSaves } = useStore();
  const [landedFor, setLandedFor] = useState<string | null>(null);
  const before = useRef<string | null>(null);
  const staffId = session?.staffId ?? null;
  const roles = session?.roles;

  useEffect(() => {
    pendingSaves.setPerson(staffId);
    const isSomebodyElse = before.current !== null && before.current !== staffId;
    before.current = staffId;
    if (staffId === null || isSomebodyElse) {
      const kept = [orpc.chart.status.key(), orpc.session.current.key()].map((key) => JSON.stringify(key[0]));
      queryClient.removeQueries({ predicate: (query) => !kept.includes(JSON.stringify(query.queryKey[0])) });
    }
  }, [staffId, orpc, queryClient, pendingSaves]);

  useEffect(() => {
    if (staffId !== null && roles && staffId !== landedFor) {
      router.history.push(landingPath(roles));
      // No page is mounted to follow the address, and a router that is mounted again keeps its last page.
      void router.load();
      setLandedFor(staffId);
    }
  }, [staffId, roles, landedFor, router]);

  return staffId !== null && staffId === landedFor;
}
