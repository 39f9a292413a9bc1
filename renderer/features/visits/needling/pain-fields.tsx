import { useTranslation } from 'react-i18next';
import { painReproduced } from '../../../../shared/contract/visit-records.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { SiteContent } from '../state/site-content.ts';
import { EditorRow } from './editor-row.tsx';

type PainFieldsProps = {
  site: SiteContent;
  error: string | undefined;
  onReproduced: (value: SiteContent['painReproduced']) => void;
  onReferredTo: (words: string) => void;
  onLeave: () => void;
};

/** Whether the needle brought the patient's pain, and where it went. */
export function PainFields({ site, error, onReproduced, onReferredTo, onLeave }: PainFieldsProps) {
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
        <TextField
          label={t('treatment.pain.referredTo')}
          placeholder={t('treatment.pain.referredExample')}
          value={site.referredTo}
          error={error}
          onChange={onReferredTo}
          onBlur={onLeave}
        />
      )}
    </EditorRow>
  );
}
