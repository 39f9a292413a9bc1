import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { noteContent, parseNoteContent } from '../../../shared/domain/visits/note-content.ts';
import {
  clinicRecord,
  patientRecord,
  reactionRecord,
  siteRecord,
  therapistRecord,
  visitRecord,
} from './visit-fixtures.ts';

const facts = {
  clinic: clinicRecord,
  patient: patientRecord,
  visit: visitRecord,
  therapist: therapistRecord,
  signer: therapistRecord,
  signedAt: '2026-11-21T18:00:00.000Z',
  needledBeforeStopReason: null,
  service: 'Needling, 30 minutes',
  muscleName: (muscleId: string) => `Name of ${muscleId}`,
};

describe('the content of a note', () => {
  const content = noteContent(facts);

  it('holds who, where, when and everything that was charted', () => {
    expect(content).toMatchObject({
      templateVersion: 1,
      clinic: { name: 'Beispiel Physiotherapy', timeZone: 'America/Vancouver' },
      patient: { id: patientRecord.id, legalFamilyName: 'Beispiel', birthDate: '1987-03-02' },
      visit: { id: visitRecord.id, day: '2026-11-21', endedAt: visitRecord.endedAt },
      service: 'Needling, 30 minutes',
      therapist: { name: 'Theo Testmann', registrationNumber: '00217' },
      signer: { needlingAuthorisation: { number: 'N-0042' } },
      screening: {
        outcome: 'caution',
        decidedBy: ['pregnancy'],
        reasonToGoOn: 'Third trimester, forearm only',
      },
      words: { reasonForAttending: 'Shoulder hurts', painNow: 6, plan: 'Again in a week' },
      needles: { opened: 1, out: 1, differenceReason: null, recheckedBy: null },
      noReactionsObserved: false,
      reactions: [{ category: 'bruise', siteOrdinal: 1 }],
    });
    expect(content.sites).toEqual([
      expect.objectContaining({
        muscleId: 'infraspinatus',
        muscleName: 'Name of infraspinatus',
        position: siteRecord.position,
        needle: siteRecord.needle,
        ltrCount: 3,
        note: 'Zäher Strang 🙂',
      }),
    ]);
  });

  it('comes back from its canonical text as it was', () => {
    expect(parseNoteContent(canonicalJson(content))).toEqual(content);
  });

  it('has no version, no login and no contact of anybody', () => {
    const text = canonicalJson(content);
    for (const absent of ['"version"', '"login"', '"roles"', '+16045550123', '"removed"', '"visitId"']) {
      expect(text).not.toContain(absent);
    }
  });

  it('is the same text for the same facts, in whatever order they come', () => {
    const reordered = Object.fromEntries(Object.entries(visitRecord).reverse()) as typeof visitRecord;
    expect(canonicalJson(noteContent({ ...facts, visit: reordered }))).toBe(canonicalJson(content));
  });

  it('leaves out what was taken back, and what came from a site that was', () => {
    const taken = noteContent({
      ...facts,
      visit: {
        ...visitRecord,
        sites: [{ ...siteRecord, removed: true }],
        reactions: [reactionRecord, { ...reactionRecord, removed: true }],
      },
    });
    expect(taken.sites).toEqual([]);
    expect(taken.reactions).toHaveLength(1);
    expect(taken.reactions[0]?.siteOrdinal).toBeNull();
  });

  it('refuses a text of another template', () => {
    expect(() => parseNoteContent(canonicalJson({ ...content, templateVersion: 2 }))).toThrow();
  });
});
