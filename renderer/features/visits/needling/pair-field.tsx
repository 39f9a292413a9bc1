import { useTranslation } from 'react-i18next';
import { pairChoices, pairing, partnerOf } from '../../../../shared/domain/visits/needle-pairs.ts';
import { siteName } from '../../../lib/site-name.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import type { SiteContent } from '../state/site-content.ts';
import type { SiteChange } from '../state/site-edits.ts';
import { CurrentCautions } from './current-cautions.tsx';

type PairFieldProps = {
  site: SiteContent;
  /** All of the ledger. */
  sites: readonly SiteContent[];
  /** The questions that decided the screening. */
  screeningDecidedBy: readonly string[];
  onChange: (change: SiteChange) => void;
};

const noPair = 'none';

/** The other needle the current flows to: the site before and the one after come first. */
export function PairField({ site, sites, screeningDecidedBy, onChange }: PairFieldProps) {
  const { t } = useTranslation();
  const choices = pairChoices(site, sites, screeningDecidedBy);
  const partner = partnerOf(site, sites);
  const hasImplant = screeningDecidedBy.includes('implant');

  function pair(id: string | null) {
    const other = choices.find((choice) => choice.id === id);
    onChange(other ? pairing(site, other) : { pairedWith: null });
  }

  return (
    <>
      <SelectField
        label={t('needlePairs.label')}
        hint={t(partner ? 'needlePairs.hint' : hasImplant ? 'needlePairs.implant' : 'needlePairs.single')}
        width="l"
        disabled={choices.length === 0}
        options={[
          { value: noPair, label: t('needlePairs.none') },
          ...choices.map((other) => ({
            value: other.id,
            label: t('needlePairs.option', {
              ordinal: other.ordinal,
              name: siteName(other),
              side: t(`visit.side.${other.side}`).toLowerCase(),
            }),
          })),
        ]}
        value={partner?.id ?? noPair}
        onChange={pair}
      />
      <CurrentCautions site={site} partner={partner} />
    </>
  );
}
