import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsentDialog } from './consent-dialog.tsx';
import classes from './read-consent.module.css';

/** The way to a signed consent; on paper there is none. */
export function ReadConsent({ id }: { id: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" className={classes.open} onClick={() => setOpen(true)}>
        {t('consentRecord.read')}
      </Button>
      {isOpen && <ConsentDialog id={id} onClose={() => setOpen(false)} />}
    </>
  );
}
