import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { requiredText } from '../../../../shared/contract/fields.ts';
import { structureKind } from '../../../../shared/contract/visit-records.ts';
import { levelsOfMuscle } from '../../../../shared/domain/body/spinal-levels.ts';
import { muscleById } from '../../../../shared/reference/muscles/muscles.ts';
import { type MuscleChoice, MusclePicker } from '../../../body-map/muscle-picker.tsx';
import { useFormProblems } from '../../../lib/use-form-problems.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { ChosenStructure, SiteContent } from '../state/site-content.ts';
import { LevelChooser } from './level-chooser.tsx';
import classes from './map-column.module.css';

const namedStructure = z.object({ structure: requiredText });

type StructureChooserProps = {
  position: SiteContent['position'];
  /** Whether what is chosen is meant on both sides. */
  bothSides: boolean;
  recentlyUsed: readonly string[];
  onChoose: (chosen: ChosenStructure) => void;
  onCancel: () => void;
  onHighlight: (muscleId: string | null) => void;
};

/** Names what was tapped: a muscle of the catalogue or, where none fits, a structure in words; of a muscle charted by level the level too. */
export function StructureChooser(props: StructureChooserProps) {
  const { position, bothSides, recentlyUsed, onChoose, onCancel, onHighlight } = props;
  const { t } = useTranslation();
  const [other, setOther] = useState<MuscleChoice | null>(null);
  const [byLevel, setByLevel] = useState<MuscleChoice | null>(null);
  const [words, setWords] = useState('');
  const problems = useFormProblems(namedStructure);

  const [kind, setKind] = useState<SiteContent['structureKind']>('softTissue');

  function name() {
    const named = problems.check({ structure: words });
    if (other && named) onChoose({ ...other, ...named, structureKind: kind });
  }

  const leveled = byLevel?.muscleId ? muscleById(byLevel.muscleId) : undefined;
  useEffect(() => {
    if (leveled) onHighlight(leveled.id);
    return () => onHighlight(null);
  }, [leveled, onHighlight]);

  function choose(choice: MuscleChoice) {
    if (choice.muscleId === null) {
      setOther(choice);
      setWords(choice.structure ?? '');
    } else if (choice.muscleId !== null && muscleById(choice.muscleId)?.byLevel) setByLevel(choice);
    else onChoose(choice);
  }

  if (byLevel !== null && leveled !== undefined) {
    return (
      <LevelChooser
        name={leveled.name}
        side={bothSides ? 'both' : byLevel.side}
        position={position}
        levels={levelsOfMuscle(leveled)}
        onChoose={(segment) => onChoose({ ...byLevel, segment })}
        onBack={() => setByLevel(null)}
      />
    );
  }
  if (other === null) {
    return (
      <MusclePicker
        position={position}
        recentlyUsed={recentlyUsed}
        onChoose={choose}
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
      <ChoiceChips
        label={t('treatment.structureKind.label')}
        options={structureKind.options.map((value) => ({
          value,
          label: t(`treatment.structureKind.${value}`),
        }))}
        value={kind}
        onChange={(chosen) => chosen && setKind(chosen)}
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
