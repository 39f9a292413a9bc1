import { useTranslation } from 'react-i18next';
import type { Preset } from '../../../../shared/contract/favourite-records.ts';
import { needleText } from '../state/site-content.ts';
import { useDwellText } from './dwell-text.ts';

/** `0.25 × 40 · Static dwell · 5 min`, what a preset sets for the next sites. */
export function usePresetText(): (preset: Omit<Preset, 'kind' | 'approach'>) => string {
  const { t } = useTranslation();
  const dwellText = useDwellText();
  return ({ needle, technique, dwellSeconds }) =>
    [
      needleText(needle),
      t(`visit.technique.${technique}`),
      ...(dwellSeconds === null ? [] : [dwellText(dwellSeconds)]),
    ].join(' · ');
}
