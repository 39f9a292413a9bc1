import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aftercareVersion } from '../../../shared/reference/aftercare/aftercare-sheet.ts';
import { openPractice, type Practice } from '../../support/practice.ts';
import { failureOf, patience } from '../../support/store-client.ts';
import { screeningInput, siteInput, startVisit } from '../../support/visit-story.ts';
import { readPdf } from './read-pdf.ts';

describe('the aftercare sheet', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  }, patience);
  afterAll(() => practice.close());

  async function sheetOf(muscleId: string) {
    const therapist = practice.as('therapist');
    const { id, day } = await startVisit(practice);
    await therapist.screening.save(screeningInput(id));
    await therapist.sites.save(siteInput(id, { muscleId }));
    const file = await therapist.visits.aftercarePdf({ visitId: id });
    expect(file).toMatchObject({ fileName: `Aftercare ${day}.pdf`, missingGlyphs: [] });
    return readPdf(Buffer.from(file.base64, 'base64'));
  }

  it('warns of the lung first whenever a muscle over it was needled, and only then', async () => {
    const over = await sheetOf('rhomboid-major');
    expect(over.text).toMatch(/Important for you: your lung.*What you may notice/);
    expect(over.text).toContain('or call 911');
    const away = await sheetOf('soleus');
    expect(away.text).not.toMatch(/lung/);
    for (const { text, marked, pages } of [over, away]) {
      expect({ marked, pages: pages.length }).toEqual({ marked: true, pages: 1 });
      expect(text).toContain('Tidewater Test Physio');
      expect(text).toContain('Edition 1.');
      expect(text).not.toMatch(/aftercare\w*\.|\{\{/);
    }
  });

  it('has the emergency number of the clinic', async () => {
    const owner = practice.as('owner');
    const { isDemo, recoveryCodeConfirmedAt, ...clinic } = await owner.clinic.get({});
    await owner.clinic.save({ ...clinic, emergencyNumber: '112' });
    expect((await sheetOf('soleus')).text).toContain('Go to an emergency department or call 112');
  });

  it('is given in an edition there is, which the record keeps with its time', async () => {
    const therapist = practice.as('therapist');
    const { id, version } = await startVisit(practice);
    const at = practice.store.clock.instant;
    for (const wrong of [0, 1.5, aftercareVersion + 1]) {
      const given = therapist.visits.saveDraft({ id, version, aftercareGiven: { at, version: wrong } });
      expect((await failureOf(given)).code).toBe('INVALID_INPUT');
    }
    const aftercareGiven = { at, version: aftercareVersion };
    await therapist.visits.saveDraft({ id, version, aftercareGiven });
    expect(await therapist.visits.get({ id })).toMatchObject({ aftercareGiven });
  });

  it('is of a visit that there is', async () => {
    const visitId = '019a0000-0000-7000-8000-000000000001';
    const failure = await failureOf(practice.as('therapist').visits.aftercarePdf({ visitId }));
    expect(failure.code).toBe('NOT_FOUND');
  });
});
