import { z } from 'zod';
import { type Clinic, clinic, type StaffMember, staffMember } from '../../contract/clinic-records.ts';
import { consentSummary } from '../../contract/consent-records.ts';
import { id, instant } from '../../contract/fields.ts';
import { type Patient, patient } from '../../contract/patient-records.ts';
import { reaction } from '../../contract/reaction-records.ts';
import { screening, site, type Visit, visit } from '../../contract/visit-records.ts';
import { visitDraft } from '../../contract/visit-words.ts';
import { partnerOf } from './needle-pairs.ts';

/** Raised whenever the shape below changes; older notes keep theirs for good. */
export const noteTemplateVersion = 1;

/** Who the patient is; how to reach them and who else stands by them is no part of a note. */
const identityOfNote = {
  id: true,
  legalGivenNames: true,
  legalFamilyName: true,
  preferredName: true,
  birthDate: true,
  sex: true,
  gender: true,
  phn: true,
} as const;

const person = staffMember.pick({
  id: true,
  name: true,
  designation: true,
  registrationNumber: true,
  needlingAuthorisation: true,
});

/**
 * A signed note: all facts of the visit with the names they had on that day, so that it can be read and
 * printed when the clinic, the patient or the muscle catalogue have long changed. What a record must hold:
 * College of Physiotherapists of Ontario, Documentation Standard and record-keeping checklist.
 */
export const noteContentSchema = z.object({
  templateVersion: z.literal(noteTemplateVersion),
  clinic: clinic.pick({ name: true, address: true, phone: true, timeZone: true, approachNames: true }),
  patient: patient.pick(identityOfNote),
  visit: visit.pick({ id: true, day: true, startedAt: true, endedAt: true }),
  /** What was given, as the list of fees called it; null while none was chosen for the front desk. */
  service: z.string().nullable(),
  /** Who gave the treatment. */
  therapist: person,
  /** Who signed, with the authorisation to needle as it stood. */
  signer: person,
  signedAt: instant,
  screening: screening.omit({ id: true, visitId: true, version: true }).nullable(),
  /** The consent in force; one signed at an earlier visit counts with the words' confirmation of today. */
  consent: consentSummary.omit({ visitId: true }).nullable(),
  /** How it came that sites were needled although the screening stops needling; null where none was. */
  needledBeforeStopReason: z.string().nullable(),
  /** Response, subjective, objective, approach, re-test, adjuncts and plan, as they were written. */
  words: visitDraft.omit({ noReactionsObserved: true }),
  sites: z.array(
    site
      .omit({ visitId: true, version: true, removed: true })
      .extend({ /** As the catalogue called it. */ muscleName: z.string().nullable() }),
  ),
  needles: z.object({
    opened: visit.shape.needlesOpened,
    out: visit.shape.needlesOut,
    differenceReason: z.string().nullable(),
    recheckedBy: z.string().nullable(),
  }),
  noReactionsObserved: z.boolean(),
  reactions: z.array(
    reaction.omit({ visitId: true, version: true, siteId: true, removed: true, followUps: true }).extend({
      /** Of the site it came from; null for the whole person or a site taken back. */ siteOrdinal: z
        .number()
        .int()
        .nullable(),
      recordedBy: id,
    }),
  ),
});
export type NoteContent = z.infer<typeof noteContentSchema>;

export type NoteFacts = {
  clinic: Clinic;
  patient: Patient;
  visit: Visit;
  therapist: StaffMember;
  signer: StaffMember;
  signedAt: string;
  needledBeforeStopReason: string | null;
  /** Name of the fee that was chosen; null without one. */
  service: string | null;
  /** Name of a muscle of the catalogue. */
  muscleName: (muscleId: string) => string;
};

/** Gathers what the note holds. The same facts give the same content. */
export function noteContent(facts: NoteFacts): NoteContent {
  const { visit: charted } = facts;
  const sites = charted.sites.filter((one) => !one.removed);
  const ordinals = new Map(sites.map((one) => [one.id, one.ordinal]));
  return {
    templateVersion: noteTemplateVersion,
    clinic: {
      name: facts.clinic.name,
      address: facts.clinic.address,
      phone: facts.clinic.phone,
      timeZone: facts.clinic.timeZone,
      approachNames: facts.clinic.approachNames,
    },
    patient: noteContentSchema.shape.patient.parse(facts.patient),
    visit: {
      id: charted.id,
      day: charted.day,
      startedAt: charted.startedAt,
      endedAt: charted.endedAt,
    },
    service: facts.service,
    therapist: personOf(facts.therapist),
    signer: personOf(facts.signer),
    signedAt: facts.signedAt,
    screening: charted.screening && without(charted.screening, 'id', 'visitId', 'version'),
    consent: charted.consent && without(charted.consent, 'visitId'),
    needledBeforeStopReason: facts.needledBeforeStopReason,
    words: wordsOf(charted),
    sites: sites.map((one) => ({
      ...without(one, 'visitId', 'version', 'removed'),
      pairedWith: partnerOf(one, sites)?.id ?? null,
      muscleName: one.muscleId === null ? null : facts.muscleName(one.muscleId),
    })),
    needles: {
      opened: charted.needlesOpened,
      out: charted.needlesOut,
      differenceReason: charted.needleDifferenceReason,
      recheckedBy: charted.needleRecheckedBy,
    },
    noReactionsObserved: charted.noReactionsObserved,
    reactions: charted.reactions
      .filter((one) => !one.removed)
      .map((one) => ({
        ...without(one, 'visitId', 'version', 'siteId', 'removed', 'followUps'),
        siteOrdinal: one.siteId === null ? null : (ordinals.get(one.siteId) ?? null),
      })),
  };
}

/** The words of the visit alone; parsing drops the rest. */
function wordsOf(charted: Visit): NoteContent['words'] {
  return noteContentSchema.shape.words.parse(charted);
}

/** Reads the content of a signed note back. Throws a ZodError when it is no note of this template. */
export function parseNoteContent(text: string): NoteContent {
  return noteContentSchema.parse(JSON.parse(text));
}

function personOf(member: StaffMember): NoteContent['signer'] {
  return {
    id: member.id,
    name: member.name,
    designation: member.designation,
    registrationNumber: member.registrationNumber,
    needlingAuthorisation: member.needlingAuthorisation,
  };
}

function without<Whole extends object, Name extends keyof Whole & string>(
  whole: Whole,
  ...names: Name[]
): Omit<Whole, Name> {
  const left = Object.entries(whole).filter(([name]) => !names.some((omitted) => omitted === name));
  return Object.fromEntries(left) as Omit<Whole, Name>;
}
