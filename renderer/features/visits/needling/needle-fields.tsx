import { useTranslation } from 'react-i18next';
import { type Needle, needle as needleSchema } from '../../../../shared/contract/visit-records.ts';
import { isPrintedDiameter } from '../../../../shared/domain/visits/needles.ts';
import { EditorRow } from './editor-row.tsx';
import { MeasureField } from './measure-field.tsx';
import { NeedleBoxLine } from './needle-box-line.tsx';
import { lengthsOf, stockedDiameters, withDiameter } from './needle-sizes.ts';
import { useStockedNeedles } from './use-stocked-needles.ts';

type NeedleFieldsProps = { needle: Needle; onChange: (needle: Needle) => void };

/** Diameter and length of the needle. */
export function NeedleFields({ needle, onChange }: NeedleFieldsProps) {
  const { t } = useTranslation();
  const stocked = useStockedNeedles();
  const isPossible = (other: Needle) => needleSchema.safeParse(other).success && isPrintedDiameter(other);
  return (
    <>
      <EditorRow label={t('visit.site.diameter')}>
        <MeasureField
          label={t('visit.site.diameter')}
          digits={2}
          value={needle.diameterMillimetres}
          usual={stockedDiameters(stocked)}
          isPossible={(diameterMillimetres) => isPossible({ ...needle, diameterMillimetres })}
          problem={t('errors.field.needleDiameter')}
          onChange={(diameter) => onChange(withDiameter(stocked, needle, diameter))}
        />
      </EditorRow>
      <EditorRow label={t('visit.site.length')}>
        <MeasureField
          label={t('visit.site.length')}
          digits={0}
          value={needle.lengthMillimetres}
          usual={lengthsOf(stocked, needle)}
          isPossible={(lengthMillimetres) => isPossible({ ...needle, lengthMillimetres })}
          problem={t('errors.field.needleLength')}
          onChange={(lengthMillimetres) => onChange({ ...needle, lengthMillimetres })}
        />
        <NeedleBoxLine needle={needle} />
      </EditorRow>
    </>
  );
}
