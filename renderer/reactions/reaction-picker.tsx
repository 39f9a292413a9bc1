import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReactionCategory } from '../../shared/contract/reaction-records.ts';
import type { ReactionKind } from '../../shared/domain/reactions/taxonomy.ts';
import { useFormat } from '../lib/format.ts';
import { kindsOn } from './reaction-content.ts';
import classes from './reactions.module.css';

type ReactionPickerProps = {
  /** After an emergency: all are on the screen, the serious ones first. */
  isAsked?: boolean;
  onPick: (category: ReactionCategory) => void;
};

type Group = { name: 'site' | 'person' | 'redFlag'; kinds: readonly ReactionKind[] };

/** The rest, by where it is; what needs care at once stands last and by itself, so that none is hit by a slip. */
function groupsOf(kinds: readonly ReactionKind[]): Group[] {
  const rest = kinds.filter(({ offered }) => offered === 'rare');
  return [
    { name: 'site', kinds: rest.filter(({ place, guide }) => place === 'site' && !guide) },
    { name: 'person', kinds: rest.filter(({ place, guide }) => place === 'person' && !guide) },
    { name: 'redFlag', kinds: rest.filter(({ guide }) => guide !== null) },
  ];
}

/** One tap names a reaction, and charts a common one whole; the rare and the serious ones are one tap further. */
export function ReactionPicker({ isAsked = false, onPick }: ReactionPickerProps) {
  const { t } = useTranslation();
  const today = useFormat().today();
  const [all, setAll] = useState(false);
  const kinds = kindsOn(today);
  const at = (offered: ReactionKind['offered']) => kinds.filter((kind) => kind.offered === offered);

  const groups = groupsOf(kinds);
  const isFirst = (group: Group) => isAsked && group.name === 'redFlag';
  const firstSerious = isAsked ? kinds.find(({ guide }) => guide !== null)?.category : undefined;

  function button({ category, guide }: ReactionKind) {
    return (
      <Button
        key={category}
        variant="default"
        color={guide ? 'danger' : undefined}
        data-serious={guide ? true : undefined}
        data-first-field={category === firstSerious ? true : undefined}
        className={classes.category}
        onClick={() => {
          setAll(false);
          onPick(category);
        }}
      >
        {t(`reactions.category.${category}`)}
      </Button>
    );
  }

  function choices(group: Group) {
    return (
      <div key={group.name}>
        <p className={classes.groupName}>{t(`reactions.group.${group.name}`)}</p>
        <div className={classes.choices}>{group.kinds.map(button)}</div>
      </div>
    );
  }

  return (
    <fieldset
      className={classes.picker}
      aria-label={t('visit.reactions.add')}
      data-in-view={isAsked || undefined}
    >
      {isAsked && <p className={classes.asked}>{t('emergency.whatHappened')}</p>}
      {groups.filter(isFirst).map(choices)}
      <div className={classes.choices}>
        {[...at('quick'), ...at('common')].map(button)}
        {!isAsked && (
          <Button variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {t('visit.reactions.more')}
          </Button>
        )}
      </div>
      {(all || isAsked) && groups.filter((group) => !isFirst(group)).map(choices)}
    </fieldset>
  );
}
