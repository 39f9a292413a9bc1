import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import {
  IconAppWindow,
  IconBuilding,
  IconCalendarEvent,
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
import { IconButton } from './icon-button.tsx';

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
              <p className={classes.who}>
                <span className={classes.spoken}>{t('common.frame.loggedInAs')} </span>
                <span className={classes.name} title={person.name}>
                  {person.name}
                </span>
                {person.detail !== undefined && <span className={classes.detail}>{person.detail}</span>}
              </p>
              <IconButton
                label={isDark ? t('common.frame.toLight') : t('common.frame.toDark')}
                icon={isDark ? IconSun : IconMoon}
                onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
              />
              {props.onNewWindow !== undefined && (
                <IconButton
                  label={t('treatment.newWindow')}
                  icon={IconAppWindow}
                  onClick={props.onNewWindow}
                />
              )}
              {props.onChangePassword !== undefined && (
                <IconButton
                  label={t('common.frame.changePassword')}
                  icon={IconKey}
                  onClick={props.onChangePassword}
                />
              )}
              {props.onSetPin !== undefined && (
                <IconButton label={t('lock.pin.set')} icon={IconPassword} onClick={props.onSetPin} />
              )}
              {props.onLock !== undefined && (
                <IconButton label={t('common.frame.lock')} icon={IconLock} onClick={props.onLock} />
              )}
              <IconButton label={t('common.frame.logOut')} icon={IconLogout} onClick={props.onLogOut} />
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
