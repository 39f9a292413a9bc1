import { Button } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TautbandError } from '../../shared/contract/errors.ts';
import { useStore } from '../client/store-provider.tsx';
import { useErrorSentence } from '../lib/error-sentences.ts';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import classes from './reactions.module.css';

/** Makes the incident report of a reaction that is on disk, and saves it where the person says. */
export function IncidentButton({ reactionId, disabled }: { reactionId: string; disabled?: boolean }) {
  const { t } = useTranslation();
  const { client } = useStore();
  const errorSentence = useErrorSentence();
  const save = useMutation({
    mutationFn: async () => {
      const file = await client.reactions.incidentPdf({ id: reactionId });
      const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
      const path = await window.desktop.saveFile(file.fileName, bytes);
      return { path, missingGlyphs: file.missingGlyphs };
    },
  });
  const saved = save.data?.path ? { ...save.data, path: save.data.path } : null;
  return (
    <div className={classes.incident}>
      <Button
        variant="default"
        leftSection={<Icon of={IconFileAlert} />}
        loading={save.isPending}
        disabled={disabled}
        title={t('incident.privacy')}
        onClick={() => save.mutate()}
      >
        {t('incident.save')}
      </Button>
      {save.isError && (
        <Notice kind="danger" announce>
          {save.error instanceof TautbandError ? errorSentence(save.error) : t('incident.notSaved')}
        </Notice>
      )}
      {saved && (
        <Notice kind="info" announce>
          {t('incident.saved')} <span className={classes.path}>{saved.path}</span>
          {saved.missingGlyphs.length > 0 && (
            <p>{t('incident.missingGlyphs', { characters: saved.missingGlyphs.join(' ') })}</p>
          )}
        </Notice>
      )}
    </div>
  );
}
