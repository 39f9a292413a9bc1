import { IconX } from '@tabler/icons-react';
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodySide } from '../../../../shared/domain/body/body-space.ts';
import { searchMuscles } from '../../../../shared/domain/body/search-muscles.ts';
import { levelsOfMuscle } from '../../../../shared/domain/body/spinal-levels.ts';
import { usualPlaceOf } from '../../../../shared/domain/body/usual-place.ts';
import type { Muscle } from '../../../../shared/reference/muscles/muscle.ts';
import { muscleById } from '../../../../shared/reference/muscles/muscles.ts';
import { HazardLine } from '../../../body-map/hazard-line.tsx';
import classes from '../../../body-map/muscle-picker.module.css';
import { MuscleRow } from '../../../body-map/muscle-row.tsx';
import { useFocusInside } from '../../../body-map/use-focus-inside.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { LevelChooser } from './level-chooser.tsx';

type Side = Exclude<BodySide, 'midline'>;

type MuscleByNameProps = {
  /** The side of the site before, which is the likeliest. */
  firstSide: Side;
  /** Left and right are charted at once, so that no side is asked. */
  bothSides: boolean;
  recentlyUsed: readonly string[];
  /** The level is null for a muscle that is not charted by level, or where it is left open. */
  onChoose: (muscleId: string, side: Side, level: string | null) => void;
  onCancel: () => void;
  onHighlight: (muscleId: string | null) => void;
};

const shownAtMost = 8;

/** A muscle typed by its name, to be charted at its usual point: nothing needs to be tapped. */
export function MuscleByName(props: MuscleByNameProps) {
  const { firstSide, bothSides, recentlyUsed, onChoose, onCancel, onHighlight } = props;
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [side, setSide] = useState<Side>(bothSides ? 'left' : firstSide);
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState(0);
  const [leveled, setLeveled] = useState<Muscle | null>(null);
  const typed = query.trim();
  const muscles = useMemo(
    () =>
      typed === ''
        ? [...new Set(recentlyUsed)].flatMap((one) => muscleById(one) ?? []).slice(0, shownAtMost)
        : searchMuscles(typed, { limit: shownAtMost }),
    [typed, recentlyUsed],
  );
  const active = Math.min(wanted, Math.max(0, muscles.length - 1));
  const shown = muscles[active];

  useFocusInside(field);
  useEffect(() => {
    onHighlight(shown?.id ?? null);
    return () => onHighlight(null);
  }, [shown, onHighlight]);

  function choose(index: number) {
    const muscle = muscles[index];
    if (muscle?.byLevel) setLeveled(muscle);
    else if (muscle) onChoose(muscle.id, side, null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onCancel();
    else if (event.target !== field.current) return;
    else if (event.key === 'ArrowDown') setWanted((active + 1) % Math.max(1, muscles.length));
    else if (event.key === 'ArrowUp') setWanted((active + muscles.length - 1) % Math.max(1, muscles.length));
    else if (event.key === 'Enter') choose(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (leveled !== null) {
    return (
      <LevelChooser
        name={leveled.name}
        side={bothSides ? 'both' : side}
        position={usualPlaceOf(leveled.id, side)}
        levels={levelsOfMuscle(leveled)}
        onChoose={(level) => onChoose(leveled.id, side, level)}
        onBack={() => setLeveled(null)}
      />
    );
  }
  const optionId = (index: number): string => `${id}-option-${index}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field bubble up to one place
    <div className={classes.picker} onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <SearchField
          label={t('charting.byName.search')}
          placeholder={t('charting.byName.search')}
          value={query}
          onChange={(text) => {
            setQuery(text);
            setWanted(0);
          }}
          inputRef={field}
          onKeyDown={onKeyDown}
          combobox={{ expanded: true, listId: `${id}-list`, activeId: optionId(active) }}
        />
        <IconButton label={t('body.picker.cancel')} icon={IconX} onClick={onCancel} />
      </div>
      {!bothSides && (
        <ChoiceChips
          label={t('charting.byName.side')}
          options={(['right', 'left'] as const).map((value) => ({
            value,
            label: t(`body.patientSide.${value}`),
          }))}
          value={side}
          onChange={(chosen) => chosen && setSide(chosen)}
        />
      )}
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={t('charting.byName.found')}
        className={classes.list}
        style={{ '--rows': Math.ceil(muscles.length / 2) } as CSSProperties}
      >
        {muscles.map((muscle, index) => (
          <MuscleRow
            key={muscle.id}
            id={optionId(index)}
            number={null}
            muscle={muscle}
            near={false}
            active={index === active}
            onPoint={() => setWanted(index)}
            onChoose={() => choose(index)}
          />
        ))}
      </div>
      <div className={classes.foot}>
        {shown ? (
          <HazardLine muscle={shown} />
        ) : (
          <p className={classes.nothing}>
            {typed === '' ? t('charting.byName.type') : t('body.picker.nothing')}
          </p>
        )}
      </div>
    </div>
  );
}
