import { Anchor, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emergenciesHere } from '../../../../shared/domain/visits/needle-recount.ts';
import { insertionsMade, needlesOpened } from '../../../../shared/domain/visits/needles.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { useFormat } from '../../../lib/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { SectionCard } from '../../../ui/section-card.tsx';
import { DraftConflict } from '../draft-conflict.tsx';
import { EndedFacts } from '../ending/ended-facts.tsx';
import { NeedleReconciliation } from '../ending/needle-reconciliation.tsx';
import { NeedleRemoval } from '../ending/needle-removal.tsx';
import { RoutineChecks } from '../ending/routine-checks.tsx';
import { ServiceChoice } from '../ending/service-choice.tsx';
import { useServices } from '../ending/use-services.ts';
import { useFieldErrors } from '../field-errors.ts';
import { needlesOut as needlesConfirmed, needlesIn } from '../state/needles-in.ts';
import { usePart } from '../state/use-visit-session.ts';
import { elementIdOf, type SectionProps } from './section-props.ts';

const afterNeedles = ['sharpsDisposed', 'aftercareGiven'] as const;

/**
 * The end of treatment: the needles that were opened are out, or it is said why not; the service is chosen and
 * the visit is the front desk's in the same step, before the note is written.
 */
export function EndSection({ session, open, onOpenChange, onGoTo }: SectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorSentence = useErrorSentence();
  const { orpc } = useStore();
  const sites = usePart(session, session.sites.sites);
  const count = usePart(session, session.needleCount);
  const visit = usePart(session, session.visit);
  const { state, endedAt, needlesOut, releasedAt } = visit;
  const out = useRef<HTMLInputElement>(null);
  const endButton = useRef<HTMLButtonElement>(null);
  const needles = needlesIn(sites, visit.sites);
  const confirmed = needlesConfirmed(sites);
  const opened = needlesOpened(sites);
  const insertions = insertionsMade(sites);
  const isEnded = state === 'ended';
  const unconfirmed = sites.filter(({ origin }) => origin === 'copied').length;
  const services = useServices(visit.day, open);
  const staff = useQuery(orpc.staff.list.queryOptions({ input: {}, enabled: open && !isEnded }));
  /** Undefined until somebody chose otherwise than proposed. */
  const [chosen, setChosen] = useState<string | null>();
  const feeId = chosen === undefined ? services.proposedId : chosen;
  // Ended before the services were read: the store takes the only one there is.
  const isUnknown = chosen === undefined && (services.isPending || services.isFailed);

  // The count is the one thing asked here: whoever comes to this section can type it at once.
  useEffect(() => {
    if (open && !isEnded) out.current?.focus({ preventScroll: true });
  }, [open, isEnded]);

  const end = useMutation({
    mutationFn: session.end,
    onSuccess: () => {
      services.readAgain();
      onOpenChange(false);
      onGoTo('sign');
    },
  });
  const release = useMutation({ mutationFn: session.release, onSuccess: services.readAgain });
  const reopen = useMutation({ mutationFn: session.reopen });
  const errorOf = useFieldErrors(end.error);
  const error = end.error ?? release.error ?? reopen.error;
  const isShown = errorOf('needleDifferenceReason') !== undefined;
  const endedTime = endedAt === null ? '' : format.time(endedAt);
  const summaryEnded = [
    t('visit.end.summaryEnded', { time: endedTime, opened, out: needlesOut ?? 0 }),
    t(releasedAt === null ? 'treatment.service.summaryNotReleased' : 'treatment.service.summaryReleased'),
  ].join(' · ');

  return (
    <SectionCard
      id={elementIdOf('end')}
      title={t('visit.section.end')}
      open={open}
      onOpenChange={onOpenChange}
      state={isEnded ? (releasedAt === null ? 'problem' : 'filled') : 'empty'}
      summary={isEnded ? summaryEnded : t('visit.end.summaryOpen')}
    >
      {!isEnded && unconfirmed > 0 && (
        <Notice kind="caution">
          {t('errors.SITES_UNCONFIRMED', { count: unconfirmed })}{' '}
          <Anchor component="button" type="button" onClick={() => onGoTo('needling')}>
            {t('treatment.unconfirmedLink')}
          </Anchor>
        </Notice>
      )}
      {isEnded ? (
        <>
          <EndedFacts
            visit={visit}
            opened={opened}
            insertions={insertions}
            services={services}
            feeId={feeId}
            onFee={setChosen}
            releasing={release.isPending}
            onRelease={release.mutate}
          />
          <RoutineChecks session={session} steps={afterNeedles} />
          <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate()}>
            {t('visit.end.reopen')}
          </Button>
        </>
      ) : (
        <NeedleReconciliation
          opened={opened}
          confirmed={confirmed.length}
          insertions={insertions}
          emergencies={emergenciesHere(visit.emergencies)}
          count={count}
          inputRef={out}
          endRef={endButton}
          removal={
            <NeedleRemoval
              needles={needles}
              confirmed={confirmed}
              next={endButton}
              onOut={(ids) => session.sites.takeOut(ids, new Date().toISOString())}
              onTakeBack={(ids) => session.sites.takeOut(ids, null)}
            />
          }
          busy={end.isPending}
          staffNames={staff.data?.filter(({ active }) => active).map(({ name }) => name) ?? []}
          reasonError={errorOf('needleDifferenceReason')}
          onCount={(change) => {
            end.reset();
            session.countNeedles(change);
          }}
          onEnd={(input) => end.mutate({ ...input, feeId: isUnknown ? undefined : feeId })}
        >
          <RoutineChecks session={session} steps={afterNeedles} />
          <ServiceChoice services={services} value={feeId} onChange={setChosen} />
        </NeedleReconciliation>
      )}
      <DraftConflict session={session} section="end" />
      {error && !isShown && (
        <Notice kind="danger" announce>
          {errorSentence(error)}
        </Notice>
      )}
    </SectionCard>
  );
}
