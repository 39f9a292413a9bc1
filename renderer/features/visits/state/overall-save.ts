import type { TautbandError } from '../../../../shared/contract/errors.ts';
import type { SaveSnapshot, SaveStatus } from '../../../client/pending-saves.ts';

/** What one line says about several records. */
export type OverallSave = {
  readonly status: SaveStatus;
  readonly error: TautbandError | null;
  /** Milliseconds since 1970 of the last answer; null when nothing was saved on this screen yet. */
  readonly savedAt: number | null;
};

const worstFirst: readonly SaveStatus[] = ['failed', 'conflict', 'saving', 'unsaved', 'saved', 'idle'];

/** The worst of their states: `saved` only when all of them are on disk. */
export function overallSave(saves: readonly SaveSnapshot[]): OverallSave {
  const times = saves.flatMap(({ savedAt }) => (savedAt === null ? [] : [savedAt]));
  return {
    status: worstFirst.find((status) => saves.some((save) => save.status === status)) ?? 'idle',
    error: saves.find(({ error }) => error !== null)?.error ?? null,
    savedAt: times.length > 0 ? Math.max(...times) : null,
  };
}
