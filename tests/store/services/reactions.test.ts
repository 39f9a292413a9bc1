import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reactions } from '../../../electron/store/services/reactions.ts';
import type { Reaction } from '../../../shared/contract/reaction-records.ts';
import { startingReaction } from '../../../shared/domain/reactions/starting-reaction.ts';
import {
  chartReaction,
  chartSite,
  reactionInput,
  readVisit,
  signedVisit,
  startVisit,
} from '../../support/chart-fixtures.ts';
import { expectRefusal, makeTestClinic, people, type TestClinic } from '../../support/test-clinic.ts';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeTestClinic();
});
afterAll(() => clinic.close());

const save = (input: ReturnType<typeof reactionInput>): Reaction =>
  clinic.call('reactions.save', reactions.save, input);
const remove = ({ id, version }: Reaction): Reaction =>
  clinic.call('reactions.remove', reactions.remove, { id, version });

describe('a reaction', () => {
  it('keeps when it began, when it was written down and by whom', () => {
    const visit = startVisit(clinic);
    const site = chartSite(clinic, visit.id);
    const input = reactionInput(clinic, visit.id, { siteId: site.id, onsetAt: '2026-11-21T16:40:00Z' });
    const saved = save(input);
    expect(saved).toEqual({
      ...input,
      version: 1,
      onsetAt: '2026-11-21T16:40:00.000Z',
      origin: 'entered',
      recordedAt: clinic.now,
      recordedBy: people.therapist.id,
      removed: false,
      followUps: [],
    });
    expect(readVisit(clinic, visit.id).reactions).toEqual([saved]);
    const before = clinic.everything();
    expect(save(input)).toEqual(saved);
    expect(clinic.everything()).toEqual(before);
  });

  it('is on disk before it says what was done, while the visit is open', () => {
    const visit = startVisit(clinic);
    const input = reactionInput(clinic, visit.id, { category: 'other', actions: [] });
    const saved = save(input);
    expect(saved).toMatchObject({ version: 1, actions: [], note: '' });
    expect(readVisit(clinic, visit.id).reactions).toEqual([saved]);
  });

  it('comes whole once the note is signed', () => {
    const { id } = signedVisit(clinic);
    const whole = reactionInput(clinic, id, {
      category: 'other',
      severity: 'moderate',
      actions: ['advice'],
      note: 'Hiccups',
    });
    const problemsOf = (changes: Partial<typeof whole>): unknown =>
      expectRefusal(clinic, () => save({ ...whole, ...changes }), 'INVALID_INPUT').details;
    const required = (field: string) => ({ path: [field], problem: 'required', parameters: {} });
    expect(problemsOf({ actions: [] })).toEqual({ problems: [required('actions')] });
    expect(problemsOf({ note: '' })).toEqual({ problems: [required('note')] });
    expect(problemsOf({ seriousness: null })).toEqual({ problems: [required('seriousness')] });
    expect(save(whole)).toMatchObject({ version: 1, note: 'Hiccups' });
  });

  it('keeps who recorded it first when a colleague changes it', () => {
    const visit = startVisit(clinic);
    const first = chartReaction(clinic, visit.id);
    const changed = clinic.call(
      'reactions.save',
      reactions.save,
      reactionInput(clinic, visit.id, { id: first.id, version: 1, severity: 'moderate' }),
      people.colleague,
    );
    expect(changed).toEqual({ ...first, version: 2, severity: 'moderate' });
    expect(readVisit(clinic, visit.id).reactions).toEqual([changed]);
  });

  it('is refused at a site of another visit, and from the future', () => {
    const visit = startVisit(clinic);
    const elsewhere = chartSite(clinic, startVisit(clinic).id);
    const problemsOf = (changes: Parameters<typeof reactionInput>[2]): unknown =>
      expectRefusal(clinic, () => save(reactionInput(clinic, visit.id, changes)), 'INVALID_INPUT').details;
    for (const siteId of [elsewhere.id, clinic.newId()]) {
      expect(problemsOf({ siteId })).toEqual({
        problems: [{ path: ['siteId'], problem: 'unknownSite', parameters: {} }],
      });
    }
    expect(problemsOf({ onsetAt: '2026-11-21T18:00:00.000Z' })).toEqual({
      problems: [{ path: ['onsetAt'], problem: 'inFuture', parameters: {} }],
    });
  });

  it('follows its visit, and of its guided path keeps only steps there are and only once they are done', () => {
    const visit = startVisit(clinic);
    const at = clinic.now;
    const problemsOf = (changes: Parameters<typeof reactionInput>[2]): unknown =>
      expectRefusal(clinic, () => save(reactionInput(clinic, visit.id, changes)), 'INVALID_INPUT').details;
    const problem = (path: (string | number)[], named: string) => ({
      problems: [{ path, problem: named, parameters: {} }],
    });
    expect(problemsOf({ onsetAt: '2026-11-20T20:00:00.000Z' })).toEqual(problem(['onsetAt'], 'beforeVisit'));
    expect(
      problemsOf({
        stepsDone: [
          { step: 'sitUp', at },
          { step: 'said a prayer', at },
        ],
      }),
    ).toEqual(problem(['stepsDone', 1, 'step'], 'invalid'));
    const later = '2026-11-21T18:00:00.000Z';
    expect(problemsOf({ stepsDone: [{ step: 'sitUp', at: later }] })).toEqual(
      problem(['stepsDone', 0, 'at'], 'inFuture'),
    );
  });

  it('keeps what came of it apart from how strong it was, who was told, and how it ended', () => {
    const visit = startVisit(clinic);
    const input = reactionInput(clinic, visit.id, {
      ...startingReaction('pneumothorax', '2026-11-21'),
      severity: 'moderate',
      seriousness: 'hospital',
      relation: 'probable',
      onsetAt: '2026-11-21T16:40:00.000Z',
      learned: 'phone',
      actions: ['ambulance'],
      told: ['physician', 'clinicLead'],
      outcome: 'resolved',
      resolvedOn: '2026-11-21',
      stepsDone: [{ step: 'sitUp', at: '2026-11-21T16:45:00.000Z' }],
    });
    const saved = save(input);
    expect(saved).toMatchObject({ ...input, version: 1 });
    expect(readVisit(clinic, visit.id).reactions).toEqual([saved]);
  });

  it('is over neither without an outcome, nor before it began, nor after today', () => {
    const visit = startVisit(clinic);
    const problemOf = (changes: Parameters<typeof reactionInput>[2]) => {
      const input = reactionInput(clinic, visit.id, { onsetAt: '2026-11-21T16:40:00.000Z', ...changes });
      const error = expectRefusal(clinic, () => save(input), 'INVALID_INPUT');
      return error.details;
    };
    const problem = (named: string) => ({
      problems: [{ path: ['resolvedOn'], problem: named, parameters: {} }],
    });
    expect(problemOf({ resolvedOn: '2026-11-20' })).toEqual(problem('dayWithoutOutcome'));
    expect(problemOf({ outcome: 'ongoing', resolvedOn: '2026-11-20' })).toEqual(problem('dayWithoutOutcome'));
    expect(problemOf({ outcome: 'resolved', resolvedOn: '2026-11-20' })).toEqual(problem('beforeOnset'));
    expect(problemOf({ outcome: 'resolved', resolvedOn: '2026-11-22' })).toEqual(problem('inFuture'));
  });

  it('is charted by an edition of the taxonomy that there is', () => {
    const visit = startVisit(clinic);
    const input = reactionInput(clinic, visit.id, { taxonomyVersion: 99 });
    expect(expectRefusal(clinic, () => save(input), 'INVALID_INPUT').details).toEqual({
      problems: [{ path: ['taxonomyVersion'], problem: 'unknownTaxonomy', parameters: {} }],
    });
  });

  it('taken back leaves the visit, stays in the chart and may come back', () => {
    const visit = startVisit(clinic);
    const input = reactionInput(clinic, visit.id);
    const saved = save(input);
    const removed = remove(saved);
    expect(removed).toEqual({ ...saved, version: 2, removed: true });
    expect(remove(saved)).toEqual(removed);
    expect(readVisit(clinic, visit.id).reactions).toEqual([]);
    expectRefusal(clinic, () => save(input), 'VERSION_CONFLICT');
    expect(save({ ...input, version: 2 })).toEqual({ ...saved, version: 3 });
  });

  it('is never overwritten from an older version, and its id belongs to its visit', () => {
    const visit = startVisit(clinic);
    const first = chartReaction(clinic, visit.id);
    const { id } = first;
    const theirs = save(reactionInput(clinic, visit.id, { id, version: 1, severity: 'severe' }));
    const mine = reactionInput(clinic, visit.id, { id, version: 1, category: 'bleeding' });
    const error = expectRefusal(clinic, () => save(mine), 'VERSION_CONFLICT');
    expect(error.details).toEqual({ record: 'reaction', current: theirs });
    expectRefusal(clinic, () => remove(first), 'VERSION_CONFLICT');
    const elsewhere = reactionInput(clinic, startVisit(clinic).id, { id });
    expectRefusal(clinic, () => save(elsewhere), 'ID_TAKEN');
    expectRefusal(clinic, () => save(reactionInput(clinic, clinic.newId())), 'NOT_FOUND');
  });
});
