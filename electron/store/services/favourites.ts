import {
  favouriteById,
  favouritesOf,
  type KeptFavourite,
  writeFavourite,
  writeNewFavourite,
} from '../../../db/repositories/favourites.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { Favourite } from '../../../shared/contract/favourite-records.ts';
import { isPrintedDiameter } from '../../../shared/domain/visits/needles.ts';
import { muscleById } from '../../../shared/reference/muscles/muscles.ts';
import { staffIdOf, type Work } from '../work.ts';
import { invalidInput } from './invalid-input.ts';
import { isRepeat, nextVersion } from './versioned.ts';

/** The caller's own, the oldest first. A reader with the recovery code keeps none. */
function list(work: Work): Favourite[] {
  return work.actor.kind === 'staff' ? favouritesOf(work.database, work.actor.staffId).map(shown) : [];
}

/** Saves or renames one of the caller's own; a removed one saved again from the version of its removal is back. */
function save(work: Work, input: Favourite): Favourite {
  const stored = favouriteById(work.database, input.id);
  const staffId = staffIdOf(work);
  if (stored && stored.staffId !== staffId) throw new TautbandError('ID_TAKEN', { record: 'favourite' });
  if (stored && !stored.removed && isRepeat(stored, input)) return shown(stored);
  refuseUnknown(input);
  refuseTakenName(work, input);
  const version = versionAfter(stored, input.version);
  return write(work, stored, { ...input, version, staffId, removed: false });
}

/** Takes one of the caller's own off the list; the row stays in the chart, marked removed. */
function remove(work: Work, input: { id: string; version: number }): Favourite {
  const stored = favouriteById(work.database, input.id);
  if (stored?.staffId !== staffIdOf(work)) throw new TautbandError('NOT_FOUND', { record: 'favourite' });
  if (isRepeat(stored, { version: input.version, removed: true })) return shown(stored);
  return write(work, stored, { ...stored, version: versionAfter(stored, input.version), removed: true });
}

/** What a conflict shows is what a list would. */
function versionAfter(stored: KeptFavourite | null, version: number): number {
  return nextVersion('favourite', stored && shown(stored), version);
}

function write(work: Work, stored: KeptFavourite | null, kept: KeptFavourite): Favourite {
  if (stored) writeFavourite(work.database, kept);
  else writeNewFavourite(work.database, kept);
  work.changed('favourite', kept.id);
  work.touches('favourites');
  return shown(kept);
}

function shown({ id, version, name, content }: KeptFavourite): Favourite {
  return { id, version, name, content };
}

function refuseUnknown({ content }: Favourite): void {
  const needled = content.kind === 'preset' ? [content] : content.points;
  if (!needled.every(({ needle }) => isPrintedDiameter(needle))) {
    throw invalidInput({ path: ['content'], problem: 'needleDiameter' });
  }
  if (content.kind === 'preset') return;
  content.points.forEach(({ muscleId }, index) => {
    if (muscleId !== null && !muscleById(muscleId)) {
      throw invalidInput({ path: ['content', 'points', index, 'muscleId'], problem: 'unknownMuscle' });
    }
  });
}

/** The menu tells presets apart by their names, and so point sets. */
function refuseTakenName(work: Work, { id, name, content }: Favourite): void {
  const wanted = folded(name);
  const isTaken = favouritesOf(work.database, staffIdOf(work)).some(
    (one) => one.id !== id && one.content.kind === content.kind && folded(one.name) === wanted,
  );
  if (isTaken) throw invalidInput({ path: ['name'], problem: 'nameTaken' });
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

export const favourites = { list, save, remove };
