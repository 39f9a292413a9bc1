import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { consentInput, signConsent, timerInput, visitToConsent } from '../../support/consent-story.ts';
import { openPractice, type Practice } from '../../support/practice.ts';
import { failureOf, patience } from '../../support/store-client.ts';
import { patientInput, signVisit, siteInput, startVisit } from '../../support/visit-story.ts';

describe('a consent', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  }, patience);
  afterAll(() => practice.close());
  const therapist = () => practice.as('therapist');

  it('keeps the text as it was shown, with the hash of it, the strokes, who signed and who talked it through', async () => {
    const owner = practice.as('owner');
    const { isDemo, recoveryCodeConfirmedAt, ...clinic } = await owner.clinic.get({});
    const approachNames = { ...clinic.approachNames, gunnIms: 'Muscle needling after Gunn' };
    const saved = await owner.clinic.save({ ...clinic, approachNames });
    const visit = await visitToConsent(practice);
    const input = await consentInput(practice, visit.id);
    const signed = await therapist().consent.sign(input);
    expect(signed.text.title).toBe('Consent to Muscle needling after Gunn');
    expect(signed.textHash).toBe(createHash('sha256').update(canonicalJson(signed.text)).digest('hex'));
    expect(signed).toMatchObject({
      patientId: visit.patientId,
      approach: 'gunnIms',
      signerKind: 'patient',
      signature: input.signature,
      discussedBy: practice.people.therapist.id,
      discussedByName: practice.people.therapist.name,
      signedAt: practice.store.clock.instant,
    });

    // The clinic changes its word: what was signed stays, and the page of before is not signed any more.
    const another = await visitToConsent(practice);
    const shownBefore = await consentInput(practice, another.id);
    const { isDemo: _, recoveryCodeConfirmedAt: __, ...again } = saved;
    await owner.clinic.save({ ...again, approachNames: clinic.approachNames });
    expect(await practice.as('student').consent.get({ id: signed.id })).toEqual(signed);
    expect(await failureOf(therapist().consent.sign(shownBefore))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { problems: [{ path: ['textHash'], problem: 'consentTextChanged' }] },
    });
  });

  it('names who decides for a minor, and nobody for an adult', async () => {
    const guardian = { name: 'Fictional Parent', relationship: null, phone: null };
    const guardianOf = async (birthDate: string) => {
      const { id } = await therapist().patients.create(patientInput({ birthDate, guardian }));
      const { id: visitId } = await visitToConsent(practice, id);
      return (await therapist().consent.page({ visitId })).guardianName;
    };
    expect(await guardianOf('2014-03-02')).toBe('Fictional Parent');
    expect(await guardianOf('1987-03-02')).toBeNull();
  });

  it('is not shown before the approach is chosen, and not signed before it was talked through', async () => {
    const { id: visitId } = await startVisit(practice);
    expect(await failureOf(therapist().consent.page({ visitId }))).toMatchObject({
      details: { problems: [{ path: ['approach'], problem: 'required' }] },
    });
    const visit = await visitToConsent(practice);
    const input = await consentInput(practice, visit.id);
    const untold = { ...input, discussed: false as true };
    expect(await failureOf(therapist().consent.sign(untold))).toMatchObject({
      details: { problems: [{ path: ['discussed'], problem: 'notDiscussed' }] },
    });
    expect((await therapist().visits.get({ id: visit.id })).consent).toBeNull();
  });

  it('holds for later visits, which confirm it, and none can be signed without', async () => {
    const { visit, consent } = await signConsent(practice);
    const later = await startVisit(practice, visit.patientId);
    expect(later.consent).toMatchObject({ id: consent.id, visitId: visit.id });
    await therapist().sites.save(siteInput(later.id));
    const { id } = later;
    const ended = await therapist().visits.end({
      id,
      version: later.version,
      needlesOut: 1,
      needleDifferenceReason: null,
    });
    const { password } = practice.people.therapist;
    const refused = await failureOf(
      therapist().visits.sign({ id, version: ended.version, noteId: consent.visitId, password }),
    );
    expect(refused).toMatchObject({ code: 'NOTE_INCOMPLETE' });
    expect(refused.details.missing).toContain('consent');
    const confirmed = await therapist().visits.saveDraft({
      id,
      version: ended.version,
      consentConfirmed: true,
    });
    const still = await failureOf(
      therapist().visits.sign({ id, version: confirmed.version, noteId: consent.visitId, password }),
    );
    expect(still.details.missing).not.toContain('consent');
  });

  it('is not signed for a note that is locked', async () => {
    const { visit } = await signVisit(practice);
    const input = await consentInput(practice, (await visitToConsent(practice)).id);
    expect((await failureOf(therapist().consent.sign({ ...input, visitId: visit.id }))).code).toMatch(
      /VISIT_SIGNED|INVALID_INPUT/,
    );
  });
});

