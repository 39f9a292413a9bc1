import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startingReaction } from '../../../shared/domain/reactions/starting-reaction.ts';
import { openPractice, type Practice } from '../../support/practice.ts';
import { failureOf, patience } from '../../support/store-client.ts';
import { chartVisit, followUpInput, reactionInput, signVisit } from '../../support/visit-story.ts';
import { readPdf } from './read-pdf.ts';

describe('the incident report', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  }, patience);
  afterAll(() => practice.close());

  it('says what happened, where, what was done and when, who was told, and how it stands', async () => {
    const therapist = practice.as('therapist');
    const { visit, sites } = await signVisit(practice);
    const at = practice.store.clock.instant;
    const late = await therapist.reactions.save(
      reactionInput(practice, visit.id, {
        ...startingReaction('pneumothorax', '2026-11-21'),
        seriousness: 'hospital',
        siteId: sites[0]?.id ?? null,
        learned: 'phone',
        actions: ['ambulance'],
        told: ['family', 'clinicLead'],
        stepsDone: [{ step: 'sitUp', at }],
        note: 'Short of breath on the stairs, told by phone.',
      }),
    );
    await therapist.reactions.followUp(followUpInput(late.id, { note: 'In hospital, drained' }));
    const file = await therapist.reactions.incidentPdf({ id: late.id });
    const bytes = Buffer.from(file.base64, 'base64');
    const { text, title, language, marked, pages } = await readPdf(bytes);

    expect(file).toMatchObject({ fileName: `Incident report ${visit.day}.pdf`, missingGlyphs: [] });
    expect(title).toMatch(/^Incident report, Pneumothorax, suspected/);
    expect({ language, marked, pages: pages.length }).toEqual({ language: 'en-CA', marked: true, pages: 1 });
    for (const said of [
      'Testina Beispiel',
      'Pneumothorax, suspected',
      'Severe',
      'Hospital stay',
      'Probably',
      'Site 1: Infraspinatus, right; needle 0.30 × 40 mm',
      'By phone',
      'Short of breath on the stairs, told by phone.',
      '2 opened, 2 out',
      'Ambulance called',
      'Family or escort, Clinic lead',
      'Let the patient sit as breathing is easiest, and stay with them.',
      'Getting better',
      'In hospital, drained',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/incident\.|reactions\.|redFlags\.|\{\{/);
  });

  it('names the place of a reaction as it was charted, whatever became of the site', async () => {
    const therapist = practice.as('therapist');
    const { visit, sites } = await chartVisit(practice);
    const placeOf = async (changes: Parameters<typeof reactionInput>[2]) => {
      const { id } = await therapist.reactions.save(reactionInput(practice, visit.id, changes));
      const { base64 } = await therapist.reactions.incidentPdf({ id });
      const { text } = await readPdf(Buffer.from(base64, 'base64'));
      return /(Site 2:.*?taken back since|Not at a needled site|Whole person)/.exec(text)?.[0];
    };
    const [, second] = sites;
    if (!second) throw new Error('two sites were charted');
    await therapist.sites.remove({ id: second.id, version: second.version });
    expect(await placeOf({ siteId: second.id })).toBe(
      'Site 2: Teres minor, right; needle 0.30 × 40 mm, taken back since',
    );
    expect(await placeOf({ siteId: null })).toBe('Not at a needled site');
    expect(await placeOf(startingReaction('nausea', '2026-11-21'))).toBe('Whole person');
  });

  it('goes on over as many pages as its words need', async () => {
    const therapist = practice.as('therapist');
    const { visit } = await signVisit(practice);
    const note = 'Ein langer Bericht. '.repeat(190).trim();
    const late = await therapist.reactions.save(reactionInput(practice, visit.id, { note }));
    for (let call = 0; call < 4; call += 1) {
      await therapist.reactions.followUp(followUpInput(late.id, { note: 'Weiter so. '.repeat(150).trim() }));
    }
    const { base64 } = await therapist.reactions.incidentPdf({ id: late.id });
    const { pages, text } = await readPdf(Buffer.from(base64, 'base64'));
    expect(pages.length).toBeGreaterThan(1);
    expect(text.split('Ein langer Bericht.').length - 1).toBe(190);
    expect(pages.at(-1)?.text).toContain(`Page ${pages.length} of ${pages.length}`);
  });

  it('is of no reaction that was taken back', async () => {
    const therapist = practice.as('therapist');
    const failure = await failureOf(
      therapist.reactions.incidentPdf({ id: '019a0000-0000-7000-8000-000000000001' }),
    );
    expect(failure.code).toBe('NOT_FOUND');
  });
});
