import { useTranslation } from 'react-i18next';
import type { Muscle } from '../../shared/reference/muscles/muscle.ts';
import classes from './muscle-picker.module.css';

interface MuscleRowProps {
  id: string;
  /** The number key that chooses it, where there is one. */
  number: number | null;
  muscle: Muscle;
  /** The position lies beside it. */
  near: boolean;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

/** A muscle to choose. */
export function MuscleRow({ id, number, muscle, near, active, onPoint, onChoose }: MuscleRowProps) {
  const { t } = useTranslation();
  const remarks = [
    near ? t('body.picker.near') : '',
    muscle.byLevel ? t('body.picker.byLevel') : '',
    muscle.advanced ? t('body.picker.advanced') : '',
    muscle.usuallyAvoided ? t('body.picker.usuallyAvoided') : '',
  ].filter((remark) => remark !== '');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the list choose it
    <div
      id={id}
      className={classes.row}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      {number !== null && <kbd className={classes.key}>{number}</kbd>}
      <span className={classes.name}>
        <span className={classes.title}>{muscle.name}</span>
        {muscle.shortNames[0] !== undefined && <span className={classes.short}>{muscle.shortNames[0]}</span>}
        {remarks.length > 0 && <span className={classes.remarks}>{remarks.join(' · ')}</span>}
      </span>
    </div>
  );
}
