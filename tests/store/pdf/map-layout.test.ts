import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutMap, mapSizes, onPaper } from '../../../electron/store/pdf/map-layout.ts';
import { type BodyPosition, bodyViews, mirrorPosition } from '../../../shared/domain/body/body-space.ts';
import { isOnFigure } from '../../../shared/domain/body/figure/figure.ts';

const width = 500;
const room = { width, tallest: 420 };
const site = fc
  .record({
    view: fc.constantFrom(...bodyViews),
    x: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    y: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  })
  .map((at): { position: BodyPosition } => ({ position: { ...at, bodySpaceVersion: 1 } }))
  .filter(({ position }) => isOnFigure(position));
const sites = fc.array(site, { maxLength: 40 });
const apart = (one: { x: number; y: number }, other: { x: number; y: number }) =>
  Math.hypot(one.x - other.x, one.y - other.y);

describe('the map of a visit on paper', () => {
  it('has front and back and every other view with a site, and a mark for every site', () => {
    fc.assert(
      fc.property(sites, (charted) => {
        const { panels } = layOutMap(charted, room);
        const wanted = new Set(['front', 'back', ...charted.map(({ position }) => position.view)]);
        expect(new Set(panels.map(({ paper }) => paper.panel.view))).toEqual(wanted);
        expect(panels).toHaveLength(wanted.size);
        expect(new Set(panels.flatMap(({ marks }) => marks.map((mark) => mark.site)))).toEqual(
          new Set(charted),
        );
        for (const { paper, marks } of panels) {
          for (const mark of marks) expect(mark.site.position.view).toBe(paper.panel.view);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stays on the paper, its views beside each other and never over one another', () => {
    fc.assert(
      fc.property(sites, (charted) => {
        const { panels, height } = layOutMap(charted, room);
        expect(height).toBeLessThan(440);
        for (const { paper, marks } of panels) {
          expect(paper.x).toBeGreaterThanOrEqual(-0.001);
          expect(paper.x + paper.width).toBeLessThanOrEqual(width + 0.001);
          for (const { place } of marks) {
            expect(place.x).toBeGreaterThanOrEqual(mapSizes.radius);
            expect(place.x).toBeLessThanOrEqual(width - mapSizes.radius);
            expect(place.y).toBeGreaterThanOrEqual(mapSizes.radius);
            expect(place.y).toBeLessThanOrEqual(height - mapSizes.radius);
          }
          for (const other of panels) {
            if (other.paper === paper) continue;
            const beside =
              other.paper.x >= paper.x + paper.width || paper.x >= other.paper.x + other.paper.width;
            const below =
              other.paper.y >= paper.y + paper.height || paper.y >= other.paper.y + other.paper.height;
            expect(beside || below).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts a lone mark on its site, and the mirrored site as far on the other side of the midline', () => {
    fc.assert(
      fc.property(site, ({ position }) => {
        const one = layOutMap([{ position }], room).panels.find(({ marks }) => marks.length > 0);
        const mark = one?.marks[0];
        if (!one || !mark) throw new Error('no mark');
        expect(apart(mark.at, onPaper(one.paper, position))).toBe(0);
        expect(apart(mark.place, mark.at)).toBeLessThan(mapSizes.radius + 0.001);
        const mirrored = mirrorPosition(position);
        const other = layOutMap([{ position: mirrored }], room).panels.find(({ marks }) => marks.length > 0);
        const { paper } = one;
        const fromLeft = mark.at.x - paper.x;
        const there = other?.marks[0]?.at.x ?? 0;
        const fromRight = (other?.paper.x ?? 0) + (other?.paper.width ?? 0) - there;
        expect(Math.abs(fromLeft - fromRight)).toBeLessThan(0.2);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every number readable and in its own view, those of a column in the order of their sites', () => {
    fc.assert(
      fc.property(fc.array(site, { minLength: 2, maxLength: 40 }), (charted) => {
        for (const { paper, marks } of layOutMap(charted, room).panels) {
          for (const [index, mark] of marks.entries()) {
            expect(mark.place.x).toBeGreaterThanOrEqual(paper.x + mapSizes.radius - 0.001);
            expect(mark.place.x).toBeLessThanOrEqual(paper.x + paper.width - mapSizes.radius + 0.001);
            for (const other of marks.slice(index + 1)) {
              expect(apart(mark.place, other.place)).toBeGreaterThan(mapSizes.radius);
            }
          }
          for (const edge of [paper.x + mapSizes.radius, paper.x + paper.width - mapSizes.radius]) {
            const column = marks.filter(({ place }) => Math.abs(place.x - edge) < 0.001);
            const downwards = [...column].sort((one, other) => one.place.y - other.place.y);
            const heights = downwards.map(({ at }) => at.y);
            expect(heights).toEqual([...heights].sort((one, other) => one - other));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the numbers of a crowd in a column beside the body, and those of a pair on it', () => {
    const crowd = Array.from({ length: 8 }, (_, index) => ({
      position: {
        view: 'back' as const,
        x: 0.52 + 0.001 * (index % 2),
        y: 0.3 + index * 0.004,
        bodySpaceVersion: 1 as const,
      },
    }));
    const panelOf = (charted: typeof crowd) =>
      layOutMap(charted, room).panels.find(({ marks }) => marks.length > 0);
    const dense = panelOf(crowd);
    if (!dense) throw new Error('no back');
    const edge = dense.paper.x + dense.paper.width - mapSizes.radius;
    expect(dense.marks.every(({ place }) => Math.abs(place.x - edge) < 0.001)).toBe(true);
    const heights = dense.marks.map(({ place }) => place.y);
    for (const [index, height] of heights.slice(1).entries()) {
      expect(height - (heights[index] ?? 0)).toBeCloseTo(mapSizes.spacing, 3);
    }
    const pair = panelOf(crowd.slice(0, 1).concat(crowd.slice(-1)));
    for (const mark of pair?.marks ?? []) expect(apart(mark.at, mark.place)).toBeLessThan(mapSizes.radius);
  });
});
