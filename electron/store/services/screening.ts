import {
  screeningById,
  screeningOfVisit,
  writeNewScreening,
  writeScreening,
} from '../../../db/repositories/screenings.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { Screening, ScreeningInput } from '../../../shared/contract/visit-records.ts';
import {
  answerProblems,
  type ScreeningResult,
  screeningResult,
} from '../../../shared/domain/screening/screening-outcome.ts';
import { questionSetOf } from '../../../shared/reference/screening/question-sets.ts';
import type { Work } from '../work.ts';
import { invalidInput } from './invalid-input.ts';
import { isRepeat, nextVersion } from './versioned.ts';
import { requireStanding, requireStep } from './visit-access.ts';

/**
 * Saves the answers and what follows from them. A stop is saved like any other outcome, also when sites
 * are charted already: they stay, and no further one can be saved until the answers are put right (see
 * the signing of such a visit).
 */
function save(work: Work, input: ScreeningInput): Screening {
  const standing = requireStanding(work, input.visitId);
  const stored = screeningById(work.database, input.id);
  if (stored && stored.visitId !== standing.id) throw new TautbandError('ID_TAKEN', { record: 'screening' });
  if (stored && isRepeat(stored, input)) return stored;
  requireStep(standing.state, 'write');
  const other = stored ? null : screeningOfVisit(work.database, standing.id);
  // Two windows began to screen at the same visit: the second sees the answers of the first.
  if (other) throw new TautbandError('VERSION_CONFLICT', { record: 'screening', current: other });

  const version = nextVersion('screening', stored, input.version);
  const saved: Screening = { ...input, ...resultOf(input), version, answeredAt: work.at };
  if (stored) writeScreening(work.database, saved);
  else writeNewScreening(work.database, saved);
  work.changed('screening', saved.id);
  work.touches('visits');
  return saved;
}

function resultOf(input: ScreeningInput): ScreeningResult {
  const set = questionSetOf(input.questionSetVersion);
  if (!set) throw invalidInput({ path: ['questionSetVersion'], problem: 'unknownQuestionSet' });
  const problems = answerProblems(set, input.answers);
  if (problems.length > 0) {
    throw invalidInput(
      ...problems.map(({ question, problem }) => ({ path: ['answers', question], problem })),
    );
  }
  const result = screeningResult(set, input.answers);
  if (result.outcome === 'caution' && input.reasonToGoOn === null) {
    throw invalidInput({ path: ['reasonToGoOn'], problem: 'required' });
  }
  return result;
}

export const screening = { save };
