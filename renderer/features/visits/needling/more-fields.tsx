import { useTranslation } from 'react-i18next';
import {
  needleDirection,
  siteReason,
  siteType,
  structureKind,
} from '../../../../shared/contract/visit-records.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { type SiteContent, siteTypeOfKind } from '../state/site-content.ts';
import type { SiteChange } from '../state/site-edits.ts';
import { EditorRow } from './editor-row.tsx';
import { SegmentField } from './segment-field.tsx';

type MoreFieldsProps = {
  site: SiteContent;
  segmentError: string | undefined;
  onChange: (change: SiteChange) => void;
  onSegment: (segment: string | null) => void;
};

/** What is told of a site less often: why it was chosen, what and where it is, where the needle pointed. */
export function MoreFields({ site, segmentError, onChange, onSegment }: MoreFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <EditorRow label={t('treatment.reasons.label')}>
        <ChoiceChips
          multiple
          label={t('treatment.reasons.label')}
          labelHidden
          options={siteReason.options.map((value) => ({ value, label: t(`treatment.reasons.${value}`) }))}
          value={site.reasons}
          onChange={(reasons) => onChange({ reasons })}
        />
      </EditorRow>
      {site.muscleId === null && (
        <EditorRow label={t('treatment.structureKind.label')}>
          <ChoiceChips
            label={t('treatment.structureKind.label')}
            labelHidden
            options={structureKind.options.map((value) => ({
              value,
              label: t(`treatment.structureKind.${value}`),
            }))}
            value={site.structureKind}
            onChange={(kind) =>
              kind && onChange({ structureKind: kind, siteType: siteTypeOfKind(kind) ?? site.siteType })
            }
          />
        </EditorRow>
      )}
      <EditorRow label={t('visit.site.siteType')}>
        <ChoiceChips
          label={t('visit.site.siteType')}
          labelHidden
          options={siteType.options.map((value) => ({ value, label: t(`visit.siteType.${value}`) }))}
          value={site.siteType}
          onChange={(chosen) => chosen && onChange({ siteType: chosen })}
        />
      </EditorRow>
      <EditorRow label={t('visit.site.segment')}>
        <SegmentField
          key={site.muscleId}
          muscleId={site.muscleId}
          value={site.segment}
          error={segmentError}
          onChange={onSegment}
        />
      </EditorRow>
      <EditorRow label={t('treatment.direction.label')}>
        <ChoiceChips
          label={t('treatment.direction.label')}
          labelHidden
          clearable
          options={needleDirection.options.map((value) => ({
            value,
            label: t(`treatment.direction.${value}`),
          }))}
          value={site.direction}
          onChange={(direction) => onChange({ direction })}
        />
      </EditorRow>
    </>
  );
}
