import { useTranslation } from 'react-i18next';
import { type BodyPosition, sideOf } from '../../shared/domain/body/body-space.ts';
import { isOnFigure } from '../../shared/domain/body/figure/figure.ts';
import { suggestMuscles } from '../../shared/domain/body/suggest-muscles.ts';

/** Says where a position lies: view, side and the likeliest muscle. */
export function usePlaceWords(): (position: BodyPosition) => string {
  const { t } = useTranslation();
  return (position) => {
    if (!isOnFigure(position)) return t('body.map.besideBody');
    const [likeliest] = suggestMuscles(position, { limit: 1 });
    const view = t(`body.view.${position.view}`);
    const side = t(`body.side.${sideOf(position)}`);
    return likeliest === undefined
      ? t('body.map.hereBare', { view, side })
      : t('body.map.here', { view, side, muscle: likeliest.muscle.name });
  };
}
