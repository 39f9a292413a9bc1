import {
  runningTimersOfVisit,
  timerById,
  writeNewTimer,
  writeTimer,
} from '../../../db/repositories/timers.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { Timer } from '../../../shared/contract/lock-records.ts';
import type { Work } from '../work.ts';
import { isRepeat, nextVersion } from './versioned.ts';
import { requireStanding, requireStep } from './visit-access.ts';

/** The timers that run at a visit, the oldest first. */
function ofVisit(work: Work, input: { visitId: string }): Timer[] {
  return runningTimersOfVisit(work.database, requireStanding(work, input.visitId).id);
}

function save(work: Work, input: Timer): Timer {
  const standing = requireStanding(work, input.visitId);
  const stored = timerById(work.database, input.id);
  if (stored && stored.visitId !== standing.id) throw new TautbandError('ID_TAKEN', { record: 'timer' });
  if (stored && isRepeat(stored, input)) return stored;
  // A clock runs only in a treatment, which is what can be ended.
  requireStep(standing.state, input.stoppedAt === null ? 'end' : 'write');
  const saved: Timer = { ...input, version: nextVersion('timer', stored, input.version) };
  if (stored) writeTimer(work.database, saved);
  else writeNewTimer(work.database, saved);
  work.changed('timer', saved.id);
  work.touches('timers');
  return saved;
}

/** Ends clocks: with the treatment, with the last of their needles, in an emergency. */
export function stopTimers(work: Work, running: readonly Timer[]): void {
  if (running.length > 0) work.touches('timers');
  for (const timer of running) {
    writeTimer(work.database, { ...timer, version: timer.version + 1, stoppedAt: work.at });
    work.changed('timer', timer.id);
  }
}

export const timers = { ofVisit, save };
