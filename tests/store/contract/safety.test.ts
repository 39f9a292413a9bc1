import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { safety } from '../../../electron/store/services/safety.ts';
import { startingReaction } from '../../../shared/domain/reactions/starting-reaction.ts';
import { openPractice, type Practice } from '../../support/practice.ts';
import { patience } from '../../support/store-client.ts';
import {
  chartVisit,
  followUpInput,
  reactionInput,
  register,
  siteInput,
  startVisit,
} from '../../support/visit-story.ts';

let practice: Practice;
let patientId: string;
beforeAll(async () => {
  practice = await openPractice({ members: ['therapist', 'admin'] });
  ({ id: patientId } = await register(practice, { legalFamilyName: 'Unverwechselbar' }));
  const therapist = practice.as('therapist');
  const { visit } = await chartVisit(practice, patientId);
  // The place of a reaction stays its place, also when the site is taken back.
  const slipped = await therapist.sites.save(siteInput(visit.id, { ordinal: 3 }));
  const chart = (changes: Parameters<typeof reactionInput>[2]) =>
    therapist.reactions.save(reactionInput(practice, visit.id, changes));
  await chart({ siteId: slipped.id, note: '=Unverwechselbar told me' });
  await therapist.sites.remove({ id: slipped.id, version: slipped.version });
  const { id } = await chart(startingReaction('pneumothorax', '2026-11-21'));
  await therapist.reactions.followUp(followUpInput(id, { outcome: 'resolved' }));
  const slip = await chart(startingReaction('nausea', '2026-11-21'));
  await therapist.reactions.remove({ id: slip.id, version: slip.version });
  await therapist.visits.end({
    id: visit.id,
    version: visit.version,
    needlesOut: 2,
    needleDifferenceReason: null,
    feeId: null,
  });
  // Nothing was needled here, so that no needle caused it.
  const { id: talk } = await startVisit(practice, patientId);
  await therapist.reactions.save(reactionInput(practice, talk));
}, patience);
afterAll(() => practice.close());

describe('the safety of a clinic', () => {
  it('is counted from needled visits whose treatment has ended, without what was taken back', async () => {
    const rates = await practice.as('owner').safety.rates({});
    expect(rates.months).toHaveLength(12);
    expect(rates.total).toEqual({ events: 2, visits: 1, per100: null });
    expect(rates.byMonth.at(-1)).toEqual(rates.total);
    expect(rates.categories.map(({ category, total }) => [category, total.events])).toEqual([
      ['bruise', 1],
      ['pneumothorax', 1],
    ]);
  });

  it('leaves the clinic as a table that leads to nobody', async () => {
    const file = await practice.as('owner').safety.table({});
    const text = Buffer.from(file.base64, 'base64').toString('utf8');
    expect(file).toMatchObject({ mediaType: 'text/csv', missingGlyphs: [] });
    expect(file.fileName).toMatch(/^Reactions \d{4}-\d{2} to \d{4}-\d{2}\.csv$/);
    const [head, bruise, lung, ...rest] = text.split('\r\n');
    expect(head).toBe('Month,Reaction,Strength,Seriousness,Outcome,Region,Near,Needles of the visit');
    expect(bruise).toMatch(/^\d{4}-\d{2},Bruise,Mild,Not serious,,shoulder,lung,2$/);
    expect(lung).toMatch(/^\d{4}-\d{2},"?Pneumothorax, suspected"?,Severe,,Gone,,.*lung.*,2$/);
    expect(rest).toEqual(['']);
    expect(text).not.toMatch(/Unverwechselbar|\d{4}-\d{2}-\d{2}|[0-9a-f]{8}-/);
  });

  it('is read in a fixed number of statements', async () => {
    const all = vi.spyOn(
      Object.getPrototypeOf(practice.reader.prepare('SELECT 1')) as { all: () => unknown },
      'all',
    );
    const work = { database: practice.reader, today: () => '2026-11-21', goesOnRecord: () => undefined };
    safety.rates(work as unknown as Parameters<typeof safety.rates>[0]);
    expect(all.mock.calls).toHaveLength(2);
    all.mockClear();
    safety.table(work as unknown as Parameters<typeof safety.table>[0]);
    expect(all.mock.calls).toHaveLength(2);
    all.mockRestore();
  });
});
