import { IconAlertTriangle, IconArrowsDiff, IconLoader2, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconSign } from './icon.tsx';
import classes from './saved-state.module.css';

/** Where what was typed is: nothing typed, typed only, on its way, on disk, refused, or met by newer words. */
export type SaveStatus = 'idle' | 'unsaved' | 'saving' | 'saved' | 'failed' | 'conflict';

interface SavedStateProps {
  status: SaveStatus;
  /** The time of the clock at which it was saved, e.g. `14:05`. */
  savedAt?: string;
  /** What to do, when it failed. */
  problem?: string;
  onRetry?: () => void;
  /** The two ways out of a conflict. */
  onKeepMine?: () => void;
  onTakeTheirs?: () => void;
}

const signs: Record<SaveStatus, IconSign | null> = {
  idle: null,
  unsaved: IconPencil,
  saving: IconLoader2,
  saved: null,
  failed: IconAlertTriangle,
  conflict: IconArrowsDiff,
};

/** Says quietly whether what the screen shows is on disk; loud only when it is not. Read out as it changes. */
export function SavedState(props: SavedStateProps) {
  const { status, savedAt, problem } = props;
  const { t } = useTranslation();
  const sign = signs[status];
  const words = {
    idle: '',
    unsaved: t('common.saved.unsaved'),
    saving: t('common.saved.saving'),
    saved: savedAt === undefined ? t('common.saved.saved') : t('common.saved.savedAt', { time: savedAt }),
    failed: problem === undefined ? t('common.saved.failed') : t('common.saved.failedBecause', { problem }),
    conflict: problem ?? t('common.saved.conflict'),
  }[status];
  const actions: Record<SaveStatus, [string, (() => void) | undefined][]> = {
    idle: [],
    unsaved: [],
    saving: [],
    saved: [],
    failed: [[t('common.action.retry'), props.onRetry]],
    conflict: [
      [t('common.saved.keepMine'), props.onKeepMine],
      [t('common.saved.takeTheirs'), props.onTakeTheirs],
    ],
  };
  return (
    <span className={classes.state} data-status={status}>
      <span role="status" aria-live="polite" className={classes.words}>
        {sign !== null && <Icon of={sign} size={14} />}
        {words !== '' && <span>{words}</span>}
      </span>
      {actions[status].map(
        ([label, onClick]) =>
          onClick !== undefined && (
            <button key={label} type="button" className={classes.action} onClick={onClick}>
              {label}
            </button>
          ),
      )}
    </span>
  );
}
