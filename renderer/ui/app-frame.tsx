import { Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import {
  IconAppWindow,
  IconBuilding,
  IconCalendarEvent,
  IconFlag,
  IconKey,
  IconLock,
  IconLogout,
  IconMoon,
  IconPassword,
  IconReceipt,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './app-frame.module.css';
import type { AppSection } from './app-sections.ts';
import { Banners } from './banners.tsx';
import { BrandMark } from './brand.tsx';
import { Icon, type IconSign } from './icon.tsx';
import type { MenuItem } from './menu-items.tsx';
import { PersonMenu } from './person-menu.tsx';

interface AppFrameProps {
  clinicName: string;
  /** Who is logged in; `detail` is the designation or the role. */
  person: { name: string; detail?: string };
  sections: readonly AppSection[];
  current: AppSection | null;
  onSection: (section: AppSection) => void;
  onLogOut: () => void;
  onLock?: () => void;
  onChangePassword?: () => void;
  onSetPin?: () => void;
  onNewWindow?: () => void;
  onReportEvent?: () => void;
  /** A `SearchField` in the top bar. */
  search?: ReactNode;
  /** Across the page, under the top bar: what concerns every page. */
  notices?: ReactNode;
  demo?: boolean;
  testRuntime?: boolean;
  children: ReactNode;
}

const signs: Record<AppSection, IconSign> = {
  today: IconCalendarEvent,
  patients: IconUsers,
  billing: IconReceipt,
  clinic: IconBuilding,
};

/** The window of a person who is logged in: areas at the left, clinic and person on top, the page in the middle. */
export function AppFrame(props: AppFrameProps) {
  const { clinicName, person, sections, current, search, notices, demo, testRuntime, children } = props;
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const isDark = scheme === 'dark';
  const item = (label: string, icon: IconSign, onClick?: () => void): MenuItem[] =>
    onClick === undefined ? [] : [{ label, icon, onClick }];
  const items: (MenuItem | 'line')[] = [
    ...item(t('lock.pin.set'), IconPassword, props.onSetPin),
    ...item(t('common.frame.changePassword'), IconKey, props.onChangePassword),
    ...item(t('treatment.newWindow'), IconAppWindow, props.onNewWindow),
    ...(isDark
      ? item(t('common.frame.toLight'), IconSun, () => setColorScheme('light'))
      : item(t('common.frame.toDark'), IconMoon, () => setColorScheme('dark'))),
    ...item(t('safetyEvents.report'), IconFlag, props.onReportEvent),
    'line',
    ...item(t('common.frame.logOut'), IconLogout, props.onLogOut),
  ];
  return (
    <div className={classes.window}>
      <a className={classes.skip} href="#content">
        {t('common.frame.skipToContent')}
      </a>
      <Banners demo={demo} testRuntime={testRuntime} />
      <div className={classes.frame}>
        <nav className={classes.rail} aria-label={t('common.frame.navigation')}>
          <span className={classes.brand}>
            <BrandMark size={30} label={t('common.product')} />
          </span>
          {sections.map((section) => (
            <button
              key={section}
              type="button"
              className={classes.area}
              aria-current={section === current ? 'page' : undefined}
              onClick={() => props.onSection(section)}
            >
              <Icon of={signs[section]} size={20} />
              {t(`common.frame.${section}`)}
            </button>
          ))}
        </nav>
        <div className={classes.body}>
          <header className={classes.bar}>
            <p className={classes.clinic} title={clinicName}>
              {clinicName}
            </p>
            <div className={classes.search}>{search}</div>
            <div className={classes.person}>
              {props.onLock !== undefined && (
                <Button variant="default" leftSection={<Icon of={IconLock} />} onClick={props.onLock}>
                  {t('common.frame.lock')}
                </Button>
              )}
              <PersonMenu person={person} items={items} />
            </div>
          </header>
          {notices !== undefined && <div className={classes.notices}>{notices}</div>}
          <main id="content" className={classes.main} tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
    </div>
  );
}
