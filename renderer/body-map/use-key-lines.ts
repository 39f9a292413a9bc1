import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyLine } from './map-controls.tsx';

/** The map's keys in words, and after them those that the page adds. */
export function useKeyLines(readOnly: boolean, more: readonly KeyLine[] = []): readonly KeyLine[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const cycle: KeyLine = { keys: ['[', ']'], label: t('body.keyUse.cycle') };
    const looking: readonly KeyLine[] = [
      { keys: [t('body.key.escape')], label: t('body.keyUse.leave') },
      { keys: [t('body.key.pageUp'), t('body.key.pageDown')], label: t('body.keyUse.zoom') },
      { keys: [t('body.key.home')], label: t('body.keyUse.whole') },
    ];
    if (readOnly) return [cycle, ...looking, ...more];
    return [
      { keys: [t('body.key.arrows')], label: t('body.keyUse.step') },
      { keys: [t('body.key.enter')], label: t('body.keyUse.place') },
      cycle,
      { keys: [t('body.key.control'), t('body.key.arrows')], label: t('body.keyUse.nudge') },
      { keys: [t('body.key.delete')], label: t('body.keyUse.remove') },
      ...more,
      ...looking,
    ];
  }, [t, readOnly, more]);
}
