import { Button } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../client/session-context.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SectionCard } from '../../../ui/section-card.tsx';
import { useMissingItems } from '../signing/missing-items.ts';
import { MissingList } from '../signing/missing-list.tsx';
import { usePart } from '../state/use-visit-session.ts';
import { elementIdOf, type SectionProps } from './section-props.ts';

/** What is still missing, and the signature. */
export const SignSection = memo(function SignSection(props: SectionProps & { onSign: () => void }) {
  const { session, open, onOpenChange, onGoTo, onSign } = props;
  const { t } = useTranslation();
  const { mayNeedle, staffId } = useSession();
  const sites = usePart(session, session.sites.sites);
  const visit = usePart(session, session.facts);
  const missing = useMissingItems(session);
  const isReady = missing.length === 0;
  const isOwn = visit.therapistId === staffId;
  return (
    <SectionCard
      id={elementIdOf('sign')}
      title={t('visit.section.sign')}
      open={open}
      onOpenChange={onOpenChange}
      state="empty"
      summary={
        isReady ? t('visit.sign.summaryReady') : t('visit.sign.summaryMissing', { count: missing.length })
      }
    >
      {!isOwn && <Notice kind="info">{t('visit.sign.notTreating', { name: visit.therapistName })}</Notice>}
      {isOwn && sites.length > 0 && !mayNeedle && (
        <Notice kind="caution">{t('visit.sign.notAuthorised')}</Notice>
      )}
      {isReady ? (
        <p>{t('visit.sign.ready')}</p>
      ) : (
        <MissingList session={session} missing={missing} onGoTo={onGoTo} />
      )}
      {isReady && isOwn && <Button onClick={onSign}>{t('visit.sign.button')}</Button>}
    </SectionCard>
  );
});
