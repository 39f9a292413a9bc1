import { Tabs } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasRole } from '../../client/session-context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AccessTab } from './access/access-tab.tsx';
import { BackupsTab } from './backups/backups-tab.tsx';
import classes from './clinic-screen.module.css';
import { clinicTabsOf, isClinicTab } from './clinic-tabs.ts';
import { ClinicDataTab } from './data/clinic-data-tab.tsx';
import { FeesTab } from './fees/fees-tab.tsx';
import { NeedlesTab } from './needles/needles-tab.tsx';
import { SafetyTab } from './safety/safety-tab.tsx';
import { StaffTab } from './staff/staff-tab.tsx';

const route = getRouteApi('/clinic');

const contents = {
  clinic: ClinicDataTab,
  staff: StaffTab,
  fees: FeesTab,
  needles: NeedlesTab,
  safety: SafetyTab,
  backups: BackupsTab,
  access: AccessTab,
};

/** What an owner looks after: clinic data, staff, fees, needles, backups, and who saw what; an admin the needles. */
export function ClinicScreen(): ReactNode {
  const { t } = useTranslation();
  const tabs = clinicTabsOf({ isOwner: useHasRole('owner'), isAdmin: useHasRole('admin') });
  const navigate = useNavigate();
  const search = route.useSearch();
  const tab = tabs.find((each) => each === search.tab) ?? tabs[0];

  if (tab === undefined) {
    return (
      <Page header={<PageHeader title={t('clinic.title')} />}>
        <EmptyState title={t('clinic.ownersOnly')}>{t('clinic.ownersOnlyText')}</EmptyState>
      </Page>
    );
  }
  const Content = contents[tab];
  return (
    <Page
      header={
        <div className={classes.head}>
          <PageHeader title={t('clinic.title')} />
          <Tabs
            value={tab}
            onChange={(chosen) => {
              if (isClinicTab(chosen)) {
                void navigate({ to: '/clinic', search: { tab: chosen } });
              }
            }}
          >
            <Tabs.List className={classes.tabs}>
              {tabs.map((each) => (
                <Tabs.Tab key={each} value={each} id={`clinic-tab-${each}`} aria-controls="clinic-panel">
                  {t(`clinic.tab.${each}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        </div>
      }
    >
      <div id="clinic-panel" role="tabpanel" aria-labelledby={`clinic-tab-${tab}`} className={classes.panel}>
        <Content />
      </div>
    </Page>
  );
}