describe('an emergency', { timeout: patience }, () => {
  it('stops the timers, counts the needles, and waits for an account, also through a restart', async () => {
    const practice = await openPractice({ members: ['therapist'] });
    try {
      const client = practice.as('therapist');
      const { id: patientId } = await practice.as('owner').patients.create(patientInput());
      const visit = await startVisit(practice, patientId);
      await client.sites.save(siteInput(visit.id));
      await client.sites.save(siteInput(visit.id, { ordinal: 2 }));
      const timer = await client.timers.save(timerInput(practice, visit.id));
      expect(await client.emergencies.underWay({})).toMatchObject({
        openNeedles: 2,
        visits: 1,
        timers: [{ id: timer.id, seconds: 600 }],
      });
      await client.session.lock({ reason: 'asked' });
      practice.store.clock.move(3);
      const id = newId();
      const pressed = await client.emergencies.record({ id });
      expect(pressed).toMatchObject({ openNeedles: 2, stoppedTimers: [timer.id], visitIds: [visit.id] });
      expect(JSON.stringify(await client.emergencies.underWay({}))).not.toContain(visit.id);
      practice.store.closeWindow('therapist');
      await practice.logInAt('therapist', 'therapist');
      const waiting = await practice.as('therapist').emergencies.underWay({});
      expect(waiting).toMatchObject({ timers: [], emergencies: [{ id, openNeedles: 2 }] });
      const version = waiting.emergencies[0]?.version ?? 0;
      const [asked, ...others] = await practice.as('therapist').emergencies.waiting({});
      expect(asked).toMatchObject({
        id,
        version,
        visits: [{ visitId: visit.id, startedAt: visit.startedAt, needlesIn: 2 }],
      });
      // First where the needles are, then what it was.
      const places = asked?.visits[0]?.places ?? [];
      expect(places.reduce((sum, { needles }) => sum + needles, 0)).toBe(2);
      expect(others).toEqual([]);
      const said = { id, version, account: 'Fainted, well again' };
      const { confirm } = practice.as('therapist').emergencies;
      expect((await failureOf(confirm({ ...said, meanings: [] }))).details).toMatchObject({
        problems: [{ path: ['meanings'], problem: 'required' }],
      });
      const meanings = [{ visitId: visit.id, meaning: 'here' as const }];
      expect((await failureOf(confirm({ ...said, meanings, account: '' }))).code).toBe('INVALID_INPUT');
      await confirm({ ...said, meanings });
      expect(await practice.as('therapist').emergencies.waiting({})).toEqual([]);
      expect((await practice.as('therapist').emergencies.underWay({})).emergencies).toEqual([]);
      const told = { id, account: 'Fainted, well again', confirmedByName: practice.people.therapist.name };
      const read = await practice.as('therapist').visits.get({ id: visit.id });
      expect(read.emergencies).toMatchObject([{ ...told, recordedAt: pressed.recordedAt }]);
    } finally {
      await practice.close();
    }
  });

  it('is said of each visit under way: there, at another one, or pressed by mistake, and stays on record', async () => {
    const practice = await openPractice({ members: ['therapist', 'admin'] });
    try {
      const client = practice.as('therapist');
      const visits = [await startVisit(practice), await startVisit(practice)] as const;
      const [one, other] = visits;
      for (const { id } of visits) await client.sites.save(siteInput(id));
      const read = async ({ id }: Visit) => (await client.visits.get({ id })).emergencies;
      const end = ({ id, version }: Visit) =>
        client.visits.end({ id, version, needlesOut: 1, needleDifferenceReason: null });

      const first = await client.emergencies.record({ id: newId() });
      expect(await read(one)).toMatchObject([{ id: first.id, meaning: null, confirmedAt: null }]);
      expect((await failureOf(end(other))).code).toBe('RECOUNT_NEEDED');
      const { id, version } = first;
      const meanings = [
        { visitId: one.id, meaning: 'here' as const },
        { visitId: other.id, meaning: 'elsewhere' as const },
      ];
      await client.emergencies.confirm({ id, version, meanings, account: 'Fainted' });
      expect(await read(one)).toMatchObject([{ meaning: 'here', account: 'Fainted' }]);
      // What happened to another patient is not told here.
      expect(await read(other)).toMatchObject([{ meaning: 'elsewhere', account: null }]);

      const second = await client.emergencies.record({ id: newId() });
      const mistakes = visits.map((visit) => ({ visitId: visit.id, meaning: 'mistake' as const }));
      await client.emergencies.confirm({ id: second.id, version: 1, meanings: mistakes, account: '' });
      expect(await read(other)).toMatchObject([
        { meaning: 'elsewhere' },
        { meaning: 'mistake', account: null, confirmedByName: practice.people.therapist.name },
      ]);
      expect((await end(other)).state).toBe('ended');
      expect((await failureOf(end(one))).code).toBe('RECOUNT_NEEDED');
    } finally {
      await practice.close();
    }
  });

  it('of one visit stops its clocks alone, is confirmed at once and asks for a second count by name', async () => {
    const practice = await openPractice({ members: ['therapist', 'admin'] });
    try {
      const client = practice.as('therapist');
      const visit = await startVisit(practice);
      await client.sites.save(siteInput(visit.id));
      const timer = await client.timers.save(timerInput(practice, visit.id));
      const elsewhere = await client.timers.save(timerInput(practice, (await startVisit(practice)).id));
      const input = { id: newId(), visitId: visit.id };
      const pressed = await client.emergencies.recordInVisit(input);
      expect(pressed).toMatchObject({ openNeedles: 1, stoppedTimers: [timer.id], visitIds: [visit.id] });
      expect(await client.emergencies.recordInVisit(input)).toEqual(pressed);
      const taken = { ...input, visitId: elsewhere.visitId };
      expect((await failureOf(client.emergencies.recordInVisit(taken))).code).toBe('ID_TAKEN');
      const left = await client.emergencies.underWay({});
      expect(left.timers.map(({ id }) => id)).toEqual([elsewhere.id]);
      expect(left.emergencies).toEqual([]);
      const { emergencies } = await client.visits.get({ id: visit.id });
      const confirmedByName = practice.people.therapist.name;
      expect(emergencies).toMatchObject([
        { confirmedAt: pressed.recordedAt, confirmedByName, account: null },
      ]);

      const agreed = { id: visit.id, version: visit.version, needlesOut: 1, needleDifferenceReason: null };
      expect(await failureOf(client.visits.end(agreed))).toEqual({ code: 'RECOUNT_NEEDED', details: {} });
      const ended = await client.visits.end({ ...agreed, needleRecheckedBy: 'Ada Probe' });
      expect(ended).toMatchObject({ needleRecheckedBy: 'Ada Probe', needleDifferenceReason: null });
      const late = client.emergencies.recordInVisit({ id: newId(), visitId: visit.id });
      expect((await failureOf(late)).code).toBe('VISIT_STATE');
    } finally {
      await practice.close();
    }
  });
});
