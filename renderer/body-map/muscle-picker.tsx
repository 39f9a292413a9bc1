import { IconX } from '@tabler/icons-react';
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BodyPosition, type BodySide, sideOf } from '../../shared/domain/body/body-space.ts';
import { searchMuscles } from '../../shared/domain/body/search-muscles.ts';
import { suggestMuscles } from '../../shared/domain/body/suggest-muscles.ts';
import type { Muscle } from '../../shared/reference/muscles/muscle.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { HazardLine } from './hazard-line.tsx';
import classes from './muscle-picker.module.css';
import { MuscleRow } from './muscle-row.tsx';
import { useFocusInside } from './use-focus-inside.ts';

/** What was chosen for a position: a muscle of the catalogue, or another structure, in words if any were typed. */
export interface MuscleChoice {
  readonly muscleId: string | null;
  readonly structure: string | null;
  readonly side: BodySide;
}

interface MusclePickerProps {
  position: BodyPosition;
  /** Ids of muscles charted lately, the latest first. */
  recentlyUsed?: readonly string[];
  onChoose: (choice: MuscleChoice) => void;
  onCancel: () => void;
  /** The muscle under the eye, to be shown on the map; null when there is none any more. */
  onHighlight?: (muscleId: string | null) => void;
}

/** How many nearest muscles are offered before anything is typed, and how many found ones. */
const nearestShown = 6;
const foundShown = 9;

/** The muscles at a position, the likeliest first, and all the others by name. */
export function MusclePicker({ position, recentlyUsed, onChoose, onCancel, onHighlight }: MusclePickerProps) {
  const { t } = useTranslation();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState(0);
  const side = sideOf(position);
  const typed = query.trim();

  const nearest = useMemo(
    () => suggestMuscles(position, { limit: nearestShown, recentlyUsed }),
    [position, recentlyUsed],
  );
  const muscles: readonly Muscle[] = useMemo(
    () => (typed === '' ? nearest.map(({ muscle }) => muscle) : searchMuscles(typed, { limit: foundShown })),
    [typed, nearest],
  );
  // Behind the muscles comes the way out: another structure.
  const other = muscles.length;
  const active = Math.min(wanted, other);
  const shown = muscles[active];
  const near = new Set(nearest.filter(({ inside }) => !inside).map(({ muscle }) => muscle.id));

  useFocusInside(list);
  useEffect(() => {
    onHighlight?.(shown?.id ?? null);
    return () => onHighlight?.(null);
  }, [shown, onHighlight]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, []);

  function choose(index: number): void {
    const muscle = muscles[index];
    if (muscle !== undefined) onChoose({ muscleId: muscle.id, structure: null, side });
    else if (index === other) onChoose({ muscleId: null, structure: typed === '' ? null : typed, side });
  }

  function type(text: string): void {
    setQuery(text);
    setWanted(0);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inField = event.target === field.current;
    const inList = event.target === list.current;
    if (event.key === 'Escape') onCancel();
    else if (!inField && !inList) return;
    else if (event.key === 'ArrowDown') setWanted((active + 1) % (other + 1));
    else if (event.key === 'ArrowUp') setWanted((active + other) % (other + 1));
    else if (event.key === 'Enter') choose(active);
    else if (/^[1-9]$/.test(event.key)) {
      const index = Number(event.key) - 1;
      if (index >= muscles.length) return;
      choose(index);
    } else if (inList && event.key.length === 1 && event.key !== ' ') {
      type(query + event.key);
      field.current?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const optionId = (index: number): string => `${id}-option-${index}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field and of the list bubble up to one place
    <div className={classes.picker} onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <span id={`${id}-place`} className={classes.place}>
          {t('body.picker.place', { view: t(`body.view.${position.view}`), side: t(`body.side.${side}`) })}
        </span>
        <SearchField
          label={t('body.picker.search')}
          placeholder={t('body.picker.placeholder')}
          value={query}
          onChange={type}
          inputRef={field}
          onKeyDown={onKeyDown}
          combobox={{ expanded: true, listId: `${id}-list`, activeId: optionId(active) }}
        />
        <IconButton label={t('body.picker.cancel')} icon={IconX} onClick={onCancel} />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        className={classes.list}
        role="listbox"
        // The list takes the focus first: a finger then gets no keyboard over the map, and digits choose.
        tabIndex={0}
        aria-label={t(typed === '' ? 'body.picker.nearest' : 'body.picker.found')}
        aria-activedescendant={optionId(active)}
        aria-describedby={`${id}-place ${id}-hazards`}
        style={{ '--rows': Math.ceil((muscles.length + 1) / 2) } as CSSProperties}
      >
        {muscles.map((muscle, index) => (
          <MuscleRow
            key={muscle.id}
            id={optionId(index)}
            number={index + 1}
            muscle={muscle}
            near={typed === '' && near.has(muscle.id)}
            active={index === active}
            onPoint={() => setWanted(index)}
            onChoose={() => choose(index)}
          />
        ))}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the list choose it */}
        <div
          id={optionId(other)}
          className={classes.other}
          role="option"
          tabIndex={-1}
          aria-selected={active === other}
          onPointerMove={() => setWanted(other)}
          onClick={() => choose(other)}
        >
          {typed === '' ? t('body.picker.other') : t('body.picker.otherNamed', { name: typed })}
        </div>
      </div>
      <div id={`${id}-hazards`} className={classes.foot}>
        {shown === undefined ? (
          <p className={classes.nothing}>
            {muscles.length > 0 ? '' : t(typed === '' ? 'body.picker.nothingHere' : 'body.picker.nothing')}
          </p>
        ) : (
          <HazardLine muscle={shown} />
        )}
      </div>
    </div>
  );
}
