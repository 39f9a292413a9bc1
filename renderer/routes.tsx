import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import type { Role } from '../shared/contract/clinic-records.ts';
import { AppShell } from './app-shell.tsx';
import { BillingScreen } from './features/billing/billing-screen.tsx';
import { InvoiceScreen } from './features/billing/invoice-screen.tsx';
import { ClinicScreen } from './features/clinic/clinic-screen.tsx';
import { type ClinicTab, isClinicTab } from './features/clinic/clinic-tabs.ts';
import { PatientScreen } from './features/patients/patient-screen.tsx';
import { PatientsScreen } from './features/patients/patients-screen.tsx';
import { TodayScreen } from './features/today/today-screen.tsx';
import { VisitScreen } from './features/visits/visit-screen.tsx';
import { PageFailed, PageMissing } from './page-failed.tsx';
import { firstSectionOfRoles } from './ui/app-sections.ts';

const rootRoute = createRootRoute({
  component: AppShell,
  errorComponent: PageFailed,
  notFoundComponent: PageMissing,
});

const todayRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: TodayScreen });

const patientsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients',
  component: PatientsScreen,
});

const patientRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients/$patientId',
  component: PatientScreen,
});

const visitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients/$patientId/visits/$visitId',
  component: VisitScreen,
});

const billingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/billing',
  component: BillingScreen,
});

const invoiceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/billing/invoices/$invoiceId',
  component: InvoiceScreen,
});

const clinicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic',
  component: ClinicScreen,
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
