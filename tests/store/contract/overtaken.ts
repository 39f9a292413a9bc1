import { v7 as newId } from 'uuid';
import { timerInput } from '../../support/consent-story.ts';
import { favouriteInput } from '../../support/favourite-input.ts';
import type { Practice } from '../../support/practice.ts';
import { stockedNeedleInput } from '../../support/stocked-needle-input.ts';
import { startVisit } from '../../support/visit-story.ts';

/** A size of needle whose lot was written down meanwhile. */
export async function needleSavedMeanwhile(practice: Practice) {
  const { needles } = practice.as('admin');
  const seen = await needles.save(stockedNeedleInput());
  const current = await needles.save({ ...seen, lot: 'NEWER-2' });
  return { stale: { ...seen, lot: 'OLDER-1' }, current };
}

/** A favourite that was saved again meanwhile: saved from what was seen, and as it now is. */
export async function favouriteSavedMeanwhile(practice: Practice) {
  const { favourites } = practice.as('therapist');
  const seen = await favourites.save(favouriteInput());
  const current = await favourites.save({ ...seen, name: `Newer ${seen.name}` });
  return { stale: { ...seen, name: 'Older words' }, current };
}

/** The same, to be removed as it was seen. */
export async function favouriteToRemove(practice: Practice) {
  const { stale, current } = await favouriteSavedMeanwhile(practice);
  return { stale: { id: stale.id, version: stale.version }, current };
}

/** An id that somebody else's favourite has. */
export async function takenFavourite(practice: Practice) {
  const input = favouriteInput();
  await practice.as('colleague').favourites.save(input);
  return input;
}

/** A timer that was stopped meanwhile. */
export async function timerSavedMeanwhile(practice: Practice) {
  const { timers } = practice.as('therapist');
  const timer = await timers.save(timerInput(practice, (await startVisit(practice)).id));
  const current = await timers.save({ ...timer, stoppedAt: practice.store.clock.instant });
  return { stale: { ...timer, seconds: 660 }, current };
}

/** An emergency of another visit under an id that is in use. */
export async function takenEmergency(practice: Practice) {
  const input = { id: newId(), visitId: (await startVisit(practice)).id };
  await practice.as('therapist').emergencies.recordInVisit(input);
  return { ...input, visitId: (await startVisit(practice)).id };
}

/** An id that the timer of another visit has. */
export async function takenTimer(practice: Practice) {
  const input = timerInput(practice, (await startVisit(practice)).id);
  await practice.as('therapist').timers.save(input);
  return { ...input, visitId: (await startVisit(practice)).id };
}
