import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { phnCheckDigit } from '../../../shared/domain/phn.ts';
import { openPractice, type Practice } from '../../support/practice.ts';
import { procedures } from '../../support/procedures.ts';
import { newFolder, outcomeOf, patience, removeFolder } from '../../support/store-client.ts';
import {
  completeDraft,
  coverageInput,
  patientInput,
  paymentInput,
  reactionInput,
  screeningInput,
  siteInput,
} from '../../support/visit-story.ts';

/** A word that is nowhere else on this PC. */
const word = () => `nadel${randomBytes(6).toString('hex')}`;
const words = {
  clinic: word(),
  street: word(),
  given: word(),
  family: word(),
  preferred: word(),
  gender: word(),
  reason: word(),
  plan: word(),
  structure: word(),
  siteNote: word(),
  reaction: word(),
  screening: word(),
  addendum: word(),
  error: word(),
  reference: word(),
  searched: word(),
  password: word(),
  contact: word(),
  guardian: word(),
  physician: word(),
  payer: word(),
  claim: word(),
};
/** A PHN that no other program on this PC writes down by chance. */
const phn = randomPhn();

describe('after a whole visit', { timeout: patience }, () => {
  let folder: string;
  let practice: Practice;
  const started = Date.now();
  beforeAll(async () => {
    folder = newFolder();
    // Whatever the engine or anything else spills goes where it is looked for.
    const spill = join(folder, 'spill');
    mkdirSync(spill);
    for (const name of ['TMPDIR', 'SQLITE_TMPDIR']) vi.stubEnv(name, spill);
    practice = await openPractice({
      folder,
      members: ['therapist', 'admin'],
      store: { client: 'app' },
      setUp: (input) => ({ ...input, clinic: { ...input.clinic, name: words.clinic } }),
    });
    await chartWholeVisit(practice);
    await practice.as('owner').backups.run({});
  }, patience);
  afterAll(async () => {
    await practice.close();
    removeFolder(folder);
  });

  it('no file of the clinic, of its backups or of the temporary folders holds a word in the clear', () => {
    const inClinic = filesBelow(folder);
    expect(inClinic.some((file) => file.endsWith('-wal'))).toBe(true);
    expect(inClinic.some((file) => file.includes('backups/'))).toBe(true);
    const temporary = ['/tmp', '/var/tmp', '/dev/shm'].flatMap((place) => filesWrittenIn(place, started));
    const found = [...inClinic, ...temporary, ...openFiles()].filter(holdsAWord);
    expect(found).toEqual([]);
  });

  it('a closed chart holds no word in the clear either', async () => {
    practice.reader.close();
    await practice.store.stop();
    expect(filesBelow(folder).filter(holdsAWord)).toEqual([]);
  });

  it('the log tells of every call, and holds no word and no argument', () => {
    const log = readFileSync(practice.store.options.logFile ?? '', 'utf8')
      .trim()
      .split('\n');
    const names = procedures
      .map(({ name }) => name)
      .join('|')
      .replaceAll('.', '\\.');
    const line = new RegExp(`^\\S+Z (${names}) [\\d.]+ms (ok|[A-Z_]+)( slow)?$`);
    const calls = log.filter((text) => !/^\S+Z store (started|stopped)$/.test(text));
    expect(calls.filter((text) => !line.test(text))).toEqual([]);
    for (const name of ['clinic.setUp', 'sites.save', 'visits.sign', 'invoices.pdf']) {
      expect(calls.filter((text) => text.includes(` ${name} `)).length).toBeGreaterThan(0);
    }
    expect(calls.some((text) => text.includes('INVALID_INPUT'))).toBe(true);
    const everything = log.join('\n');
    const { people, recoveryCode } = practice;
    const told = [
      ...Object.values(words),
      phn,
      recoveryCode,
      ...Object.values(people).flatMap((one) => [one.id, one.name, one.login, one.password]),
    ];
    for (const secret of told) expect(everything.includes(secret)).toBe(false);
  });

  it('a word in the clear would be found: in a plain database, and in a plain file', () => {
    const control = newFolder();
    try {
      const plain = new Database(join(control, 'plain'));
      plain.exec('CREATE TABLE patient (name TEXT)');
      plain.prepare('INSERT INTO patient VALUES (?)').run(words.family);
      plain.close();
      writeFileSync(join(control, 'utf16'), Buffer.from(words.plan, 'utf16le'));
      expect(filesBelow(control).filter(holdsAWord)).toHaveLength(2);
    } finally {
      removeFolder(control);
    }
  });
});

