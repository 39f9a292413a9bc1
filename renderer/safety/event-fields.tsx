import { useTranslation } from 'react-i18next';
import { firstAid, safetyEventKind } from '../../shared/contract/safety-event-records.ts';
import { OnsetField } from '../reactions/onset-field.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { ChoiceChips } from '../ui/choice-chips.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { TextAreaField } from '../ui/text-area-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { EventDraft } from './event-draft.ts';
import { FirstAidNotice } from './first-aid-notice.tsx';

type EventFieldsProps = {
  draft: EventDraft;
  errorOf: (path: string) => string | undefined;
  onChange: (changes: Partial<EventDraft>) => void;
};

/** What it was first; the rest follows from it. */
export function EventFields({ draft, errorOf, onChange }: EventFieldsProps) {
  const { t } = useTranslation();
  const isStick = draft.kind === 'needleStick';

  function answer(name: 'sourceKnown' | 'exposureServiceCalled') {
    const value = draft[name];
    return {
      label: t(`safetyEvents.${name}`),
      options: (['yes', 'no'] as const).map((said) => ({ value: said, label: t(`safetyEvents.${said}`) })),
      value: value === null ? null : value ? ('yes' as const) : ('no' as const),
      onChange: (said: 'yes' | 'no' | null) => onChange({ [name]: said === null ? null : said === 'yes' }),
      clearable: true,
    };
  }

  return (
    <>
      <ChoiceChips
        required
        label={t('safetyEvents.kindLabel')}
        options={safetyEventKind.options.map((value) => ({ value, label: t(`safetyEvents.kind.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => onChange({ kind, needsFollowUp: draft.needsFollowUp || kind === 'needleStick' })}
      />
      {draft.kind !== null && (
        <>
          {isStick && <FirstAidNotice />}
          <FieldRow>
            <OnsetField
              value={draft.happenedAt}
              labels={{ day: t('safetyEvents.day'), time: t('safetyEvents.time') }}
              error={errorOf('happenedAt')}
              onChange={(happenedAt) => onChange({ happenedAt })}
            />
          </FieldRow>
          <TextField
            label={t(isStick ? 'safetyEvents.staffConcerned' : 'safetyEvents.staffInvolved')}
            required={isStick}
            value={draft.staffConcerned}
            error={errorOf('staffConcerned')}
            onChange={(staffConcerned) => onChange({ staffConcerned })}
          />
          <TextAreaField
            required
            label={t('safetyEvents.whatHappened')}
            hint={t('safetyEvents.noNames')}
            minRows={3}
            value={draft.whatHappened}
            error={errorOf('whatHappened')}
            onChange={(whatHappened) => onChange({ whatHappened })}
          />
          {isStick && (
            <>
              <ChoiceChips
                multiple
                label={t('safetyEvents.firstAid')}
                options={firstAid.options.map((value) => ({
                  value,
                  label: t(`safetyEvents.firstAidKind.${value}`),
                }))}
                value={draft.firstAid}
                onChange={(done) => onChange({ firstAid: done })}
              />
              <FieldRow columns="1fr 1fr">
                <ChoiceChips {...answer('sourceKnown')} />
                <ChoiceChips {...answer('exposureServiceCalled')} />
              </FieldRow>
            </>
          )}
          <TextField
            label={t('safetyEvents.told')}
            hint={t('safetyEvents.toldHint')}
            value={draft.told}
            error={errorOf('told')}
            onChange={(told) => onChange({ told })}
          />
          <CheckField
            label={t('safetyEvents.needsFollowUp')}
            checked={draft.needsFollowUp}
            onChange={(needsFollowUp) => onChange({ needsFollowUp })}
          />
        </>
      )}
    </>
  );
}
