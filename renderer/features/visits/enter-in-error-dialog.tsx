import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import { useFieldErrors } from './field-errors.ts';
import type { VisitSession } from './state/visit-session.ts';

type EnterInErrorDialogProps = { session: VisitSession; onClose: () => void };

/** Sets a visit aside that should not be there, with the reason. Nothing is erased. */
export function EnterInErrorDialog({ session, onClose }: EnterInErrorDialogProps) {
  const { t } = useTranslation();
  const errorSentence = useErrorSentence();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const strikeOut = useMutation({ mutationFn: () => session.enterInError(reason), onSuccess: onClose });
  const errorOf = useFieldErrors(strikeOut.error);
  const isMissing = tried && reason.trim() === '';
  return (
    <FormDialog
      opened
      danger
      title={t('visit.enterInError.title')}
      submitLabel={t('visit.enterInError.submit')}
      busy={strikeOut.isPending}
      error={strikeOut.error && !errorOf('reason') ? errorSentence(strikeOut.error) : undefined}
      onSubmit={() => {
        setTried(true);
        if (reason.trim() !== '') strikeOut.mutate();
      }}
      onClose={onClose}
    >
      <p>{t('visit.enterInError.lead')}</p>
      <TextAreaField
        label={t('visit.enterInError.reason')}
        required
        autoFocus
        value={reason}
        error={isMissing ? t('errors.field.required') : errorOf('reason')}
        onChange={setReason}
      />
    </FormDialog>
  );
}
