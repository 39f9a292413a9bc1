import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditedRecords } from '../../../db/tables.ts';
import { openPractice, type Practice } from '../../support/practice.ts';
import { openingInstant, patience } from '../../support/store-client.ts';
import { chartReaction, paymentInput, signVisit, siteInput, startVisit } from '../../support/visit-story.ts';

/** What is dear to bring in later, and so is there from the first migration on. */
const foundations: Record<string, string[]> = {
  'says where each row came from': ['site.origin', 'reaction.origin', 'attachment.origin'],
  'keeps places in a space of its own, whatever drawing shows them': [
    'site.body_space_version',
    'site.view',
    'site.x',
    'site.y',
  ],
  'freezes a signed note with its template and hash': ['note.content', 'note.template_version', 'note.hash'],
  'has a place for files': ['attachment.sha256', 'attachment.content', 'attachment.media_type'],
  'dates fees and reference data': [
    'fee.effective_from',
    'reference_data.version',
    'reference_data.effective_from',
  ],
  'counts the versions of whatever can be edited': [
    'clinic.version',
    'staff.version',
    'patient.version',
    'coverage.version',
    'visit.version',
    'screening.version',
    'site.version',
    'reaction.version',
    'invoice.version',
  ],
  'marks as removed what is taken back': [
    'site.removed',
    'reaction.removed',
    'visit.entered_in_error_reason',
  ],
  'versions the rows of the audit': ['audit.format', 'audit.reason', 'audit.previous_mac'],
};

describe('the first schema', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice({ members: ['therapist', 'admin'] });
  }, patience);
  afterAll(() => practice.close());

  const columnsOf = (table: string): string[] =>
    practice.reader.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);

  it.each(Object.entries(foundations))('%s', (_what, places) => {
    for (const place of places) {
      const [table = '', column = ''] = place.split('.');
      expect([place, columnsOf(table)]).toEqual([place, expect.arrayContaining([column])]);
    }
  });

  it('is strict about the kind of every value', () => {
    const loose = practice.reader
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0`,
      )
      .pluck()
      .all();
    expect(loose.filter((name) => !name.startsWith('sqlite_'))).toEqual([]);
  });

  it('names every table that holds records in the audit', () => {
    const tables = practice.reader
      .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table'`)
      .pluck()
      .all();
    const beside = ['audit', 'chart', 'patient_search_token', 'reference_data'];
    expect(tables.filter((table) => !beside.includes(table)).sort()).toEqual([...auditedRecords].sort());
  });

  it.each([
    'planned',
    'arrived',
    'inTreatment',
    'ended',
    'signed',
    'amended',
    'enteredInError',
    'missed',
    'cancelled',
  ])('knows a visit that is %s', (state) => {
    const sql = practice.reader
      .prepare<[], string>(`SELECT sql FROM sqlite_master WHERE name = 'visit'`)
      .pluck()
      .get();
    expect(sql).toContain(`'${state}'`);
  });

  it('keeps a place to the last digit', async () => {
    const therapist = practice.as('therapist');
    const { id } = await startVisit(practice);
    const position = { bodySpaceVersion: 1 as const, view: 'left' as const, x: 0.1 + 0.2, y: 1 / 3 };
    await therapist.sites.save(siteInput(id, { position }));
    const { sites } = await therapist.visits.get({ id });
    expect(sites[0]?.position).toEqual(position);
  });

  it('takes every instant from the clock it was given', async () => {
    const instants = new Set([openingInstant]);
    const { clock } = practice.store;
    for (let step = 0; step < 3; step += 1) {
      clock.move(7);
      instants.add(clock.instant);
      const { visit } = await signVisit(practice);
      await chartReaction(practice, (await startVisit(practice)).id);
      const admin = practice.as('admin');
      const draft = await admin.invoices.fromVisit({ id: visit.id, visitId: visit.id });
      const issued = await admin.invoices.issue({ id: draft.id, version: draft.version });
      await admin.payments.record(paymentInput(issued));
    }
    const tables = practice.reader
      .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table'`)
      .pluck()
      .all();
    const found = tables.flatMap((table) =>
      practice.reader
        .prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`)
        .all()
        .flatMap((row) => Object.values(row))
        .filter((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)),
    );
    expect(found.length).toBeGreaterThan(60);
    expect(new Set(found)).toEqual(instants);
  });
});
