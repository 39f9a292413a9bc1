import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { requiredText } from '../../../../shared/contract/fields.ts';
import { type MuscleChoice, MusclePicker } from '../../../body-map/muscle-picker.tsx';
import { useFormProblems } from '../../../lib/use-form-problems.ts';
import { TextField } from '../../../ui/text-field.tsx';
import type { ChosenStructure, SiteContent } from '../state/site-content.ts';
import classes from './map-column.module.css';

const namedStructure = z.object({ structure: requiredText });

type StructureChooserProps = {
  position: SiteContent['position'];
  recentlyUsed: readonly string[];
  onChoose: (chosen: ChosenStructure) => void;
  onCancel: () => void;
  onHighlight: (muscleId: string | null) => void;
};

/** Names what was tapped: a muscle of the catalogue or, where none fits, a structure in words. */
export function StructureChooser(props: StructureChooserProps) {
  const { position, recentlyUsed, onChoose, onCancel, onHighlight } = props;
  const { t } = useTranslation();
  const [other, setOther] = useState<MuscleChoice | null>(null);
  const [words, setWords] = useState('');
  const problems = useFormProblems(namedStructure);

  function name() {
    const named = problems.check({ structure: words });
    if (other && named) onChoose({ ...other, ...named });
  }

  if (other === null) {
    return (
      <MusclePicker
        position={position}
        recentlyUsed={recentlyUsed}
        onChoose={(choice) =>
          choice.muscleId === null && !choice.structure ? setOther(choice) : onChoose(choice)
        }
        onCancel={onCancel}
        onHighlight={onHighlight}
      />
    );
  }
  return (
    <div className={classes.other}>
      <TextField
        label={t('visit.site.structure')}
        autoFocus
        value={words}
        error={problems.of('structure')}
        onChange={(typed) => {
          problems.touched('structure');
          setWords(typed);
        }}
        onEnter={name}
      />
      <div className={classes.otherButtons}>
        <Button variant="default" onClick={() => setOther(null)}>
          {t('common.action.back')}
        </Button>
        <Button onClick={name}>{t('common.action.add')}</Button>
      </div>
    </div>
  );
}
