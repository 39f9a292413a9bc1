import { useTranslation } from 'react-i18next';
import type { SiteHazards } from '../../shared/domain/visits/site-hazards.ts';
import type { Muscle } from '../../shared/reference/muscles/muscle.ts';
import classes from './hazard-line.module.css';

// Made once a language: making one takes longer than a frame has to spare.
const lists = new Map<string, Intl.ListFormat>();

function listIn(language: string): Intl.ListFormat {
  const list = lists.get(language) ?? new Intl.ListFormat(language, { style: 'long', type: 'conjunction' });
  lists.set(language, list);
  return list;
}

interface HazardLineProps {
  muscle: Muscle;
  id?: string;
}

/** What lies near a muscle, in one quiet line. */
export function HazardLine({ muscle, id }: HazardLineProps) {
  const { t, i18n } = useTranslation();
  const near = muscle.hazardCodes.filter((code) => code !== 'IM');
  const structures = listIn(i18n.language).format(near.map((code) => t(`body.hazard.structure.${code}`)));
  const sentences = [
    near.length > 0 ? t('body.hazard.near', { structures }) : t('body.hazard.none'),
    muscle.hazardCodes.includes('IM') ? t('body.hazard.checkImplant') : '',
    muscle.advanced ? t('body.hazard.advanced') : '',
    muscle.usuallyAvoided ? t('body.hazard.usuallyAvoided') : '',
  ];
  return (
    <p id={id} className={classes.line} data-risk={muscle.risk}>
      {sentences.filter((sentence) => sentence !== '').join(' ')}
    </p>
  );
}

/** What a needle at a charted site keeps clear of, in one quiet line; nothing where nothing is told. */
export function SiteHazardLine({ hazards }: { hazards: SiteHazards }) {
  const { t, i18n } = useTranslation();
  const structures = listIn(i18n.language).format(
    hazards.near.map((code) => t(`body.hazard.structure.${code}`)),
  );
  const sentences = [
    ...(structures === '' ? [] : [t('body.hazard.near', { structures })]),
    ...(hazards.implant ? [t('body.hazard.implant')] : []),
  ];
  if (sentences.length === 0) return null;
  return (
    <p className={classes.line} data-risk="high">
      {sentences.join(' ')}
    </p>
  );
}
