import { IconAlertTriangle, IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './banners.module.css';
import { Icon } from './icon.tsx';

interface BannersProps {
  demo?: boolean;
  testRuntime?: boolean;
}

/** What this window is not meant for, across its top and never dismissed. */
export function Banners({ demo = false, testRuntime = false }: BannersProps) {
  const { t } = useTranslation();
  if (!demo && !testRuntime) {
    return null;
  }
  return (
    <aside className={classes.banners} aria-label={t('common.frame.aboutThisWindow')}>
      {testRuntime && (
        <p className={classes.caution}>
          <Icon of={IconAlertTriangle} size={14} />
          {t('common.frame.testRuntime')}
        </p>
      )}
      {demo && (
        <p className={classes.quiet}>
          <Icon of={IconFlask} size={14} />
          {t('common.frame.demo')}
        </p>
      )}
    </aside>
  );
}
