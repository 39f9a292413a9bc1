import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../client/session-context.tsx';
import { useStore } from '../../client/store-provider.tsx';
import { ConsentSections } from '../../lib/consent-sections.tsx';
import { Banners } from '../../ui/banners.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './consent.module.css';
import { ConsentForm } from './consent-form.tsx';

type HandedOverScreenProps = {
  visitId: string;
  isDemo: boolean;
  /** What takes the PIN or the password of the person logged in. */
  unlock: ReactNode;
};

/** The patient's page, alone in the window: the text, the signature, then thanks. */
export function HandedOverScreen({ visitId, isDemo, unlock }: HandedOverScreenProps) {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const { name } = useSession();
  const page = useQuery({
    ...orpc.consent.page.queryOptions({ input: { visitId } }),
    refetchOnMount: 'always',
  });
  const [isSigned, setSigned] = useState(false);
  const [isGivingBack, setGivingBack] = useState(false);
  const { data } = page;

  const back = (
    <section className={classes.back} aria-label={t('consent.page.giveBack')}>
      <p>{t('consent.page.giveBackLead', { name })}</p>
      {unlock}
    </section>
  );
  return (
    <div className={classes.window} data-density="touch">
      <Banners demo={isDemo} testRuntime={window.desktop.info.testRuntime} />
      <main className={classes.scroll}>
        {page.error && !data && <Notice kind="danger">{t('consent.page.failed')}</Notice>}
        {!data && !page.error && <LoadingState shape="form" />}
        {data && !isSigned && !data.signed && !isGivingBack && (
          <article className={classes.page}>
            <p className={classes.clinic}>{data.clinicName}</p>
            <h1>{data.text.title}</h1>
            <p className={classes.for}>{t('consent.page.for', { name: data.patientName })}</p>
            <ConsentSections sections={data.text.sections} level={2} />
            <p className={classes.statement}>{data.text.statement}</p>
            <ConsentForm page={data} onSigned={() => setSigned(true)} />
          </article>
        )}
        {(isSigned || data?.signed) && (
          <article className={classes.page}>
            <h1>{t('consent.page.thanksTitle')}</h1>
            <p role="status">{t('consent.page.thanks')}</p>
            {back}
          </article>
        )}
        {!isSigned && !data?.signed && (
          <div className={classes.page}>
            {(isGivingBack || page.error) && back}
            <Button variant="subtle" onClick={() => setGivingBack(!isGivingBack)}>
              {isGivingBack ? t('consent.page.stay') : t('consent.page.giveBack')}
            </Button>
          </div>
        )}
      </main>
    </div>
  );
}
