import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patients } from '../../../electron/store/services/patients.ts';
import { reactions } from '../../../electron/store/services/reactions.ts';
import { visits } from '../../../electron/store/services/visits.ts';
import type {
  FollowUpInput,
  Reaction,
  ReactionOfPatient,
} from '../../../shared/contract/reaction-records.ts';
import { isOpen, outcomeNow } from '../../../shared/domain/reactions/reaction-state.ts';
import { startingReaction } from '../../../shared/domain/reactions/starting-reaction.ts';
import {
  chartReaction,
  chartSite,
  readVisit,
  register,
  signedVisit,
  startVisit,
} from '../../support/chart-fixtures.ts';
import { expectRefusal, makeTestClinic, people, type TestClinic } from '../../support/test-clinic.ts';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeTestClinic();
});
afterAll(() => clinic.close());

const asked = (reaction: Reaction, changes: Partial<FollowUpInput> = {}): FollowUpInput => ({
  id: clinic.newId(),
  reactionId: reaction.id,
  channel: 'phone',
  actions: ['advice'],
  told: ['patient'],
  outcome: 'ongoing',
  resolvedOn: null,
  note: '',
  ...changes,
});
const followUp = (input: FollowUpInput): Reaction =>
  clinic.call('reactions.followUp', reactions.followUp, input, people.colleague);
const ofPatient = (patientId: string): ReactionOfPatient[] =>
  clinic.call('reactions.ofPatient', reactions.ofPatient, { patientId });

/** A signed visit after which somebody phoned about an infection. */
function phoned() {
  const visit = signedVisit(clinic);
  const late = chartReaction(clinic, visit.id, {
    ...startingReaction('infection', '2026-11-21'),
    seriousness: 'notSerious',
    actions: ['referred'],
    learned: 'phone',
    siteId: visit.sites[0]?.id ?? null,
  });
  return { visit, late };
}

describe('a follow-up', () => {
  it('says how a reaction stands, by whom and when, and leaves the rest and the signed note as they were', () => {
    const { visit, late } = phoned();
    expect(isOpen(late)).toBe(true);
    const input = asked(late, { outcome: 'resolved', resolvedOn: '2026-11-21', note: 'No redness left' });
    const followed = followUp(input);
    expect(followed).toEqual({
      ...late,
      followUps: [
        {
          ...input,
          recordedAt: clinic.now,
          recordedBy: people.colleague.id,
          recordedByName: people.colleague.name,
        },
      ],
    });
    expect(isOpen(followed)).toBe(false);
    expect(outcomeNow(followed)).toBe('resolved');
    const after = readVisit(clinic, visit.id);
    expect(after.reactions).toEqual([followed]);
    expect(after.note).toEqual(visit.note);
    expect(
      clinic.call('patients.chart', patients.chart, { id: visit.patientId }).visits[0]?.reactions,
    ).toEqual([followed]);
    const before = clinic.everything();
    expect(followUp(input)).toEqual(followed);
    expect(clinic.everything()).toEqual(before);
    expectRefusal(clinic, () => followUp({ ...input, note: 'Other' }), 'ID_TAKEN');
  });

  it('is never changed in the chart, and is of a reaction that there is', () => {
    const { late } = phoned();
    const { id } = followUp(asked(late)).followUps[0] ?? { id: '' };
    const change = clinic.database.prepare("UPDATE reaction_follow_up SET note = 'x' WHERE id = ?");
    expect(() => change.run(id)).toThrow('a follow-up is frozen');
    expect(() => clinic.database.prepare('DELETE FROM reaction_follow_up').run()).toThrow('is kept');
    expectRefusal(clinic, () => followUp(asked({ ...late, id: clinic.newId() })), 'NOT_FOUND');
  });

  it('ends neither before the reaction began nor in the future', () => {
    const { late } = phoned();
    for (const resolvedOn of ['2026-11-20', '2026-11-22']) {
      expectRefusal(
        clinic,
        () => followUp(asked(late, { outcome: 'resolved', resolvedOn })),
        'INVALID_INPUT',
      );
    }
    expectRefusal(clinic, () => followUp(asked(late, { resolvedOn: '2026-11-21' })), 'INVALID_INPUT');
  });
});

describe('the reactions of a patient', () => {
  it('come from all visits, the newest first, with the day and the site', () => {
    const patient = register(clinic);
    const first = startVisit(clinic, patient);
    const site = chartSite(clinic, first.id);
    const older = chartReaction(clinic, first.id, { siteId: site.id });
    clinic.now = new Date(Date.parse(clinic.now) + 60_000).toISOString();
    const second = startVisit(clinic, patient);
    const newer = chartReaction(clinic, second.id);
    expect(ofPatient(patient.id)).toEqual([
      { ...newer, visitDay: second.day, site: null },
      {
        ...older,
        visitDay: first.day,
        site: { ordinal: 1, muscleId: 'infraspinatus', structure: null, side: 'right' },
      },
    ]);
    expectRefusal(clinic, () => ofPatient(clinic.newId()), 'NOT_FOUND');
  });

  it('are not those of a visit that was entered in error', () => {
    const patient = register(clinic);
    const { id, version } = startVisit(clinic, patient);
    chartReaction(clinic, id);
    clinic.call('visits.enterInError', visits.enterInError, { id, version, reason: 'Another person' });
    expect(ofPatient(patient.id)).toEqual([]);
  });
});
