import type { z } from 'zod';
import { byId, compareText } from '../../../db/repositories/by-visit.ts';
import { clinicTimeZone } from '../../../db/repositories/clinic.ts';
import { patientById } from '../../../db/repositories/patients.ts';
import { followUpById, writeNewFollowUp } from '../../../db/repositories/reaction-follow-ups.ts';
import {
  reactionById,
  reactionsOfPatient,
  visitDaysOfPatient,
  writeNewReaction,
  writeReaction,
} from '../../../db/repositories/reactions.ts';
import { siteById } from '../../../db/repositories/sites.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import {
  datedOutcomes,
  type FollowUp,
  type FollowUpInput,
  type Reaction,
  type ReactionOfPatient,
  type reactionInput,
} from '../../../shared/contract/reaction-records.ts';
import type { Site } from '../../../shared/contract/visit-records.ts';
import { dayOfInstant } from '../../../shared/domain/calendar.ts';
import { reactionLacks } from '../../../shared/domain/reactions/reaction-state.ts';
import { kindOf } from '../../../shared/domain/reactions/taxonomy.ts';
import { isLocked } from '../../../shared/domain/visits/visit-state.ts';
import { isGuideStep } from '../../../shared/reference/reactions/guides.ts';
import { taxonomyOf } from '../../../shared/reference/reactions/taxonomies.ts';
import { authorOf, staffIdOf, type Work } from '../work.ts';
import { invalidInput } from './invalid-input.ts';
import { holds, isRepeat, nextVersion } from './versioned.ts';
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
  requirePossibleDays(work, wanted, standing.day);
  requireKnownSteps(work, wanted);
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
    followUps: stored?.followUps ?? [],
  });
}

function requireKnownKind({ taxonomyVersion, category }: z.output<typeof reactionInput>): void {
  const taxonomy = taxonomyOf(taxonomyVersion);
  if (!taxonomy) throw invalidInput({ path: ['taxonomyVersion'], problem: 'unknownTaxonomy' });
  if (!kindOf(taxonomy, category)) throw invalidInput({ path: ['category'], problem: 'invalid' });
}

function isLaterThanNow(work: Work, instant: string): boolean {
  return Date.parse(instant) > Date.parse(work.at) + clockToleranceMilliseconds;
}

/** It began on the day of the visit it followed or later, and has begun. */
function requirePossibleDays(work: Work, wanted: z.output<typeof reactionInput>, visitDay: string): void {
  if (isLaterThanNow(work, wanted.onsetAt)) throw invalidInput({ path: ['onsetAt'], problem: 'inFuture' });
  if (dayOfInstant(wanted.onsetAt, clinicTimeZone(work.database)) < visitDay) {
    throw invalidInput({ path: ['onsetAt'], problem: 'beforeVisit' });
  }
  requirePossibleEnd(work, wanted);
}

/** Steps of the guided paths alone, each done by now: the incident report prints what was done and when. */
function requireKnownSteps(work: Work, { stepsDone }: z.output<typeof reactionInput>): void {
  stepsDone.forEach(({ step, at }, index) => {
    if (!isGuideStep(step)) throw invalidInput({ path: ['stepsDone', index, 'step'], problem: 'invalid' });
    if (isLaterThanNow(work, at))
      throw invalidInput({ path: ['stepsDone', index, 'at'], problem: 'inFuture' });
  });
}

/** It was over neither before it began nor after today, and only with an outcome that ends it. */
function requirePossibleEnd(work: Work, wanted: Pick<Reaction, 'onsetAt' | 'outcome' | 'resolvedOn'>): void {
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

/** Adds what was asked later, signed note or not. What was charted before stays as it is. */
function followUp(work: Work, input: FollowUpInput): Reaction {
  const stored = reactionById(work.database, input.reactionId);
  if (!stored || stored.removed) throw new TautbandError('NOT_FOUND', { record: 'reaction' });
  const standing = requireStanding(work, stored.visitId);
  const known = followUpById(work.database, input.id);
  if (known) {
    if (!holds(known, input)) throw new TautbandError('ID_TAKEN', { record: 'reaction_follow_up' });
    return stored;
  }
  requireStep(standing.state, 'addReaction');
  requirePossibleEnd(work, { ...input, onsetAt: stored.onsetAt });
  const author = authorOf(work);
  const written: FollowUp = {
    ...input,
    recordedAt: work.at,
    recordedBy: author.id,
    recordedByName: author.name,
  };
  writeNewFollowUp(work.database, written);
  work.changed('reaction_follow_up', written.id);
  work.touches('visits');
  return { ...stored, followUps: [...stored.followUps, written] };
}

/** Every reaction of a patient, the newest first; those of a visit entered in error are none. */
function ofPatient(work: Work, { patientId }: { patientId: string }): ReactionOfPatient[] {
  if (!patientById(work.database, patientId)) throw new TautbandError('NOT_FOUND', { record: 'patient' });
  work.concerns(patientId);
  const visits = visitDaysOfPatient(work.database, patientId);
  return reactionsOfPatient(work.database, patientId)
    .flatMap((reaction) => {
      const visit = visits.get(reaction.visitId);
      if (!visit || visit.state === 'enteredInError') return [];
      const site = reaction.siteId === null ? null : siteById(work.database, reaction.siteId);
      return [{ ...reaction, visitDay: visit.day, site: site && nameOf(site) }];
    })
    .sort((one, other) => compareText(other.onsetAt, one.onsetAt) || byId(one, other));
}

function nameOf({ ordinal, muscleId, structure, side }: Site): ReactionOfPatient['site'] {
  return { ordinal, muscleId, structure, side };
}

export const reactions = { save, remove, followUp, ofPatient };
