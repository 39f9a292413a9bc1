import { useTranslation } from 'react-i18next';
import { technique } from '../../../../shared/contract/visit-records.ts';
import { lacksReasonForCurrent } from '../../../../shared/domain/visits/electrical-current.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { SiteContent } from '../state/site-content.ts';
import type { SiteChange } from '../state/site-edits.ts';
import { CurrentFields } from './current-fields.tsx';
import { useDwellText } from './dwell-text.ts';
import { EditorRow } from './editor-row.tsx';
import { MeasureField } from './measure-field.tsx';
import { PairField } from './pair-field.tsx';
import { isLeftIn, withTechnique } from './technique-change.ts';

type TechniqueFieldsProps = {
  site: SiteContent;
  /** All of the ledger. */
  sites: readonly SiteContent[];
  /** The questions that decided the screening. */
  screeningDecidedBy: readonly string[];
  onChange: (change: SiteChange) => void;
};

/** Half a minute to ten minutes; trials used up to 40 (domain of trigger-point needling). */
const usualSeconds = [30, 60, 300, 600] as const;
const longestSeconds = 3600;

/** The technique, and what only that technique asks. */
export function TechniqueFields({ site, sites, screeningDecidedBy, onChange }: TechniqueFieldsProps) {
  const { t } = useTranslation();
  const dwellText = useDwellText();
  return (
    <>
      <EditorRow label={t('visit.site.technique')}>
        <ChoiceChips
          label={t('visit.site.technique')}
          labelHidden
          options={technique.options.map((value) => ({ value, label: t(`visit.technique.${value}`) }))}
          value={site.technique}
          onChange={(chosen) => chosen && onChange(withTechnique(site, chosen))}
        />
        {lacksReasonForCurrent(site, screeningDecidedBy) && (
          <Notice kind="danger" announce title={t('treatment.current.implantTitle')}>
            {t('treatment.current.implant')}
          </Notice>
        )}
      </EditorRow>
      {isLeftIn(site.technique) && (
        <EditorRow label={t('treatment.dwell.label')}>
          <MeasureField
            label={t('treatment.dwell.label')}
            digits={0}
            value={site.dwellSeconds}
            usual={usualSeconds}
            textOf={dwellText}
            unit={t('treatment.dwell.seconds')}
            isPossible={(seconds) => Number.isInteger(seconds) && seconds >= 1 && seconds <= longestSeconds}
            problem={t('errors.field.dwellSeconds')}
            onChange={(dwellSeconds) => onChange({ dwellSeconds })}
            onClear={() => onChange({ dwellSeconds: null })}
          />
        </EditorRow>
      )}
      {site.technique === 'electrical' && (
        <EditorRow label={t('treatment.current.label')}>
          <CurrentFields
            siteId={site.id}
            value={site.electrical}
            onChange={(electrical) => onChange({ electrical })}
          />
          <PairField site={site} sites={sites} screeningDecidedBy={screeningDecidedBy} onChange={onChange} />
        </EditorRow>
      )}
    </>
  );
}
