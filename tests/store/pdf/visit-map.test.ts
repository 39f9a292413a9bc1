import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOutMap } from '../../../electron/store/pdf/map-layout.ts';
import type { Site } from '../../../shared/contract/visit-records.ts';
import { mirrorPosition } from '../../../shared/domain/body/body-space.ts';
import { usualPlaceOf } from '../../../shared/domain/body/usual-place.ts';
import { openPractice, type Practice } from '../../support/practice.ts';
import type { InputOf } from '../../support/procedures.ts';
import { failureOf, patience } from '../../support/store-client.ts';
import {
  chartVisit,
  completeDraft,
  endVisit,
  screeningInput,
  siteInput,
  startVisit,
} from '../../support/visit-story.ts';
import { type ReadPdf, readPdf } from './read-pdf.ts';

describe('the map of a signed visit', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice({ members: ['therapist', 'admin', 'student'] });
  }, patience);
  afterAll(() => practice.close());

  async function signedWith(changes: readonly Partial<InputOf<'sites.save'>>[]) {
    const therapist = practice.as('therapist');
    const { id, version } = await startVisit(practice);
    await therapist.screening.save(screeningInput(id));
    const sites: Site[] = [];
    for (const [index, change] of changes.entries()) {
      sites.push(await therapist.sites.save(siteInput(id, { ordinal: index + 1, ...change })));
    }
    const drafted = await therapist.visits.saveDraft({ id, version, ...completeDraft });
    const opened = sites.filter((site, index) => index === 0 || !site.needleContinues).length;
    const end = { needlesOut: opened, needleDifferenceReason: null };
    const ended = await therapist.visits.end({ id, version: drafted.version, ...end });
    const { password } = practice.people.therapist;
    const visit = await therapist.visits.sign({ id, version: ended.version, noteId: newId(), password });
    return { visit, sites };
  }

  async function mapOf(visitId: string): Promise<ReadPdf> {
    const file = await practice.as('student').visits.mapPdf({ visitId });
    expect(file).toMatchObject({ mediaType: 'application/pdf', missingGlyphs: [] });
    return readPdf(Buffer.from(file.base64, 'base64'));
  }

  it('holds the names of the note, the list of the sites, and a number at each of them', async () => {
    const { visit, sites } = await signedWith([
      { note: 'Stopped once, then went on.', depthMillimetres: 20 },
      {
        muscleId: 'lumbar-multifidus',
        position: mirrorPosition(usualPlaceOf('infraspinatus', 'right')),
        side: 'left',
        segment: 'L4',
        siteType: 'paravertebral',
        insertions: 2,
        ltrCount: null,
        ltrIntensity: null,
        ltrExhausted: true,
      },
      {
        muscleId: 'tensor-fasciae-latae',
        position: usualPlaceOf('gluteus-medius', 'right'),
        needleContinues: true,
      },
    ]);
    // What changes after the signature is no part of what was signed.
    const desk = practice.as('admin');
    const { patient } = await desk.patients.get({ id: visit.patientId });
    await desk.patients.save({ ...patient, legalFamilyName: 'Umbenannt' });
    const { text, title, language, marked, pages } = await mapOf(visit.id);

    expect(title).toMatch(/^Needled sites of /);
    expect({ language, marked, pages: pages.length }).toEqual({ language: 'en-CA', marked: true, pages: 1 });
    expect(text).not.toContain('Umbenannt');
    for (const said of [
      'Tidewater Test Physio',
      'Testina Beispiel',
      'Born ',
      'Theo Testmann Registered Physiotherapist',
      '2 opened, 2 out',
      'Front',
      'Back',
      'Infraspinatus',
      'Trigger point',
      '0.30 × 40',
      '3 · medium',
      '20 mm deep',
      'Stopped once, then went on.',
      'L4',
      'Paravertebral',
      'exhausted',
      'same needle',
      `SHA-256 of the note: ${visit.note?.hash}`,
    ]) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain(said);
    }
    expect(text).not.toMatch(/visitMap\.|visit\.|body\.|\{\{/);
    expect(pages[0]?.structure).toEqual(expect.arrayContaining(['Figure', 'H1', 'Table', 'TH', 'TD']));

    const marks = layOutMap(sites, { width: 500, tallest: 380 }).panels.flatMap((panel) => panel.marks);
    const placeOf = (ordinal: number) => marks.find(({ site }) => site.ordinal === ordinal)?.place;
    const numberAt = (ordinal: number) => {
      const pieces = pages[0]?.pieces.filter((piece) => piece.text === String(ordinal)) ?? [];
      // The mark stands above the line of the list.
      const [highest] = pieces.sort((one, other) => other.y - one.y);
      return highest && { x: highest.x + highest.width / 2, y: highest.y };
    };
    const between = (ordinal: number) => {
      const [first, other] = [numberAt(1), numberAt(ordinal)];
      const [firstPlace, otherPlace] = [placeOf(1), placeOf(ordinal)];
      if (!first || !other || !firstPlace || !otherPlace) throw new Error('a mark is missing');
      return {
        drawn: { x: other.x - first.x, y: first.y - other.y },
        laidOut: { x: otherPlace.x - firstPlace.x, y: otherPlace.y - firstPlace.y },
      };
    };
    const [across, down] = [between(2), between(3)];
    const scale = across.drawn.x / across.laidOut.x;
    expect(across.drawn.x).toBeLessThan(-30);
    expect(down.drawn.y).toBeGreaterThan(30);
    expect(across.drawn.y).toBeCloseTo(0, 0);
    expect(down.drawn.x).toBeCloseTo(scale * down.laidOut.x, 0);
    expect(down.drawn.y).toBeCloseTo(scale * down.laidOut.y, 0);
  });

  it('names the lots of the needles, and the pairs a current went between', async () => {
    const { needles } = practice.as('admin');
    for (const box of (await needles.list({})).slice(0, 3))
      await needles.save({ ...box, lot: 'BEISPIEL-26' });
    const [first, second, third] = await needles.list({});
    if (!first || !second || !third) throw new Error('the list of needles is too short');
    const [one, other] = [newId(), newId()];
    const paired = { technique: 'electrical' } as const;
    const { visit } = await signedWith([
      { id: one, needle: first.needle, ...paired, pairedWith: other },
      { id: other, needle: second.needle, ...paired, pairedWith: one },
      { needle: third.needle, needleContinues: true },
    ]);
    const text = (await mapOf(visit.id)).text.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Lots of the needles BEISPIEL-26 (0.16 × 15) BEISPIEL-26 (0.18 × 30)');
    expect(text).toMatch(/current, paired with 2.*current, paired with 1/);
    expect(text).not.toContain('(0.20 × 25)');
  });

  it('goes on over as many pages as its list needs, with every site in it', async () => {
    const { visit } = await signedWith(
      Array.from({ length: 36 }, (_, index) => ({
        position: {
          view: 'back' as const,
          x: 0.44 + 0.12 * (index % 2),
          y: 0.2 + index * 0.01,
          bodySpaceVersion: 1 as const,
        },
        note: `Remark ${index + 1}`,
      })),
    );
    const { pages, text } = await mapOf(visit.id);
    expect(pages.length).toBeGreaterThan(1);
    for (let number = 1; number <= 36; number += 1) expect(text).toMatch(new RegExp(`Remark ${number}\\b`));
    expect(pages.at(-1)?.text).toContain(`Page ${pages.length} of ${pages.length}`);
    expect(pages[1]?.text).toContain('Testina Beispiel');
  });

  it('says so where nothing was needled', async () => {
    const { visit } = await signedWith([]);
    const { pages, text } = await mapOf(visit.id);
    expect(pages).toHaveLength(1);
    expect(text).toContain('Nothing was needled at this visit.');
  });

  it('is of no visit before its signature', async () => {
    const { visit } = await endVisit(practice);
    const { visit: charted } = await chartVisit(practice);
    for (const visitId of [visit.id, charted.id, newId()]) {
      const failure = await failureOf(practice.as('therapist').visits.mapPdf({ visitId }));
      expect(failure.code).toBe('NOT_FOUND');
    }
  });
});
