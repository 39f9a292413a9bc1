import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyLine } from '../../../body-map/map-controls.tsx';

/** The keys of both sides, of the twitches and of undo, for the list of keys at the map. */
export function useTwitchKeys(): readonly KeyLine[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { keys: ['/'], label: t('charting.keyUse.byName') },
      { keys: ['B'], label: t('charting.keyUse.bothSides') },
      { keys: ['C'], label: t('charting.keyUse.confirm') },
      { keys: ['+', '−'], label: t('visit.keyUse.count') },
      { keys: ['0'], label: t('visit.keyUse.none') },
      { keys: ['1', '2', '3'], label: t('visit.keyUse.strength') },
      { keys: [t('body.key.control'), 'Z'], label: t('visit.undo.undo') },
      { keys: [t('emergency.key')], label: t('emergency.keyUse') },
    ],
    [t],
  );
}
