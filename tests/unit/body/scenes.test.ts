import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BodyPosition,
  bodyViews,
  mirrorPosition,
  positionAt,
  sideOf,
} from '../../../shared/domain/body/body-space.ts';
import { drawnViewOf, onDrawnHalf, positionOnHalf } from '../../../shared/domain/body/drawn-half.ts';
import { isOnFigure } from '../../../shared/domain/body/figure/figure.ts';
import { landmarks } from '../../../shared/domain/body/landmarks.ts';
import { homeScene, panelShowing, sceneNames, sceneOf } from '../../../shared/domain/body/scenes.ts';
import { muscleCatalogue } from '../../../shared/reference/muscles/muscle-catalogue.ts';
import { tenths } from './arbitrary.ts';

const position = fc
  .record({ view: fc.constantFrom(...bodyViews), across: tenths(-222, 222), down: tenths(0, 1000) })
  .map(({ view, across, down }) => positionAt(view, { across, down }));
const onBody = position.filter(isOnFigure);

describe('a position', () => {
  test('mirrored twice is itself, on every view', () => {
    fc.assert(
      fc.property(position, (p) => {
        expect(mirrorPosition(mirrorPosition(p))).toEqual(p);
      }),
    );
  });

  test('and its mirror image are one point of what is written once, and stand on both sides', () => {
    fc.assert(
      fc.property(onBody, (p) => {
        const point = onDrawnHalf(p);
        expect(onDrawnHalf(mirrorPosition(p)).down).toBe(point.down);
        expect(onDrawnHalf(mirrorPosition(p)).across).toBeCloseTo(point.across, 6);
        const side = sideOf(p);
        if (side === 'midline') return;
        expect(positionOnHalf(drawnViewOf(p.view), point, side)).toEqual(p);
      }),
    );
  });
});

describe('the scenes', () => {
  test('show every place of the body on the whole view it belongs to', () => {
    fc.assert(
      fc.property(onBody, (p) => {
        expect(panelShowing(sceneOf(homeScene(p)), p)).toBeDefined();
      }),
    );
  });

  test.each(sceneNames)('%s: panels stand on the plane and nowhere on each other', (name) => {
    const { panels, width, height } = sceneOf(name);
    for (const one of panels) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width).toBeLessThanOrEqual(width + 1e-9);
      expect(one.y + one.height).toBeLessThanOrEqual(height + 1e-9);
      for (const other of panels)
        if (other !== one)
          expect(
            one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y,
          ).toBe(true);
    }
  });

  test.each(sceneNames)('%s: what it shows of one side it shows of the other', (name) => {
    const scene = sceneOf(name);
    fc.assert(
      fc.property(onBody, (p: BodyPosition) => {
        const here = panelShowing(scene, p) === undefined;
        expect(panelShowing(scene, mirrorPosition(p)) === undefined).toBe(here);
      }),
    );
  });

  test('a place on the very edge of a panel is shown, and so is its mirror image', () => {
    for (const scene of sceneNames.map(sceneOf))
      for (const { view, across, width, down } of scene.panels)
        for (const edge of [across, across + width]) {
          const there = positionAt(view, { across: edge, down: down + 10 });
          expect(panelShowing(scene, there)).toBeDefined();
          expect(panelShowing(scene, mirrorPosition(there))).toBeDefined();
        }
  });

  test('a close-up shows every landmark of its part', () => {
    const shown = (name: (typeof sceneNames)[number], landmark: string) =>
      landmarks
        .filter(
          ({ name: one, view }) =>
            one === landmark && sceneOf(name).panels.some((panel) => panel.view === view),
        )
        .every(({ view, point }) => panelShowing(sceneOf(name), positionAt(view, point)) !== undefined);
    expect(shown('headAndNeck', 'c7-spinous-process')).toBe(true);
    expect(shown('shoulder', 'acromion-tip')).toBe(true);
    expect(shown('shoulder', 'inferior-angle-of-scapula')).toBe(true);
    expect(shown('forearmAndHand', 'olecranon')).toBe(true);
    expect(shown('forearmAndHand', 'radial-styloid')).toBe(true);
    expect(shown('lumbarAndHip', 'greater-trochanter')).toBe(true);
    expect(shown('lumbarAndHip', 'l1-spinous-process')).toBe(true);
    expect(shown('thighAndKnee', 'patella-middle')).toBe(true);
    expect(shown('leg', 'fibular-head')).toBe(true);
    expect(shown('feet', 'navicular-tuberosity')).toBe(true);
  });

  test('the usual point of every muscle is to be seen in a close-up', () => {
    const closeUps = sceneNames.map(sceneOf).filter((scene) => scene.isCloseUp);
    const nowhere = muscleCatalogue.filter(
      ({ places }) =>
        !places.some(({ view, usual }) =>
          closeUps.some((scene) => panelShowing(scene, positionOnHalf(view, usual, 'left')) !== undefined),
        ),
    );
    expect(nowhere.map(({ id }) => id)).toEqual([]);
  });
});
