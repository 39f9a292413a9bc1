import type { Practice } from '../../support/practice.ts';
import type { InputOf } from '../../support/procedures.ts';
import {
  callInput,
  chartReaction,
  endVisit,
  eventInput,
  followUpInput,
  reactionInput,
  reportedEvent,
  startVisit,
} from '../../support/visit-story.ts';

/** A reaction under an id that is in use at another visit. */
export async function takenReaction(practice: Practice): Promise<InputOf<'reactions.save'>> {
  const input = reactionInput(practice, (await startVisit(practice)).id);
  await practice.as('therapist').reactions.save(input);
  return { ...input, visitId: (await startVisit(practice)).id };
}

/** A follow-up under an id that is in use with other content. */
export async function takenFollowUp(practice: Practice): Promise<InputOf<'reactions.followUp'>> {
  const { id } = await chartReaction(practice, (await startVisit(practice)).id);
  const input = followUpInput(id);
  await practice.as('therapist').reactions.followUp(input);
  return { ...input, outcome: 'ongoing' };
}

/** A call under an id that is in use with other content. */
export async function takenCall(practice: Practice): Promise<InputOf<'calls.record'>> {
  const input = callInput((await endVisit(practice)).visit.id);
  await practice.as('therapist').calls.record(input);
  return { ...input, outcome: 'complaint' };
}

/** A report under an id that is in use with other content. */
export async function takenEvent(practice: Practice): Promise<InputOf<'safety.report'>> {
  const input = eventInput(practice);
  await practice.as('student').safety.report(input);
  return { ...input, whatHappened: 'Something else' };
}

/** A change of a report that was changed meanwhile, and the report as it stands. */
export async function changedEvent(practice: Practice) {
  const { event, change } = await reportedEvent(practice);
  const current = await practice.as('owner').safety.changeEvent(change);
  return { stale: { ...change, version: event.version, needsFollowUp: false }, current };
}

/** Words beneath a report under an id that is in use with other words. */
export async function takenEventWords(practice: Practice): Promise<InputOf<'safety.changeEvent'>> {
  const { change } = await reportedEvent(practice);
  const { version } = await practice.as('owner').safety.changeEvent(change);
  return { ...change, version, addendum: change.addendum && { ...change.addendum, text: 'Something else' } };
}
