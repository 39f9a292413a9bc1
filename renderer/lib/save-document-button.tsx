import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TautbandError } from '../../shared/contract/errors.ts';
import type { RecordFile } from '../../shared/contract/record-file.ts';
import { Icon, type IconSign } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { useErrorSentence } from './error-sentences.ts';
import classes from './save-document-button.module.css';
import { saveRecordFile } from './save-record-file.ts';

type SaveDocumentButtonProps = {
  icon: IconSign;
  words: { save: string; saved: string; notSaved: string; privacy: string };
  make: () => Promise<RecordFile>;
  disabled?: boolean;
};

/** Makes a document of the record, and saves it where the person says. */
export function SaveDocumentButton({ icon, words, make, disabled }: SaveDocumentButtonProps) {
  const { t } = useTranslation();
  const errorSentence = useErrorSentence();
  const save = useMutation({
    mutationFn: async () => {
      const file = await make();
      return { path: await saveRecordFile(file), missingGlyphs: file.missingGlyphs };
    },
  });
  const saved = save.data?.path ? { ...save.data, path: save.data.path } : null;
  return (
    <div className={classes.document}>
      <Button
        variant="default"
        leftSection={<Icon of={icon} />}
        loading={save.isPending}
        disabled={disabled}
        title={words.privacy}
        onClick={() => save.mutate()}
      >
        {words.save}
      </Button>
      {save.isError && (
        <Notice kind="danger" announce>
          {save.error instanceof TautbandError ? errorSentence(save.error) : words.notSaved}
        </Notice>
      )}
      {saved && (
        <Notice kind="info" announce>
          {words.saved} <span className={classes.path}>{saved.path}</span>
          {saved.missingGlyphs.length > 0 && (
            <p>{t('incident.missingGlyphs', { characters: saved.missingGlyphs.join(' ') })}</p>
          )}
        </Notice>
      )}
    </div>
  );
}
