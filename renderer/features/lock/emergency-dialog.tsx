import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../client/session-context.tsx';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormat } from '../../lib/format.ts';
import { findNeedlesIn } from '../../lib/needles-in/find-needles-in.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';

/** Asks whoever unlocked what the emergency was, and names whom the needles are in with. Put off, it comes again after the next lock or log-in. */
export function EmergencyDialog() {
  const { t } = useTranslation();
  const { client, orpc, queryClient } = useStore();
  const { staffId } = useSession();
  const format = useFormat();
  const sentence = useErrorSentence();
  const [putOff, setPutOff] = useState<string | null>(null);
  const [account, setAccount] = useState('');
  const [isTried, setTried] = useState(false);
  const underWay = useQuery(orpc.emergencies.underWay.queryOptions({ input: {} }));
  const confirm = useMutation(
    orpc.emergencies.confirm.mutationOptions({
      onSuccess: () => {
        setAccount('');
        setTried(false);
        return queryClient.invalidateQueries({ queryKey: orpc.emergencies.underWay.key() });
      },
    }),
  );
  const asked = underWay.data?.emergencies[0];
  const isAsking = asked !== undefined && asked.id !== putOff;
  const needlesIn = useQuery({
    queryKey: [...orpc.visits.ofDay.key(), 'needlesIn', staffId],
    queryFn: () => findNeedlesIn(client, staffId),
    enabled: isAsking,
  });
  if (!isAsking) return null;
  const patients = (needlesIn.data ?? []).map((visit) =>
    t('guidance.emergency.patient', { patient: visit.patientName, count: visit.needlesIn }),
  );
  return (
    <FormDialog
      opened
      title={t('lock.emergency.title')}
      submitLabel={t('lock.emergency.confirm')}
      cancelLabel={t('lock.emergency.later')}
      busy={confirm.isPending}
      error={confirm.error ? sentence(confirm.error) : undefined}
      onSubmit={() => {
        setTried(true);
        if (account.trim() !== '') confirm.mutate({ id: asked.id, version: asked.version, account });
      }}
      onClose={() => setPutOff(asked.id)}
    >
      <p>{t('lock.emergency.lead', { time: format.time(asked.recordedAt) })}</p>
      {patients.length > 0 && <p>{t('guidance.emergency.needlesIn', { patients: patients.join(', ') })}</p>}
      <TextAreaField
        label={t('lock.emergency.account')}
        required
        autoFocus
        minRows={2}
        value={account}
        error={isTried && account.trim() === '' ? t('errors.field.required') : undefined}
        onChange={setAccount}
      />
    </FormDialog>
  );
}
