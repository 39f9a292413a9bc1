import { Button } from '@mantine/core';
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice.tsx';
import { SuggestField } from '../../../ui/suggest-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { CountControl } from '../count-control.tsx';
import type { EndInput } from '../state/visit-calls.ts';
import type { NeedleCount } from '../state/visit-session.ts';
import classes from './needle-reconciliation.module.css';

type NeedleReconciliationProps = {
  opened: number;
  insertions: number;
  /** How many were confirmed out, in the list of those that are in. */
  confirmed: number;
  /** How many there were during this treatment. */
  emergencies: number;
  count: NeedleCount;
  inputRef: Ref<HTMLInputElement>;
  endRef: Ref<HTMLButtonElement>;
  /** Above the count: the needles that are in. */
  removal: ReactNode;
  busy: boolean;
  /** Who may have counted again; any other name can be written. */
  staffNames: readonly string[];
  /** Asked before treatment is ended: the service. */
  children: ReactNode;
  /** Sentence of the store about the reason. */
  reasonError: string | undefined;
  onCount: (change: Partial<NeedleCount>) => void;
  onEnd: (input: EndInput) => void;
};

/**
 * Opened is counted from the sites. Out is what was confirmed out, until a person says another number. They agree, or the
 * difference has its reason; while needles are being taken out it is none.
 */
export function NeedleReconciliation(props: NeedleReconciliationProps) {
  const { opened, insertions, confirmed, emergencies, count, inputRef, endRef, removal } = props;
  const { busy, staffNames, children, reasonError, onCount, onEnd } = props;
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const reasonField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const proposed = confirmed > 0 ? confirmed : null;
  const out = opened === 0 ? 0 : (count.out ?? proposed);
  const difference = out === null ? null : opened - out;
  const isSaid = count.out !== null || opened === 0 || tried;
  const isDifferent = difference !== null && difference !== 0 && isSaid;
  const lacksReason = isDifferent && count.reason.trim() === '';
  const isRecounted = isDifferent || emergencies > 0;
  const lacksName = isRecounted && count.recheckedBy.trim() === '';

  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isDifferent) whole.current?.scrollIntoView({ block: 'nearest' });
  }, [isDifferent]);

  // A whole number was typed that differs; of 12, a 1 may be only the first digit.
  const [isTypedOut, setTypedOut] = useState(false);
  const isProposal = count.out === null;
  const goesToReason = isDifferent && (isTypedOut || isProposal);
  useEffect(() => {
    if (goesToReason) reasonField.current?.focus();
  }, [goesToReason]);

  function end() {
    setTried(true);
    // The reason is asked for from now on.
    if (difference !== null && difference !== 0 && !isDifferent) return;
    if (lacksReason) reasonField.current?.focus();
    else if (lacksName) nameField.current?.focus();
    if (out === null || lacksReason || lacksName) return;
    onEnd({
      needlesOut: out,
      needleDifferenceReason: isDifferent ? count.reason : null,
      needleRecheckedBy: isRecounted ? count.recheckedBy : null,
    });
  }

  return (
    <div ref={whole} className={classes.whole}>
      {removal}
      <div className={classes.counts}>
        <div className={classes.opened}>
          <span className={classes.label}>{t('visit.end.opened')}</span>
          <span className={classes.number}>{opened}</span>
        </div>
        <div className={classes.opened}>
          <span className={classes.label}>{t('visit.site.insertions')}</span>
          <span className={classes.number}>{insertions}</span>
        </div>
        {opened > 0 ? (
          <CountControl
            label={t('visit.end.out')}
            lessLabel={t('visit.end.outLess')}
            moreLabel={t('visit.end.outMore')}
            max={999}
            value={out}
            error={tried && out === null ? t('visit.end.countNeeded') : undefined}
            onChange={(counted) => {
              setTypedOut(false);
              onCount({ out: counted });
            }}
            onTyped={(counted) => setTypedOut(String(counted).length >= String(opened).length)}
            onEnter={end}
            inputRef={inputRef}
          />
        ) : (
          <p className={classes.sentence}>{t('visit.end.noNeedles')}</p>
        )}
      </div>
      {isDifferent && (
        <>
          <Notice
            kind={difference > 0 ? 'danger' : 'caution'}
            announce
            title={
              difference > 0 ? t('visit.end.differTitle', { count: difference }) : t('visit.end.moreOutTitle')
            }
          >
            {difference > 0 ? t('visit.end.differ') : t('visit.end.moreOut')}
          </Notice>
          <TextField
            label={t('visit.end.reason')}
            required
            value={count.reason}
            error={tried && lacksReason ? t('visit.end.reasonNeeded') : reasonError}
            onChange={(reason) => onCount({ reason })}
            onEnter={end}
            inputRef={reasonField}
          />
        </>
      )}
      {emergencies > 0 && !isDifferent && (
        <Notice kind="caution" title={t('emergency.recountTitle', { count: emergencies })}>
          {t('emergency.recount')}
        </Notice>
      )}
      {isRecounted && (
        <SuggestField
          label={t('visit.end.recheckedBy')}
          hint={t('treatment.recheckedBy.suggestion')}
          required
          suggestions={staffNames}
          value={count.recheckedBy}
          error={tried && lacksName ? t('visit.end.recheckedByNeeded') : undefined}
          onChange={(recheckedBy) => onCount({ recheckedBy })}
          onEnter={end}
          inputRef={nameField}
        />
      )}
      {children}
      <Button ref={endRef} className={classes.end} loading={busy} onClick={end}>
        {t('visit.end.button')}
      </Button>
    </div>
  );
}
