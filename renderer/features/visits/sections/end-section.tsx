import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { needlesOpened } from '../../../../shared/domain/visits/needles.ts';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { useFormat } from '../../../lib/format.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SectionCard } from '../../../ui/section-card.tsx';
import { NeedleReconciliation } from '../ending/needle-reconciliation.tsx';
import { useFieldErrors } from '../field-errors.ts';
import { usePart } from '../state/use-visit-session.ts';
import { elementIdOf, type SectionProps } from './section-props.ts';

/** The end of treatment: the needles that were opened are out, or it is said why not. */
export function EndSection({ session, open, onOpenChange, onGoTo }: SectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorSentence = useErrorSentence();
  const sites = usePart(session, session.sites.list);
  const count = usePart(session, session.needleCount);
  const { state, endedAt, needlesOut, needleDifferenceReason } = usePart(session, session.visit);
  const out = useRef<HTMLInputElement>(null);
  const opened = needlesOpened(sites.map(({ site }) => site));
  const isEnded = state === 'ended';

  // The count is the one thing asked here: whoever comes to this section can type it at once.
  useEffect(() => {
    if (open && !isEnded) out.current?.focus({ preventScroll: true });
  }, [open, isEnded]);

  const end = useMutation({
    mutationFn: session.end,
    onSuccess: () => {
      onOpenChange(false);
      onGoTo('sign');
    },
  });
  const reopen = useMutation({ mutationFn: session.reopen });
  const errorOf = useFieldErrors(end.error);
  const error = end.error ?? reopen.error;
  const isShown = errorOf('needleDifferenceReason') !== undefined;
  const endedTime = endedAt === null ? '' : format.time(endedAt);

  return (
    <SectionCard
      id={elementIdOf('end')}
      title={t('visit.section.end')}
      open={open}
      onOpenChange={onOpenChange}
      state={isEnded ? 'filled' : 'empty'}
      summary={
        isEnded
          ? t('visit.end.summaryEnded', { time: endedTime, opened, out: needlesOut ?? 0 })
          : t('visit.end.summaryOpen')
      }
    >
      {isEnded ? (
        <>
          <Facts
            layout="row"
            facts={[
              { label: t('visit.section.end'), value: endedTime },
              { label: t('visit.end.opened'), value: opened },
              { label: t('visit.end.out'), value: needlesOut },
              ...(needleDifferenceReason === null
                ? []
                : [{ label: t('visit.end.reason'), value: needleDifferenceReason }]),
            ]}
          />
          <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate()}>
            {t('visit.end.reopen')}
          </Button>
        </>
      ) : (
        <NeedleReconciliation
          opened={opened}
          count={count}
          inputRef={out}
          busy={end.isPending}
          reasonError={errorOf('needleDifferenceReason')}
          onCount={(change) => {
            end.reset();
            session.countNeedles(change);
          }}
          onEnd={end.mutate}
        />
      )}
      {error && !isShown && (
        <Notice kind="danger" announce>
          {errorSentence(error)}
        </Notice>
      )}
    </SectionCard>
  );
}
