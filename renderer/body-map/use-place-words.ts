import { useTranslation } from 'react-i18next';
import { type BodyPosition, sideOf } from '../../shared/domain/body/body-space.ts';
import { regionAt } from '../../shared/domain/body/regions.ts';
import { suggestMuscles } from '../../shared/domain/body/suggest-muscles.ts';

/**
 * Says where a position lies: view, side and the likeliest muscle, or the part of the body where there is none; of a site that is named already, its own name
 * instead, since the likeliest muscle is often another.
 */
export function usePlaceWords(): (position: BodyPosition, name?: string) => string {
  const { t } = useTranslation();
  return (position, name) => {
    const region = regionAt(position);
    if (region === null) return t('body.map.besideBody');
    const muscle =
      name ?? suggestMuscles(position, { limit: 1 })[0]?.muscle.name ?? t(`bodyViews.region.${region}`);
    const view = t(`body.view.${position.view}`);
    const side = t(`body.side.${sideOf(position)}`);
    return t('body.map.here', { view, side, muscle });
  };
}
