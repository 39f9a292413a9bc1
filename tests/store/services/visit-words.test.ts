import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clinic as clinicService } from '../../../electron/store/services/clinic.ts';
import { visits } from '../../../electron/store/services/visits.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import type { VisitDraft } from '../../../shared/contract/visit-words.ts';
import { emptyDraft } from '../../../shared/domain/visits/empty-draft.ts';
import { parseNoteContent } from '../../../shared/domain/visits/note-content.ts';
import { endedVisit, readVisit, startVisit } from '../../support/chart-fixtures.ts';
import { expectRefusal, makeTestClinic, people, type TestClinic } from '../../support/test-clinic.ts';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeTestClinic();
});
afterAll(() => clinic.close());

const save = (visit: Pick<Visit, 'id' | 'version'>, words: Partial<VisitDraft>): Visit =>
  clinic.call('visits.saveDraft', visits.saveDraft, { id: visit.id, version: visit.version, ...words });

const id = (number: number) => `018f0000-0000-7000-8000-00000000000${number}`;
const parts: Record<string, Partial<VisitDraft>> = {
  response: { responseChange: 'better', reliefOnset: 'nextDay', responseNote: 'Sore for a day' },
  subjective: {
    reasonForAttending: 'Neck',
    onset: 'incident',
    onsetNote: 'rear-ended',
    aggravating: 'screens',
    easing: 'rest',
    painNow: 6,
    painWorst: 9,
    painBest: 0,
  },
  objective: {
    findings: [
      { id: id(1), kind: 'range', side: 'left', level: 'C5', value: '45°', retest: '' },
      { id: id(2), kind: 'goosebumps', side: null, level: null, value: '', retest: '' },
    ],
    objectiveNote: 'Chin forward',
  },
  needling: {
    approach: 'gunnIms',
    patientPosition: 'sideLyingLeft',
    skinPreparedAt: '2026-11-22T10:01:00.000Z',
  },
  retest: { painAfter: 0, insertionPain: 2 },
  plan: {
    adjuncts: [{ id: id(3), kind: 'exercise', description: 'Chin tucks', dose: '3 × 10' }],
    plan: 'Desk',
    nextVisit: 'In 1 week',
  },
  end: {
    sharpsDisposedAt: '2026-11-22T10:30:00.000Z',
    aftercareGiven: { at: '2026-11-22T10:31:00.000Z', version: 1 },
  },
};

describe('the words of a visit', () => {
  it('are empty at first', () => {
    expect(startVisit(clinic)).toMatchObject(emptyDraft);
  });

  it.each(Object.entries(parts))('keep the %s and leave every other part as it was', (_name, words) => {
    const visit = startVisit(clinic);
    const saved = save(visit, words);
    const others = Object.fromEntries(Object.entries(emptyDraft).filter(([field]) => !(field in words)));
    expect(readVisit(clinic, visit.id)).toMatchObject({ ...others, ...words });
    // The same words once more are no new version.
    expect(save(visit, words)).toEqual(saved);
    expect(saved.version).toBe(visit.version + 1);
  });

  it('are all there when each part was saved by itself, and can be taken back', () => {
    let visit = startVisit(clinic);
    for (const words of Object.values(parts)) visit = save(visit, words);
    expect(readVisit(clinic, visit.id)).toMatchObject(Object.assign({}, ...Object.values(parts)));
    save(visit, emptyDraft);
    expect(readVisit(clinic, visit.id)).toMatchObject(emptyDraft);
  });

  it('show both sides when two windows wrote, and lose neither', () => {
    const visit = startVisit(clinic);
    const theirs = save(visit, parts.objective ?? {});
    const refusal = expectRefusal(clinic, () => save(visit, { findings: [] }), 'VERSION_CONFLICT');
    expect(refusal.details).toMatchObject({ record: 'visit', current: { findings: theirs.findings } });
    expect(readVisit(clinic, visit.id).findings).toEqual(theirs.findings);
  });
});

describe('the signed note', () => {
  it("holds every word, and the clinic's word for the approach as it was then", async () => {
    const words: Partial<VisitDraft> = Object.assign({}, ...Object.values(parts), {
      consentExceptionReason: 'Agreed aloud, the hand is in plaster',
    });
    const rename = (gunnIms: string) => {
      const {
        isDemo: _demo,
        recoveryCodeConfirmedAt: _at,
        ...current
      } = clinic.call('clinic.get', clinicService.get, {}, people.owner);
      const approachNames = { ...current.approachNames, gunnIms };
      clinic.call('clinic.save', clinicService.save, { ...current, approachNames }, people.owner);
    };
    rename('IMS');
    const visit = endedVisit(clinic);
    const signed = clinic.call('visits.sign', visits.sign, {
      id: visit.id,
      version: save(visit, words).version,
      noteId: clinic.newId(),
    });
    rename('Dry needling after Gunn');
    const content = parseNoteContent(signed.note?.content ?? '');
    expect(content.words).toMatchObject(words);
    expect(content.clinic.approachNames.gunnIms).toBe('IMS');
  });
});
