import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reactionAction, reactionSeverity } from '../../../../shared/contract/visit-records.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { useFieldErrors } from '../field-errors.ts';
import { useSiteTitle } from '../site-names.ts';
import type { ReactionContent } from '../state/reaction-book.ts';
import type { SiteContent } from '../state/site-content.ts';
import { OnsetField } from './onset-field.tsx';
import { isLocal } from './reaction-kinds.ts';

type NamedSite = Pick<SiteContent, 'id' | 'ordinal' | 'side' | 'muscleId' | 'structure'>;

type ReactionFieldsProps = {
  reaction: ReactionContent;
  sites: readonly NamedSite[];
  /** Why the store refused it, when it did. */
  error: Error | null;
  /** `soon` while words are typed. */
  onChange: (change: Partial<ReactionContent>, when?: 'now' | 'soon') => void;
};

/** The choice that stands for no site. */
const noSite = 'noSite';

/** What is known about one reaction besides its name. */
export function ReactionFields({ reaction, sites, error, onChange }: ReactionFieldsProps) {
  const { t } = useTranslation();
  const title = useSiteTitle();
  const errorOf = useFieldErrors(error);
  const hasPlace = isLocal(reaction.category);
  // Of a reaction that is at a place, no site is an answer only once somebody has given it.
  const [isNoSiteSaid, setNoSiteSaid] = useState(false);
  const asksPlace = hasPlace && reaction.siteId === null && !isNoSiteSaid && sites.length > 0;
  return (
    <>
      <ChoiceChips
        multiple
        required
        label={t('visit.reactions.action')}
        options={reactionAction.options.map((value) => ({
          value,
          label: t(`visit.reactionAction.${value}`),
        }))}
        value={reaction.actions}
        hint={reaction.actions.length === 0 ? t('visit.reactions.actionNeeded') : undefined}
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
          value={reaction.onsetAt}
          error={errorOf('onsetAt')}
          onChange={(onsetAt) => onChange({ onsetAt })}
        />
      </FieldRow>
      <SelectField
        label={t('visit.reactions.site')}
        options={[
          {
            value: noSite,
            label: hasPlace ? t('visit.reactions.noSite') : t('visit.reactions.wholePerson'),
          },
          ...sites.map((site) => ({ value: site.id, label: title(site) })),
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
      <TextAreaField
        label={t('visit.reactions.note')}
        minRows={1}
        required={reaction.category === 'other'}
        value={reaction.note}
        error={errorOf('note')}
        hint={
          reaction.category === 'other' && reaction.note.trim() === ''
            ? t('visit.reactions.noteNeeded')
            : undefined
        }
        onChange={(note) => onChange({ note }, 'soon')}
      />
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
