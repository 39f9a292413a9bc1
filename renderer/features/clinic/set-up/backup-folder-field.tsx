import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './set-up-screen.module.css';

type BackupFolderFieldProps = { folder: string; onChange: (folder: string) => void };

/** Where backups go: chosen in the system's dialog, so that it is a folder that exists. */
export function BackupFolderField({ folder, onChange }: BackupFolderFieldProps) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);

  async function choose(): Promise<void> {
    try {
      setFailed(false);
      const chosen = await window.desktop.chooseFolder();
      if (chosen !== null) {
        onChange(chosen);
      }
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <div className={classes.folder}>
        <TextField
          label={t('start.setUp.backupFolder')}
          hint={t('start.setUp.backupFolderHint')}
          value={folder}
          onChange={onChange}
          readOnly
        />
        <Button variant="default" onClick={() => void choose()}>
          {t('start.setUp.chooseFolder')}
        </Button>
      </div>
      {failed && (
        <Notice kind="danger" announce>
          {t('clinic.dialogFailed')}
        </Notice>
      )}
    </>
  );
}
