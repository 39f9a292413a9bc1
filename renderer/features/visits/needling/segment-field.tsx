import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { levelsOfMuscle, spinalLevelOf } from '../../../../shared/domain/body/spinal-levels.ts';
import { muscleById } from '../../../../shared/reference/muscles/muscles.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { SiteContent } from '../state/site-content.ts';

type SegmentFieldProps = {
  muscleId: SiteContent['muscleId'];
  value: SiteContent['segment'];
  error?: string;
  onChange: (segment: string | null) => void;
};

/** The spinal level of a site: one of its muscle's where that is charted by level, else any that is typed. */
export function SegmentField({ muscleId, value, error, onChange }: SegmentFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ text: '', left: false });
  const muscle = muscleId === null ? undefined : muscleById(muscleId);
  const levels = muscle === undefined ? [] : levelsOfMuscle(muscle);
  const label = t('visit.site.segment');

  if (muscle?.byLevel) {
    const offered = value === null || levels.includes(value) ? levels : [...levels, value];
    return (
      <ChoiceChips
        label={label}
        labelHidden
        clearable
        options={offered.map((level) => ({ value: level, label: level }))}
        value={value}
        error={error}
        onChange={onChange}
      />
    );
  }

  const example = levels[Math.floor((levels.length - 1) / 2)];
  const isLevel = typed.text === '' || spinalLevelOf(typed.text) !== null;
  return (
    <TextField
      label={label}
      labelHidden
      width="s"
      placeholder={example && t('visit.site.segmentExample', { level: example })}
      value={typed.text === '' ? (value ?? '') : typed.text}
      error={typed.left && !isLevel ? t('visit.site.segmentFormat') : error}
      onChange={(text) => {
        const level = spinalLevelOf(text);
        // A level is shown as it is written; anything else stays as it was typed until it is one.
        setTyped({ text: level === null ? text : '', left: false });
        if (level !== null || text.trim() === '') onChange(level);
      }}
      onBlur={() => setTyped((now) => ({ ...now, left: true }))}
    />
  );
}
