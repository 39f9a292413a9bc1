import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { useFieldErrors } from '../field-errors.ts';
import type { AddendumDraft } from './addendum-drafts.ts';

type AddendumDialogProps = {
  visitId: string;
  draft: AddendumDraft;
  onAdded: (id: string) => void;
  onClose: () => void;
};

/** Dated words after the signature; the note stays as it was. */
export function AddendumDialog({ visitId, draft, onAdded, onClose }: AddendumDialogProps) {
  const { t } = useTranslation();
  const { client, cached } = useStore();
  const errorSentence = useErrorSentence();
  const { id, text } = draft;
  const [tried, setTried] = useState(false);
  const add = useMutation({
    mutationFn: () => client.visits.addendum({ id, visitId, text }),
    onSuccess: (visit) => {
      cached.keepVisit(visit);
      onAdded(id);
      draft.done();
      onClose();
    },
  });
  const errorOf = useFieldErrors(add.error);
  return (
    <FormDialog
      opened
      title={t('visit.signed.addAddendum')}
      submitLabel={t('visit.signed.addendumSubmit')}
      cancelLabel={text.trim() === '' ? undefined : t('visit.signed.keepDraft')}
      busy={add.isPending}
      error={add.error && !errorOf('text') ? errorSentence(add.error) : undefined}
      onSubmit={() => {
        setTried(true);
        if (text.trim() !== '') add.mutate();
      }}
      onClose={onClose}
    >
      <TextAreaField
        label={t('visit.signed.addendum')}
        hint={t('visit.signed.addendumLead')}
        required
        autoFocus
        minRows={4}
        value={text}
        error={tried && text.trim() === '' ? t('errors.field.required') : errorOf('text')}
        onChange={(typed) => {
          add.reset();
          draft.write(typed);
        }}
      />
    </FormDialog>
  );
}
