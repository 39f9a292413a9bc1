import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from './client/session-context.tsx';
import { useStore } from './client/store-provider.tsx';
import { SessionDialogs, useSessionActions } from './features/session/session-actions.tsx';
import { useShellNotices } from './features/session/shell-notices.tsx';
import { ClosingGuard } from './lib/needles-in/closing-guard.tsx';
import { TimerAlarm } from './lib/timers/timer-alarm.tsx';
import { ReportEventDialog } from './safety/report-event-dialog.tsx';
import { AppFrame } from './ui/app-frame.tsx';
import { type AppSection, sectionsOfRoles } from './ui/app-sections.ts';
import { useFocusOnArrival } from './ui/use-focus-on-arrival.ts';

const paths = {
  today: '/',
  patients: '/patients',
  billing: '/billing',
  clinic: '/clinic',
} as const satisfies Record<AppSection, string>;

function sectionOfPath(path: string): AppSection | null {
  const first = path.split('/')[1] ?? '';
  if (first === '') {
    return 'today';
  }
  return first === 'patients' || first === 'billing' || first === 'clinic' ? first : null;
}

/** The frame around every page, for the person who is logged in. */
export function AppShell(): ReactNode {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const session = useSession();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const clinic = useQuery(orpc.clinic.get.queryOptions({ input: {} }));
  const status = useQuery(orpc.chart.status.queryOptions({ input: {} }));
  useFocusOnArrival(useRouterState({ select: (state) => state.resolvedLocation?.pathname }));
  const actions = useSessionActions();
  const notices = useShellNotices();
  const [isReporting, setReporting] = useState(false);
  return (
    <AppFrame
      clinicName={clinic.data?.name ?? ''}
      person={{
        name: session.name,
        detail: session.roles.map((role) => t(`clinic.role.${role}`)).join(', '),
      }}
      sections={sectionsOfRoles(session.roles)}
      current={sectionOfPath(path)}
      onSection={(section) => void navigate({ to: paths[section] })}
      onLogOut={actions.logOut}
      onLock={actions.lock}
      onSetPin={actions.setPin}
      onChangePassword={actions.changePassword}
      onNewWindow={() => window.desktop.newWindow()}
      onReportEvent={() => setReporting(true)}
      notices={notices}
      demo={status.data?.isDemo ?? false}
      testRuntime={window.desktop.info.testRuntime}
    >
      <Outlet />
      <SessionDialogs actions={actions} />
      {isReporting && <ReportEventDialog onClose={() => setReporting(false)} />}
      <ClosingGuard />
      <TimerAlarm />
    </AppFrame>
  );
}
