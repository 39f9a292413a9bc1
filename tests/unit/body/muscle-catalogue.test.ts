import { describe, expect, test } from 'vitest';
import { mirrorPosition } from '../../../shared/domain/body/body-space.ts';
import { positionOnHalf } from '../../../shared/domain/body/drawn-half.ts';
import { figureOutlines } from '../../../shared/domain/body/figure/figure.ts';
import { areaOf, distanceToLine, holds } from '../../../shared/domain/body/geometry.ts';
import { searchMuscles } from '../../../shared/domain/body/search-muscles.ts';
import { levelsOfMuscle } from '../../../shared/domain/body/spinal-levels.ts';
import { suggestMuscles } from '../../../shared/domain/body/suggest-muscles.ts';
import { usualPlaceOf } from '../../../shared/domain/body/usual-place.ts';
import { usualSiteType } from '../../../shared/domain/body/usual-site-type.ts';
import { messages } from '../../../shared/messages/messages.ts';
import { type HazardCode, hazardCodes } from '../../../shared/reference/muscles/hazards.ts';
import {
  muscleCatalogue,
  muscleCatalogueVersion,
} from '../../../shared/reference/muscles/muscle-catalogue.ts';
import { muscleSchema } from '../../../shared/reference/muscles/muscle-schema.ts';
import { muscleById } from '../../../shared/reference/muscles/muscles.ts';

const vital: readonly HazardCode[] = ['PL', 'HT', 'VA', 'CS', 'SC', 'BP', 'SV', 'KI', 'PE', 'FB'];

describe('the muscle catalogue', () => {
  test('has 150 muscles, each id and name once', () => {
    expect(muscleCatalogueVersion).toBe(4);
    expect(muscleCatalogue).toHaveLength(150);
    expect(new Set(muscleCatalogue.map((muscle) => muscle.id)).size).toBe(150);
    expect(new Set(muscleCatalogue.map((muscle) => muscle.name)).size).toBe(150);
    expect(muscleById('no-such-muscle')).toBeUndefined();
  });

  test('is plain data that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(muscleCatalogue))).toEqual(muscleCatalogue);
  });

  test('gives no short name to two muscles of one region', () => {
    const taken = muscleCatalogue.flatMap((muscle) =>
      muscle.shortNames.map((name) => `${muscle.region}: ${name.toLowerCase()}`),
    );
    expect(new Set(taken).size).toBe(taken.length);
  });
});

describe.each(muscleCatalogue)('$id', (muscle) => {
  test('is complete', () => {
    expect(muscleSchema.parse(muscle)).toEqual(muscle);
    // Segments from its roots, unless a cranial nerve alone serves it.
    expect(levelsOfMuscle(muscle).length > 0 || muscle.roots.startsWith('CN ')).toBe(true);
    expect(usualSiteType(muscle.id, 'triggerPointDryNeedling') === 'paravertebral').toBe(muscle.byLevel);
    for (const code of muscle.hazardCodes) expect(messages.body.hazard.structure[code]).not.toBe('');
    if (muscle.usuallyAvoided) expect(muscle.advanced).toBe(true);
    expect(muscleById(muscle.id)).toBe(muscle);
  });

  test('has a risk that fits its hazards', () => {
    expect(muscle.hazardCodes.length).toBeGreaterThan(0);
    expect(hazardCodes).toEqual(expect.arrayContaining([...muscle.hazardCodes]));
    const near = muscle.hazardCodes.some((code) => vital.includes(code));
    if (near) expect(muscle.risk).toBe('high');
    // High without a vital code: the note says why.
    if (muscle.risk === 'high' && !near) expect(muscle.note).not.toBeNull();
    if (muscle.risk === 'low') expect(['NV', 'JT']).toEqual(expect.arrayContaining([...muscle.hazardCodes]));
  });

  test('is placed on each view it is reached from, inside the body', () => {
    const placed = new Set(muscle.places.map((place) => place.view));
    // Gracilis is reached from the inner side of the thigh, which no side view shows.
    for (const view of muscle.views)
      if (muscle.id !== 'gracilis' || view !== 'side') expect(placed).toContain(view);
    for (const place of muscle.places) {
      const outlines = figureOutlines[place.view === 'side' ? 'right' : place.view];
      for (const point of [...place.points, place.usual, ...place.along]) {
        const beside = outlines.map((outline) =>
          holds(outline, point) ? 0 : distanceToLine(point, outline, true),
        );
        expect(Math.min(...beside), `${place.view} ${point.across} ${point.down}`).toBeLessThan(1);
      }
      for (const point of [place.usual, ...place.along]) {
        const onIt =
          place.kind === 'area'
            ? holds(place.points, point)
            : distanceToLine(point, place.points, false) < place.halfWidth;
        expect(onIt, `usual points on the ${place.view}: ${point.across} ${point.down}`).toBe(true);
      }
      // Where it is charted by its name is among the spots a tap is measured by.
      expect(distanceToLine(place.usual, place.along, false)).toBeLessThan(6);
      if (place.kind === 'area') expect(areaOf(place.points)).toBeGreaterThan(15);
      else expect(place.halfWidth).toBeGreaterThan(1);
      expect([0, 1, 2, 3]).toContain(place.depth);
    }
  });

  test('is found again at its usual points, on both sides, and by its name', () => {
    const spots = muscle.places.flatMap(({ view, usual, along }) =>
      [usual, ...along].map((spot) => ({ view, spot })),
    );
    for (const { view, spot } of spots) {
      const position = positionOnHalf(view, spot, 'left');
      expect(mirrorPosition(position)).toEqual(positionOnHalf(view, spot, 'right'));
      for (const side of [position, mirrorPosition(position)]) {
        const found = suggestMuscles(side, { withAvoided: true, limit: 3 });
        expect(found.map((suggestion) => suggestion.muscle.id)).toContain(muscle.id);
      }
    }
    expect(searchMuscles(muscle.name)[0]?.id).toBe(muscle.id);
    for (const name of muscle.shortNames) {
      expect(searchMuscles(name).map((found) => found.id)).toContain(muscle.id);
    }
  });
});

describe('the usual place', () => {
  test('is on the side asked for', () => {
    expect(usualPlaceOf('trapezius-upper', 'left').x).toBeLessThan(0.5);
    expect(usualPlaceOf('trapezius-upper', 'right').x).toBeGreaterThan(0.5);
    expect(usualPlaceOf('rectus-femoris', 'left').x).toBeGreaterThan(0.5);
    expect(usualPlaceOf('rectus-femoris', 'right').x).toBeLessThan(0.5);
    expect(usualPlaceOf('procerus', 'midline').x).toBe(0.5);
    expect(() => usualPlaceOf('no-such-muscle', 'left')).toThrow('no muscle no-such-muscle');
  });
});
