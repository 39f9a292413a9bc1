import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reactionAction, reactionSeverity } from '../../shared/contract/reaction-records.ts';
import { isAtSite, isMinor, reactionLacks } from '../../shared/domain/reactions/reaction-state.ts';
import { ChoiceChips } from '../ui/choice-chips.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { Icon } from '../ui/icon.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextAreaField } from '../ui/text-area-field.tsx';
import { OnsetField } from './onset-field.tsx';
import type { ReactionContent } from './reaction-content.ts';
import { ReactionJudgement } from './reaction-judgement.tsx';
import classes from './reactions.module.css';

/** A site of the visit, with the words it is called by. */
export type ReactionPlace = { id: string; title: string };

type ReactionFieldsProps = {
  reaction: ReactionContent;
  places: readonly ReactionPlace[];
  /** The sentence beside a field that the store refused. */
  errorOf: (path: string) => string | undefined;
  /** `soon` while words are typed. */
  onChange: (change: Partial<ReactionContent>, when?: 'now' | 'soon') => void;
  /**
   * Where nothing is saved before a submit: told whether the onset can be read, so that the submit waits for one.
   * Without it each change is saved, and the field says which onset stays.
   */
  onOnsetRead?: (isRead: boolean) => void;
};

/** The choice that stands for no site. */
const noSite = 'noSite';

/** What is known about one reaction besides its name. Of a minor one the rest is folded away. */
export function ReactionFields({ reaction, places, errorOf, onChange, onOnsetRead }: ReactionFieldsProps) {
  const { t } = useTranslation();
  const hasPlace = isAtSite(reaction);
  const lacks = reactionLacks(reaction);
  // Of a reaction that is at a place, no site is an answer only once somebody has given it.
  const [isNoSiteSaid, setNoSiteSaid] = useState(false);
  const asksPlace = hasPlace && reaction.siteId === null && !isNoSiteSaid && places.length > 0;
  const [isMoreAsked, setMoreAsked] = useState(false);
  const more = isMoreAsked || !isMinor(reaction);
  const [isOnsetRead, setOnsetRead] = useState(true);
  return (
    <>
      <ChoiceChips
        multiple
        required={!isMinor(reaction)}
        label={t('visit.reactions.action')}
        options={reactionAction.options.map((value) => ({
          value,
          label: t(`visit.reactionAction.${value}`),
        }))}
        value={reaction.actions}
        hint={lacks.includes('actions') ? t('visit.reactions.actionNeeded') : undefined}
        error={errorOf('actions')}
        onChange={(chosen) => onChange({ actions: withoutNothing(reaction.actions, chosen) })}
      />
      <FieldRow>
        <ChoiceChips
          label={t('visit.reactions.severity')}
          options={reactionSeverity.options.map((value) => ({ value, label: t(`visit.severity.${value}`) }))}
          value={reaction.severity}
          onChange={(severity) => severity && onChange({ severity })}
        />
        <OnsetField
          value={onOnsetRead && !isOnsetRead ? null : reaction.onsetAt}
          saved={onOnsetRead ? undefined : reaction.onsetAt}
          error={errorOf('onsetAt')}
          onChange={(onsetAt) => {
            setOnsetRead(onsetAt !== null);
            onOnsetRead?.(onsetAt !== null);
            if (onsetAt !== null) onChange({ onsetAt });
          }}
        />
      </FieldRow>
      <SelectField
        label={t('visit.reactions.site')}
        options={[
          {
            value: noSite,
            label: hasPlace ? t('visit.reactions.noSite') : t('visit.reactions.wholePerson'),
          },
          ...places.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={asksPlace ? null : (reaction.siteId ?? noSite)}
        placeholder={t('visit.reactions.choosePlace')}
        hint={asksPlace ? t('visit.reactions.placeNeeded') : undefined}
        error={errorOf('siteId')}
        onChange={(chosen) => {
          setNoSiteSaid(chosen === noSite);
          onChange({ siteId: chosen === noSite ? null : chosen });
        }}
      />
      {more && <ReactionJudgement reaction={reaction} errorOf={errorOf} onChange={onChange} />}
      <TextAreaField
        label={t('visit.reactions.note')}
        minRows={1}
        required={reaction.category === 'other'}
        value={reaction.note}
        error={errorOf('note')}
        hint={lacks.includes('note') ? t('visit.reactions.noteNeeded') : undefined}
        onChange={(note) => onChange({ note }, 'soon')}
      />
      {isMinor(reaction) && (
        <Button
          variant="subtle"
          className={classes.more}
          aria-expanded={more}
          leftSection={<Icon of={more ? IconChevronDown : IconChevronRight} />}
          onClick={() => setMoreAsked(!more)}
        >
          {t('reactions.moreFields')}
        </Button>
      )}
    </>
  );
}

/** "Nothing needed" and a thing done exclude each other: the one chosen last stays. */
function withoutNothing(
  before: ReactionContent['actions'],
  chosen: ReactionContent['actions'],
): ReactionContent['actions'] {
  if (!chosen.includes('none') || chosen.length === 1) return chosen;
  return before.includes('none') ? chosen.filter((value) => value !== 'none') : ['none'];
}
