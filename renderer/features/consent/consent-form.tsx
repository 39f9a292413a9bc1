import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentPage, Signature, SignerKind } from '../../../shared/contract/consent-records.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { newId } from '../../lib/new-id.ts';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './consent.module.css';
import { SignatureField } from './signature-field.tsx';

type ConsentFormProps = { page: ConsentPage; onSigned: () => void };

/** Who signs, and the signature. */
export function ConsentForm({ page, onSigned }: ConsentFormProps) {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const sentence = useErrorSentence();
  const [id] = useState(newId);
  const [signerKind, setSignerKind] = useState<SignerKind>(
    page.guardianName === null ? 'patient' : 'guardian',
  );
  const [guardianName, setGuardianName] = useState(page.guardianName ?? '');
  const [signature, setSignature] = useState<Signature | null>(null);
  const [isTried, setTried] = useState(false);
  const sign = useMutation(orpc.consent.sign.mutationOptions({ onSuccess: onSigned }));
  const signerName = signerKind === 'patient' ? page.patientName : guardianName.trim();

  function submit(): void {
    setTried(true);
    if (signature === null || signerName === '') return;
    const { visitId, textHash } = page;
    sign.mutate({ id, visitId, textHash, signerKind, signerName, signature, discussed: true });
  }

  return (
    <Form className={classes.form} onSubmit={submit}>
      <ChoiceChips
        label={t('consent.page.signer')}
        options={(['patient', 'guardian'] as const).map((value) => ({
          value,
          label: t(`consent.page.${value}`),
        }))}
        value={signerKind}
        onChange={(kind) => setSignerKind(kind ?? 'patient')}
      />
      {signerKind === 'guardian' && (
        <TextField
          label={t('consent.page.name')}
          required
          value={guardianName}
          error={isTried && signerName === '' ? t('errors.field.required') : undefined}
          onChange={setGuardianName}
        />
      )}
      <SignatureField
        value={signature}
        onChange={setSignature}
        error={isTried && signature === null ? t('consent.page.missing') : undefined}
      />
      {sign.error && (
        <Notice kind="danger" announce>
          {sentence(sign.error)}
        </Notice>
      )}
      <Button type="submit" loading={sign.isPending} className={classes.sign}>
        {t('consent.page.sign')}
      </Button>
    </Form>
  );
}
