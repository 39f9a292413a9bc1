import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { Role } from '../shared/contract/clinic-records.ts';
import { AppShell } from './app-shell.tsx';
import { type ClinicTab, isClinicTab } from './features/clinic/clinic-tabs.ts';
import { PageFailed, PageMissing } from './page-failed.tsx';
import { firstSectionOfRoles } from './ui/app-sections.ts';

/** Read from disk once the log-in is on the screen, so that nobody waits for the body map to type a password. */
const screens = {
  billing: lazyRouteComponent(() => import('./features/billing/billing-screen.tsx'), 'BillingScreen'),
  clinic: lazyRouteComponent(() => import('./features/clinic/clinic-screen.tsx'), 'ClinicScreen'),
  invoice: lazyRouteComponent(() => import('./features/billing/invoice-screen.tsx'), 'InvoiceScreen'),
  patient: lazyRouteComponent(() => import('./features/patients/patient-screen.tsx'), 'PatientScreen'),
  patients: lazyRouteComponent(() => import('./features/patients/patients-screen.tsx'), 'PatientsScreen'),
  today: lazyRouteComponent(() => import('./features/today/today-screen.tsx'), 'TodayScreen'),
  visit: lazyRouteComponent(() => import('./features/visits/visit-screen.tsx'), 'VisitScreen'),
};

/** Reads every screen ahead, so that none has to be waited for. */
export async function preloadScreens(): Promise<void> {
  await Promise.all(Object.values(screens).map((screen) => screen.preload?.()));
}

const rootRoute = createRootRoute({
  component: AppShell,
  errorComponent: PageFailed,
  notFoundComponent: PageMissing,
});

const todayRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: screens.today });

const patientsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients',
  component: screens.patients,
});

const patientRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients/$patientId',
  component: screens.patient,
});

const visitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients/$patientId/visits/$visitId',
  component: screens.visit,
});

const billingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/billing',
  component: screens.billing,
});

const invoiceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/billing/invoices/$invoiceId',
  component: screens.invoice,
});

const clinicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic',
  component: screens.clinic,
  validateSearch: (search): { tab?: ClinicTab } => (isClinicTab(search.tab) ? { tab: search.tab } : {}),
});

const routeTree = rootRoute.addChildren([
  todayRoute,
  patientsRoute,
  patientRoute,
  visitRoute,
  billingRoute,
  invoiceRoute,
  clinicRoute,
]);

/**
 * The addresses of the pages. They live in memory alone: an address holds the id of a patient, and nothing
 * outside this window should keep it.
 */
export function createAppRouter() {
  return createRouter({
    routeTree,
    history: createMemoryHistory({ initialEntries: ['/'] }),
    defaultPreload: false,
    scrollRestoration: false,
    defaultErrorComponent: PageFailed,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}

/** Where somebody with these roles begins. */
export function landingPath(roles: readonly Role[]): '/' | '/billing' {
  return firstSectionOfRoles(roles) === 'billing' ? '/billing' : '/';
}
