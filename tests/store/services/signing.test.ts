import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { screening } from '../../../electron/store/services/screening.ts';
import { sign } from '../../../electron/store/services/signing.ts';
import { sites } from '../../../electron/store/services/sites.ts';
import { visits } from '../../../electron/store/services/visits.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { parseNoteContent } from '../../../shared/domain/visits/note-content.ts';
import { muscleById } from '../../../shared/reference/muscles/muscles.ts';
import {
  chartReaction,
  chartSite,
  completeDraft,
  endedVisit,
  readVisit,
  register,
  screeningInput,
  signedVisit,
  signVisit,
  startVisit,
} from '../../support/chart-fixtures.ts';
import {
  errorOf,
  expectRefusal,
  makeTestClinic,
  openingInstant,
  people,
  type TestClinic,
} from '../../support/test-clinic.ts';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeTestClinic();
});
beforeEach(() => {
  clinic.now = openingInstant;
});
afterAll(() => clinic.close());

describe('signing', () => {
  it('freezes everything that was charted as canonical JSON under its hash', () => {
    const patient = register(clinic, { preferredName: 'Tess' });
    const ended = endedVisit(clinic, patient);
    clinic.now = '2026-11-21T19:00:00.000Z';
    const { note, state, version } = signVisit(clinic, ended);
    expect(state).toBe('signed');
    expect(version).toBe(ended.version + 1);
    expect(note).toMatchObject({
      templateVersion: 1,
      signedAt: clinic.now,
      signedBy: people.therapist.id,
      signedByName: 'Theo Testmann',
    });
    const text = note?.content ?? '';
    expect(note?.hash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    expect(canonicalJson(JSON.parse(text))).toBe(text);
    const content = parseNoteContent(text);
    expect(content).toMatchObject({
      clinic: { name: 'Beispiel Physiotherapy' },
      patient: { id: patient.id, preferredName: 'Tess' },
      visit: { id: ended.id, day: '2026-11-21' },
      needles: { opened: 2, out: 2 },
      noReactionsObserved: completeDraft.noReactionsObserved,
      words: {
        reasonForAttending: completeDraft.reasonForAttending,
        painNow: completeDraft.painNow,
        plan: completeDraft.plan,
      },
    });
    expect(content.sites.map((site) => site.muscleName)).toEqual([
      muscleById('infraspinatus')?.name,
      muscleById('teres-minor')?.name,
    ]);
    expect(clinic.topics).toEqual(['visits']);
    const [row] = clinic.audit();
    expect(row).toMatchObject({ procedure: 'visits.sign', patientId: patient.id });
    expect(row?.changes.map((change) => change.record).sort()).toEqual(['note', 'visit']);
  });

  it('stays the same when clinic and patient change afterwards', () => {
    const { id, note } = signedVisit(clinic);
    clinic.database.exec("UPDATE clinic SET name = 'Another name'");
    const after = readVisit(clinic, id).note;
    clinic.database.exec("UPDATE clinic SET name = 'Beispiel Physiotherapy'");
    expect(after).toEqual(note);
  });

  it('repeated with the same note gives the signed visit and writes nothing', () => {
    const ended = endedVisit(clinic);
    const input = { id: ended.id, version: ended.version, noteId: clinic.newId() };
    const signed = clinic.call('visits.sign', sign, input);
    const before = clinic.everything();
    expect(clinic.call('visits.sign', sign, input)).toEqual(signed);
    expect(clinic.everything()).toEqual(before);
  });

  it('refuses a note id that another visit has', () => {
    const other = signedVisit(clinic);
    const { id, version } = endedVisit(clinic);
    const call = () => clinic.call('visits.sign', sign, { id, version, noteId: other.note?.id ?? '' });
    expectRefusal(clinic, call, 'ID_TAKEN');
  });

  it('refuses an older version and shows the newer', () => {
    const ended = endedVisit(clinic);
    const { version: _, ...draft } = { ...completeDraft, id: ended.id, plan: 'New plan', version: 0 };
    clinic.call('visits.saveDraft', visits.saveDraft, { ...draft, version: ended.version });
    const error = expectRefusal(clinic, () => signVisit(clinic, ended), 'VERSION_CONFLICT');
    expect(error.details).toMatchObject({ record: 'visit', current: { plan: 'New plan' } });
  });

  it('refuses a visit that is not ended', () => {
    const started = startVisit(clinic);
    const error = expectRefusal(clinic, () => signVisit(clinic, started), 'VISIT_STATE');
    expect(error.details).toEqual({ state: 'inTreatment' });
  });

  it('lists what is missing', () => {
    const started = startVisit(clinic);
    chartSite(clinic, started.id);
    const ended = clinic.call('visits.end', visits.end, {
      id: started.id,
      version: started.version,
      needlesOut: 1,
      needleDifferenceReason: null,
    });
    // An ended visit still takes words about sites, and nothing is counted of one that is copied.
    chartSite(clinic, started.id, { ordinal: 2, origin: 'copied' });
    const error = expectRefusal(clinic, () => signVisit(clinic, ended), 'NOTE_INCOMPLETE');
    expect(error.details).toEqual({
      missing: ['reasonForAttending', 'painNow', 'screening', 'consent', 'copiedSites', 'reactions'],
    });
  });

  it('refuses none observed together with a reaction', () => {
    const ended = endedVisit(clinic);
    chartReaction(clinic, ended.id);
    const error = expectRefusal(clinic, () => signVisit(clinic, ended), 'NOTE_INCOMPLETE');
    expect(error.details).toEqual({ missing: ['reactionsContradict'] });
  });

  it.each([
    { who: 'lapsed', expiredOn: '2026-11-20' },
    { who: 'upcoming', expiredOn: null },
    { who: 'unauthorised', expiredOn: null },
  ] as const)('of needles is refused to the $who therapist', ({ who, expiredOn }) => {
    const ended = endedVisit(clinic, undefined, people[who]);
    const error = expectRefusal(
      clinic,
      () => signVisit(clinic, ended, people[who]),
      'NOT_AUTHORISED_TO_NEEDLE',
    );
    expect(error.details).toEqual({ expiredOn });
  });

  it('of needles is allowed on the last day of the authorisation, by the calendar of the clinic', () => {
    const ended = endedVisit(clinic);
    // Still the evening of 31 December in Vancouver, already the new year in UTC.
    clinic.now = '2028-01-01T05:00:00.000Z';
    expect(signVisit(clinic, ended).state).toBe('signed');
    const next = endedVisit(clinic, undefined);
    clinic.now = '2028-01-01T18:00:00.000Z';
    expect(errorOf(() => signVisit(clinic, next)).details).toEqual({ expiredOn: '2027-12-31' });
  });

  it('needs no authorisation and no screening where nobody was needled', () => {
    const started = startVisit(clinic, undefined, people.unauthorised);
    const drafted = clinic.call('visits.saveDraft', visits.saveDraft, {
      id: started.id,
      version: started.version,
      ...completeDraft,
    });
    const ended = clinic.call('visits.end', visits.end, {
      id: drafted.id,
      version: drafted.version,
      needlesOut: 0,
      needleDifferenceReason: null,
    });
    expect(signVisit(clinic, ended, people.unauthorised).state).toBe('signed');
  });

  it.each(['owner', 'desk', 'student'] as const)('is refused to the %s', (who) => {
    const ended = endedVisit(clinic);
    expectRefusal(clinic, () => signVisit(clinic, ended, people[who]), 'FORBIDDEN');
  });

  it('is refused to a colleague, who is told whose signature it needs', () => {
    const ended = endedVisit(clinic);
    const error = expectRefusal(
      clinic,
      () => signVisit(clinic, ended, people.colleague),
      'NOT_TREATING_THERAPIST',
    );
    expect(error.details).toEqual({ therapistName: 'Theo Testmann' });
    expect(signVisit(clinic, ended).state).toBe('signed');
  });

  it('wants to know what was done about a reaction that is not minor', () => {
    const ended = endedVisit(clinic);
    const drafted = clinic.call('visits.saveDraft', visits.saveDraft, {
      ...completeDraft,
      id: ended.id,
      version: ended.version,
      noReactionsObserved: false,
    });
    const bruise = chartReaction(clinic, ended.id, { severity: 'moderate', actions: [] });
    const error = expectRefusal(clinic, () => signVisit(clinic, drafted), 'NOTE_INCOMPLETE');
    expect(error.details).toEqual({ missing: ['unfinishedReaction'] });
    chartReaction(clinic, ended.id, { id: bruise.id, version: bruise.version, actions: ['none'] });
    expect(signVisit(clinic, drafted).state).toBe('signed');
  });

  it('of sites needled before a stop was found takes the reason, which stands in the note and the audit', () => {
    const ended = endedVisit(clinic);
    const { id, version } = readVisit(clinic, ended.id).screening ?? { id: '', version: -1 };
    const answers = screeningInput(clinic, ended.id, ['feverOrInfection'], { id, version });
    clinic.call('screening.save', screening.save, answers);
    const reason = 'Felt feverish after the second needle';
    for (const none of [undefined, null]) {
      expectRefusal(clinic, () => signVisit(clinic, ended, undefined, none), 'SCREENING_STOPPED');
    }
    const signed = signVisit(clinic, ended, undefined, reason);
    const content = parseNoteContent(signed.note?.content ?? '');
    expect(content).toMatchObject({ screening: { outcome: 'stop' }, needledBeforeStopReason: reason });
    expect(content.sites).toHaveLength(2);
    expect(clinic.audit()[0]).toMatchObject({ procedure: 'visits.sign', reason });
    // Without a stop there is nothing to explain, and nothing is kept.
    const clear = signVisit(clinic, endedVisit(clinic), undefined, reason);
    expect(parseNoteContent(clear.note?.content ?? '').needledBeforeStopReason).toBeNull();
  });

  it('of sites against a stop without a reason waits until the sites are out or the answers are right', () => {
    const ended = endedVisit(clinic);
    const { id, version } = readVisit(clinic, ended.id).screening ?? { id: '', version: -1 };
    const stopped = clinic.call(
      'screening.save',
      screening.save,
      screeningInput(clinic, ended.id, ['feverOrInfection'], { id, version }),
    );
    const error = expectRefusal(clinic, () => signVisit(clinic, ended), 'SCREENING_STOPPED');
    expect(error.details).toEqual({ questions: ['feverOrInfection'] });
    expect(readVisit(clinic, ended.id).sites).toHaveLength(2);

    clinic.call(
      'screening.save',
      screening.save,
      screeningInput(clinic, ended.id, [], { id, version: stopped.version }),
    );
    expect(signVisit(clinic, ended).state).toBe('signed');
  });

  it('of a stopped visit goes on once the sites that were only planned are taken out', () => {
    const started = startVisit(clinic);
    const planned = chartSite(clinic, started.id);
    clinic.call('screening.save', screening.save, screeningInput(clinic, started.id, ['unwilling']));
    clinic.call('sites.remove', sites.remove, { id: planned.id, version: planned.version });
    const drafted = clinic.call('visits.saveDraft', visits.saveDraft, {
      id: started.id,
      version: started.version,
      ...completeDraft,
    });
    const ended = clinic.call('visits.end', visits.end, {
      id: drafted.id,
      version: drafted.version,
      needlesOut: 0,
      needleDifferenceReason: null,
    });
    const signed = signVisit(clinic, ended);
    expect(parseNoteContent(signed.note?.content ?? '').screening?.outcome).toBe('stop');
  });
});

describe('an addendum', () => {
  it('is dated words beside the note, which stays as it was', () => {
    const signed = signedVisit(clinic);
    clinic.now = '2026-11-22T17:00:00.000Z';
    const add = (text: string) =>
      clinic.call(
        'visits.addendum',
        visits.addendum,
        { id: clinic.newId(), visitId: signed.id, text },
        people.colleague,
      );
    const amended = add('First');
    expect(amended).toMatchObject({ state: 'amended', version: signed.version + 1, note: signed.note });
    clinic.now = '2026-11-23T17:00:00.000Z';
    const again = add('Second');
    expect(again.version).toBe(amended.version);
    expect(again.addenda.map(({ text, writtenByName }) => [text, writtenByName])).toEqual([
      ['First', 'Thea Musterfrau'],
      ['Second', 'Thea Musterfrau'],
    ]);
    expect(readVisit(clinic, signed.id)).toEqual(again);
  });

  it('repeated writes nothing; with other words or by somebody else its id is taken', () => {
    const signed = signedVisit(clinic);
    const input = { id: clinic.newId(), visitId: signed.id, text: 'Once' };
    const first = clinic.call('visits.addendum', visits.addendum, input);
    const before = clinic.everything();
    expect(clinic.call('visits.addendum', visits.addendum, input)).toEqual(first);
    expect(clinic.everything()).toEqual(before);
    const other = { ...input, text: 'Twice' };
    expectRefusal(clinic, () => clinic.call('visits.addendum', visits.addendum, other), 'ID_TAKEN');
    expectRefusal(
      clinic,
      () => clinic.call('visits.addendum', visits.addendum, input, people.colleague),
      'ID_TAKEN',
    );
  });

  it('is refused before the note is signed', () => {
    const ended = endedVisit(clinic);
    const call = () =>
      clinic.call('visits.addendum', visits.addendum, {
        id: clinic.newId(),
        visitId: ended.id,
        text: 'Early',
      });
    expectRefusal(clinic, call, 'VISIT_STATE');
  });
});
