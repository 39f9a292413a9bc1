import { timerById, writeNewTimer, writeTimer } from '../../../db/repositories/timers.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { Timer } from '../../../shared/contract/lock-records.ts';
import type { Work } from '../work.ts';
import { isRepeat, nextVersion } from './versioned.ts';
import { requireStanding, requireStep } from './visit-access.ts';

function save(work: Work, input: Timer): Timer {
  const standing = requireStanding(work, input.visitId);
  const stored = timerById(work.database, input.id);
  if (stored && stored.visitId !== standing.id) throw new TautbandError('ID_TAKEN', { record: 'timer' });
  if (stored && isRepeat(stored, input)) return stored;
  requireStep(standing.state, 'write');
  const saved: Timer = { ...input, version: nextVersion('timer', stored, input.version) };
  if (stored) writeTimer(work.database, saved);
  else writeNewTimer(work.database, saved);
  work.changed('timer', saved.id);
  work.touches('visits');
  return saved;
}

export const timers = { save };
