import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type EmergencyMeaning,
  emergencyMeaning,
  type WaitingEmergency,
} from '../../../shared/contract/lock-records.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormat } from '../../lib/format.ts';
import { usePlaceText } from '../../lib/place-text.ts';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { Density } from '../../ui/density.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';

type EmergencyFormProps = { emergency: WaitingEmergency; onLater: () => void };

/** What it was, visit by visit, and what happened where something did. */
export function EmergencyForm({ emergency, onLater }: EmergencyFormProps) {
  const { t } = useTranslation();
  const { orpc, queryClient } = useStore();
  const format = useFormat();
  const sentence = useErrorSentence();
  const placeText = usePlaceText();
  const { id, version, recordedAt, visits } = emergency;
  const [said, setSaid] = useState<Partial<Record<string, EmergencyMeaning>>>({});
  const [account, setAccount] = useState('');
  const [isTried, setTried] = useState(false);
  const confirm = useMutation(
    orpc.emergencies.confirm.mutationOptions({
      onSuccess: () =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: orpc.emergencies.underWay.key() }),
          // What it was stands on the visits, and says whether the needles are counted again.
          queryClient.invalidateQueries({ queryKey: orpc.visits.get.key() }),
        ]),
    }),
  );

  // Of one visit alone it cannot have been another.
  const offered = emergencyMeaning.options.filter((meaning) => meaning !== 'elsewhere' || visits.length > 1);
  const meanings = visits.flatMap(({ visitId }) => {
    const meaning = said[visitId];
    return meaning === undefined ? [] : [{ visitId, meaning }];
  });
  const isSaidOfAll = meanings.length === visits.length;
  const isNowhere =
    isSaidOfAll && visits.length > 0 && meanings.every(({ meaning }) => meaning === 'elsewhere');
  const happened = visits.length === 0 || meanings.some(({ meaning }) => meaning === 'here');
  const lacksAccount = happened && account.trim() === '';

  const patients = visits
    .filter(({ needlesIn }) => needlesIn > 0)
    .map(({ patientName, needlesIn }) =>
      t('guidance.emergency.patient', { patient: patientName, count: needlesIn }),
    );

  /** What was said of one proposes what is not said yet of the others: it was at one of them, or at none. */
  function say(visitId: string, meaning: EmergencyMeaning) {
    const ofOthers = { here: 'elsewhere', mistake: 'mistake', elsewhere: undefined } as const;
    const others = Object.fromEntries(visits.map((visit) => [visit.visitId, ofOthers[meaning]]));
    setSaid((before) => {
      const known = Object.fromEntries(Object.entries(before).filter(([, said]) => said !== undefined));
      return { ...others, ...known, [visitId]: meaning };
    });
  }

  function errorOf(visitId: string): string | undefined {
    if (!isTried) return undefined;
    if (said[visitId] === undefined) return t('errors.field.required');
    return isNowhere && visitId === visits[0]?.visitId ? t('lock.emergency.nowhere') : undefined;
  }

  return (
    <Density value="touch">
      <FormDialog
        opened
        title={t('lock.emergency.title')}
        submitLabel={t('lock.emergency.confirm')}
        cancelLabel={t('lock.emergency.later')}
        busy={confirm.isPending}
        error={confirm.error ? sentence(confirm.error) : undefined}
        onSubmit={() => {
          setTried(true);
          if (isSaidOfAll && !isNowhere && !lacksAccount) confirm.mutate({ id, version, meanings, account });
        }}
        onClose={onLater}
      >
        <p>{t('lock.emergency.lead', { time: format.time(recordedAt) })}</p>
        {patients.length > 0 && (
          <Notice kind="danger" title={t('guidance.emergency.needlesIn', { patients: patients.join(', ') })}>
            <ul>
              {visits.flatMap(({ visitId, places }) =>
                places.map((place) => (
                  <li key={`${visitId} ${placeText(place)}`}>
                    {t('emergency.place', { count: place.needles })} {placeText(place)}
                  </li>
                )),
              )}
            </ul>
          </Notice>
        )}
        {visits.map(({ visitId, patientName, startedAt }) => (
          <ChoiceChips
            key={visitId}
            required
            label={t('lock.emergency.visit', { patient: patientName, time: format.time(startedAt) })}
            options={offered.map((value) => ({ value, label: t(`lock.emergency.meaning.${value}`) }))}
            value={said[visitId] ?? null}
            error={errorOf(visitId)}
            onChange={(meaning) => meaning && say(visitId, meaning)}
          />
        ))}
        <TextAreaField
          label={t('lock.emergency.account')}
          required={happened}
          minRows={2}
          value={account}
          error={isTried && lacksAccount ? t('errors.field.required') : undefined}
          onChange={setAccount}
        />
      </FormDialog>
    </Density>
  );
}
