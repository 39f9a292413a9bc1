import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { painReproduced } from '../../../../shared/contract/visit-records.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { SiteContent } from '../state/site-content.ts';
import { EditorRow } from './editor-row.tsx';
import classes from './site-editor.module.css';

type PainFieldsProps = {
  site: SiteContent;
  error: string | undefined;
  onReproduced: (value: SiteContent['painReproduced']) => void;
  onReferredTo: (words: string) => void;
  onLeave: () => void;
  /** The next tap on the body says where it went. */
  onPoint: () => void;
};

/** Whether the needle brought the patient's pain, and where it went. */
export function PainFields({ site, error, onReproduced, onReferredTo, onLeave, onPoint }: PainFieldsProps) {
  const { t } = useTranslation();
  const wentSomewhere =
    site.referredTo !== '' ||
    site.sensations.includes('referred') ||
    site.painReproduced === 'similar' ||
    site.painReproduced === 'recognised';
  return (
    <EditorRow label={t('treatment.pain.label')}>
      <ChoiceChips
        label={t('treatment.pain.label')}
        labelHidden
        clearable
        options={painReproduced.options.map((value) => ({ value, label: t(`treatment.pain.${value}`) }))}
        value={site.painReproduced}
        onChange={onReproduced}
      />
      {wentSomewhere && (
        <div className={classes.referred}>
          <TextField
            label={t('treatment.pain.referredTo')}
            placeholder={t('treatment.pain.referredExample')}
            value={site.referredTo}
            error={error}
            onChange={onReferredTo}
            onBlur={onLeave}
          />
          <Button variant="default" onClick={onPoint}>
            {t('treatment.pain.point')}
          </Button>
        </div>
      )}
    </EditorRow>
  );
}
