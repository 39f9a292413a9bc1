import type { z } from 'zod';
import { clinicTimeZone } from '../../../db/repositories/clinic.ts';
import { reactionById, writeNewReaction, writeReaction } from '../../../db/repositories/reactions.ts';
import { siteById } from '../../../db/repositories/sites.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import {
  datedOutcomes,
  type Reaction,
  type reactionInput,
} from '../../../shared/contract/reaction-records.ts';
import { dayOfInstant } from '../../../shared/domain/calendar.ts';
import { reactionLacks } from '../../../shared/domain/reactions/reaction-state.ts';
import { kindOf } from '../../../shared/domain/reactions/taxonomy.ts';
import { isLocked } from '../../../shared/domain/visits/visit-state.ts';
import { taxonomyOf } from '../../../shared/reference/reactions/taxonomies.ts';
import { staffIdOf, type Work } from '../work.ts';
import { invalidInput } from './invalid-input.ts';
import { isRepeat, nextVersion } from './versioned.ts';
import { requireStanding, requireStep } from './visit-access.ts';

/** Clocks of two PCs differ a little; an onset later than this is a slip of a key. */
const clockToleranceMilliseconds = 5 * 60_000;

/**
 * Saves a reaction. While the visit is open it may still lack what was done. A new one is taken after the
 * note is signed too, as a record of its own beside the note, because some show late: a pneumothorax hours
 * or days after the needle. What a signed note was signed with, and what was added since, is changed no
 * more: a late one therefore comes whole.
 */
function save(work: Work, input: z.output<typeof reactionInput>): Reaction {
  const standing = requireStanding(work, input.visitId);
  const stored = reactionById(work.database, input.id);
  if (stored && stored.visitId !== standing.id) throw new TautbandError('ID_TAKEN', { record: 'reaction' });
  // One way to write an instant, so that reactions sort by their onset.
  const wanted = { ...input, onsetAt: new Date(input.onsetAt).toISOString() };
  if (stored && !stored.removed && isRepeat(stored, wanted)) return stored;
  requireStep(standing.state, stored ? 'write' : 'addReaction');
  const version = nextVersion('reaction', stored, input.version);
  requireKnownKind(wanted);
  requirePossibleDays(work, wanted);
  const lacks = isLocked(standing.state) ? reactionLacks(wanted) : [];
  if (lacks.length > 0) {
    throw invalidInput(...lacks.map((field) => ({ path: [field], problem: 'required' })));
  }
  if (wanted.siteId !== null && siteById(work.database, wanted.siteId)?.visitId !== standing.id) {
    throw invalidInput({ path: ['siteId'], problem: 'unknownSite' });
  }
  return write(work, stored, {
    ...wanted,
    version,
    origin: 'entered',
    recordedAt: stored?.recordedAt ?? work.at,
    recordedBy: stored?.recordedBy ?? staffIdOf(work),
    removed: false,
  });
}

function requireKnownKind({ taxonomyVersion, category }: z.output<typeof reactionInput>): void {
  const taxonomy = taxonomyOf(taxonomyVersion);
  if (!taxonomy) throw invalidInput({ path: ['taxonomyVersion'], problem: 'unknownTaxonomy' });
  if (!kindOf(taxonomy, category)) throw invalidInput({ path: ['category'], problem: 'invalid' });
}

/** It began before now, and was over neither before it began nor after today. */
function requirePossibleDays(work: Work, wanted: z.output<typeof reactionInput>): void {
  if (Date.parse(wanted.onsetAt) > Date.parse(work.at) + clockToleranceMilliseconds) {
    throw invalidInput({ path: ['onsetAt'], problem: 'inFuture' });
  }
  const { outcome, resolvedOn } = wanted;
  if (resolvedOn === null) return;
  if (outcome === null || !datedOutcomes.includes(outcome)) {
    throw invalidInput({ path: ['resolvedOn'], problem: 'dayWithoutOutcome' });
  }
  if (resolvedOn > work.today()) throw invalidInput({ path: ['resolvedOn'], problem: 'inFuture' });
  if (resolvedOn < dayOfInstant(wanted.onsetAt, clinicTimeZone(work.database))) {
    throw invalidInput({ path: ['resolvedOn'], problem: 'beforeOnset' });
  }
}

function remove(work: Work, input: { id: string; version: number }): Reaction {
  const stored = reactionById(work.database, input.id);
  if (!stored) throw new TautbandError('NOT_FOUND', { record: 'reaction' });
  const standing = requireStanding(work, stored.visitId);
  if (isRepeat(stored, { version: input.version, removed: true })) return stored;
  requireStep(standing.state, 'write');
  const version = nextVersion('reaction', stored, input.version);
  return write(work, stored, { ...stored, version, removed: true });
}

function write(work: Work, stored: Reaction | null, reaction: Reaction): Reaction {
  if (stored) writeReaction(work.database, reaction);
  else writeNewReaction(work.database, reaction);
  work.changed('reaction', reaction.id);
  work.touches('visits');
  return reaction;
}

export const reactions = { save, remove };
