import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice.tsx';

type ConflictChoiceProps = { onKeepMine: () => void; onTakeTheirs: () => void };

/** Two people changed the same record: whose words stay. Until that is chosen nothing is written over. */
export function ConflictChoice({ onKeepMine, onTakeTheirs }: ConflictChoiceProps) {
  const { t } = useTranslation();
  return (
    <Notice
      kind="caution"
      announce
      title={t('clinic.conflict.title')}
      action={
        <div className="tb-line">
          <Button variant="default" size="compact-sm" onClick={onTakeTheirs}>
            {t('clinic.conflict.takeTheirs')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={onKeepMine}>
            {t('clinic.conflict.keepMine')}
          </Button>
        </div>
      }
    >
      {t('clinic.conflict.text')}
    </Notice>
  );
}