async function chartWholeVisit(practice: Practice): Promise<void> {
  const admin = practice.as('admin');
  const therapist = practice.as('therapist');
  const { id: patientId } = await admin.patients.create(
    patientInput({
      legalGivenNames: words.given,
      legalFamilyName: words.family,
      preferredName: words.preferred,
      gender: words.gender,
      phn,
      email: `${words.contact}@example.com`,
      emergencyContact: { name: words.contact, relationship: null, phone: '604-555-0178' },
      guardian: { name: words.guardian, relationship: null, phone: null },
      physician: { name: words.physician, clinic: words.physician, phone: null },
      address: { street: words.street, city: words.street, province: 'BC', postalCode: 'V0V 0V0' },
    }),
  );
  const plan = { payer: words.payer, claimNumber: words.claim, referredBy: words.physician };
  await admin.coverage.save(coverageInput(patientId, plan));
  await therapist.patients.search({ text: `${words.family} ${words.searched}` });
  await outcomeOf(admin.patients.create(patientInput({ legalFamilyName: words.family, phn: '1' })));
  await outcomeOf(
    practice.store.window('guesser').session.logIn({ login: 'theo', password: words.password }),
  );
  const { id, version } = await therapist.visits.start({ id: newId(), patientId });
  await therapist.screening.save(screeningInput(id, { reasonToGoOn: words.screening }, ['bleeding']));
  const site = { muscleId: null, structure: words.structure, note: words.siteNote };
  await therapist.sites.save(siteInput(id, site));
  await therapist.reactions.save(reactionInput(practice, id, { note: words.reaction }));
  const drafted = await therapist.visits.saveDraft({
    ...completeDraft,
    id,
    version,
    noReactionsObserved: false,
    reasonForAttending: words.reason,
    plan: words.plan,
  });
  const ended = await therapist.visits.end({
    id,
    version: drafted.version,
    needlesOut: 1,
    needleDifferenceReason: null,
  });
  const { password } = practice.people.therapist;
  await therapist.visits.sign({ id, version: ended.version, noteId: newId(), password });
  await therapist.visits.addendum({ id: newId(), visitId: id, text: words.addendum });
  const slip = await therapist.visits.start({ id: newId(), patientId });
  await therapist.visits.enterInError({ id: slip.id, version: slip.version, reason: words.error });
  const draft = await admin.invoices.fromVisit({ id: newId(), visitId: id });
  const issued = await admin.invoices.issue({ id: draft.id, version: draft.version });
  await admin.payments.record(paymentInput(issued, { reference: words.reference }));
  await admin.invoices.pdf({ id: issued.id, receiptId: newId() });
  // Sorts and joins that might spill to a temporary file.
  await therapist.patients.chart({ id: patientId });
  await admin.invoices.list({});
}

const patterns = [...Object.values(words), phn].flatMap((text) => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(text.toUpperCase(), 'utf8'),
]);

function randomPhn(): string {
  for (;;) {
    const firstNine = `9${String(randomInt(10 ** 8)).padStart(8, '0')}`;
    const check = phnCheckDigit(firstNine);
    if (check !== null) return `${firstNine}${check}`;
  }
}

function holdsAWord(file: string): boolean {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    // Gone, or not for reading: another program's.
    return false;
  }
  return patterns.some((pattern) => content.includes(pattern));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The files right in a folder that were written to since then; none where the system has no such folder. */
function filesWrittenIn(folder: string, since: number): string[] {
  return namesIn(folder).filter((file) => {
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() === true && found.mtimeMs >= since && found.size < 64_000_000;
  });
}

/** Files that this process has open, also those that were deleted. */
function openFiles(): string[] {
  return namesIn('/proc/self/fd').filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
