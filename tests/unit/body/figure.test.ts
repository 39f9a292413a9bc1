import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyViews, mirrorPosition, positionAt } from '../../../shared/domain/body/body-space.ts';
import { drawnViewOf } from '../../../shared/domain/body/drawn-half.ts';
import { anchors, curvePoints, evenPoints, smoothPath } from '../../../shared/domain/body/figure/curve.ts';
import {
  bodyFigure,
  figureFrame,
  figureMidline,
  figureOutlines,
  isOnFigure,
} from '../../../shared/domain/body/figure/figure.ts';
import { distanceToLine, holds } from '../../../shared/domain/body/geometry.ts';
import { landmarks } from '../../../shared/domain/body/landmarks.ts';
import { muscleById } from '../../../shared/reference/muscles/muscles.ts';
import { tenths } from './arbitrary.ts';

const numbersIn = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('the figure', () => {
  test.each(bodyViews)('%s: every line is drawn, inside the frame', (side) => {
    const figure = bodyFigure[side];
    const paths = [
      figure.outline,
      figure.tendons,
      figure.contours,
      figure.details,
      ...figure.bones.map((bone) => bone.path),
      ...figure.bodies.flatMap((body) => [body.path, body.fibres, body.fineFibres]),
    ].filter((path) => path !== '');
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      expect(path).toMatch(/^M[-\d. CMZ]+$/);
      const numbers = numbersIn(path);
      const across = numbers.filter((_, index) => index % 2 === 0);
      const down = numbers.filter((_, index) => index % 2 === 1);
      expect(Math.min(...across)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...across)).toBeLessThanOrEqual(figureFrame.width);
      expect(Math.min(...down)).toBeGreaterThanOrEqual(figureFrame.top);
      expect(Math.max(...down)).toBeLessThanOrEqual(figureFrame.top + figureFrame.height);
    }
  });

  test.each(bodyViews)('%s: each muscle body lies on a place of that muscle', (side) => {
    for (const body of bodyFigure[side].bodies) {
      if (body.muscle === null) continue;
      const places =
        muscleById(body.muscle)?.places.filter((place) => place.view === drawnViewOf(side)) ?? [];
      if (body.path === '') {
        expect(muscleById(body.muscle), body.muscle).toBeDefined();
        continue;
      }
      const numbers = numbersIn(body.path.split('Z')[0] ?? '');
      const corners = numbers.flatMap((across, index) =>
        index % 2 === 0
          ? [{ across: (across - figureMidline) * (side === 'left' ? -1 : 1), down: numbers[index + 1] ?? 0 }]
          : [],
      );
      const middle = {
        across: corners.reduce((sum, corner) => sum + corner.across, 0) / corners.length,
        down: corners.reduce((sum, corner) => sum + corner.down, 0) / corners.length,
      };
      const nearest = Math.min(
        ...places.map((place) =>
          holds(place.points, middle) ? 0 : distanceToLine(middle, place.points, true) - place.halfWidth,
        ),
      );
      // The whole back of the trunk is one body of the trapezius, drawn in three parts.
      expect(nearest, `${side} ${body.muscle}`).toBeLessThan(body.muscle === 'trapezius-upper' ? 80 : 5);
    }
  });

  test('every landmark lies on the body or on its edge', () => {
    for (const { view, name, point } of landmarks) {
      const beside = figureOutlines[view].map((outline) =>
        holds(outline, point) ? 0 : distanceToLine(point, outline, true),
      );
      expect(Math.min(...beside), `${view} ${name}`).toBeLessThan(2);
    }
  });

  test('is the same on both halves', () => {
    const anywhere = fc.record({
      view: fc.constantFrom(...bodyViews),
      across: tenths(-222, 222),
      down: tenths(0, 1000),
    });
    fc.assert(
      fc.property(anywhere, ({ view, across, down }) => {
        const position = positionAt(view, { across, down });
        expect(isOnFigure(mirrorPosition(position))).toBe(isOnFigure(position));
      }),
      // On the very edge of the sole, where rounding once put it on one side alone.
      { examples: [[{ view: 'left', across: 20, down: 1000 }]] },
    );
  });

  test('knows body from air', () => {
    const on = (across: number, down: number): boolean => isOnFigure(positionAt('front', { across, down }));
    expect(on(0, 250)).toBe(true);
    expect(on(60, 600)).toBe(true);
    expect(on(-188, 600)).toBe(true);
    expect(on(0, 700)).toBe(false);
    expect(on(105, 450)).toBe(false);
    expect(on(200, 300)).toBe(false);
    expect(isOnFigure(positionAt('left', { across: 0, down: 300 }))).toBe(true);
    // Behind the chin in front of the throat is air; the foot points forward.
    expect(isOnFigure(positionAt('right', { across: 45, down: 150 }))).toBe(false);
    expect(isOnFigure(positionAt('right', { across: 90, down: 993 }))).toBe(true);
    expect(isOnFigure(positionAt('left', { across: 90, down: 993 }))).toBe(false);
    expect(isOnFigure(positionAt('sole', { across: 0, down: 940 }))).toBe(false);
    expect(isOnFigure(positionAt('sole', { across: -45, down: 940 }))).toBe(true);
  });
});

describe('a curve', () => {
  test('refuses what is no anchor', () => {
    for (const text of ['', '1', '1 2 3', 'a b', '1 2,, 3 4'])
      expect(() => anchors(text)).toThrow('not an anchor');
  });

  test('goes through its anchors, straight at corners', () => {
    const points = anchors('0 0!, 10 0!, 10 10!');
    expect(smoothPath(points, false, 0)).toBe('M0 0C0 0 10 0 10 0C10 0 10 10 10 10');
    const line = curvePoints(anchors('0 0, 5 5, 20 0'), false);
    expect(line).toContainEqual({ across: 5, down: 5 });
    expect(line.at(-1)).toMatchObject({ across: 20, down: 0 });
  });

  test('is cut into equal steps', () => {
    const steps = evenPoints(anchors('0 0!, 10 0!, 10 10!'), 5);
    expect(steps.map(({ across, down }) => [Math.round(across), Math.round(down)])).toEqual([
      [0, 0],
      [5, 0],
      [10, 0],
      [10, 5],
      [10, 10],
    ]);
  });
});
