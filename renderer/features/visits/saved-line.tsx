import { useTranslation } from 'react-i18next';
import type { TautbandError } from '../../../shared/contract/errors.ts';
import type { SaveStatus } from '../../client/pending-saves.ts';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormat } from '../../lib/format.ts';
import { SavedState } from '../../ui/saved-state.tsx';

type SavedLineProps = {
  status: SaveStatus;
  savedAt: number | null;
  error: TautbandError | null;
  onRetry: () => void;
};

/** Where a record stands between screen and disk, in the words of the kit; a conflict counts as not saved. */
export function SavedLine({ status, savedAt, error, onRetry }: SavedLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useErrorSentence();
  const isConflict = status === 'conflict';
  const problem = isConflict ? t('visit.conflict.title') : error ? sentence(error) : undefined;
  return (
    <SavedState
      status={isConflict ? 'failed' : status}
      savedAt={savedAt === null ? undefined : format.time(new Date(savedAt).toISOString())}
      problem={problem}
      onRetry={isConflict ? undefined : onRetry}
    />
  );
}

type SectionSavedProps = SavedLineProps & {
  open: boolean;
  /** Nothing is said in it; a record may hold the words of other sections too. */
  isEmpty?: boolean;
};

/** The same for a section: folded or empty, it only speaks up while something is not on disk. */
export function SectionSaved({ open, isEmpty = false, ...line }: SectionSavedProps) {
  const isOnDisk = line.status === 'saved' || line.status === 'idle';
  return isOnDisk && (isEmpty || !open) ? null : <SavedLine {...line} />;
}
