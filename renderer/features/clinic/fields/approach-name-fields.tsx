import { useTranslation } from 'react-i18next';
import type { ApproachNames } from '../../../../shared/contract/clinic-records.ts';
import { approach } from '../../../../shared/contract/visit-words.ts';
import type { FieldSentences } from '../../../lib/use-form-problems.ts';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { TextField } from '../../../ui/text-field.tsx';

type ApproachNameFieldsProps = {
  names: ApproachNames;
  onChange: (names: ApproachNames) => void;
  problems: FieldSentences;
};

/** The clinic's own word for each approach; the usual word shows where it has none. */
export function ApproachNameFields({ names, onChange, problems }: ApproachNameFieldsProps) {
  const { t } = useTranslation();
  return (
    <FieldGroup label={t('visitWords.approachNames.title')} hint={t('visitWords.approachNames.lead')}>
      <FieldRow columns="repeat(3, minmax(0, 1fr))">
        {approach.options.map((value) => (
          <TextField
            key={value}
            label={t(`visitWords.approaches.${value}`)}
            placeholder={t(`visitWords.approaches.${value}`)}
            value={names[value]}
            error={problems.of(`approachNames.${value}`)}
            onChange={(name) => {
              problems.touched(`approachNames.${value}`);
              onChange({ ...names, [value]: name });
            }}
          />
        ))}
      </FieldRow>
    </FieldGroup>
  );
}
