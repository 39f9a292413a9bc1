import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyViews, mirrorPosition, pointOf, positionAt } from '../../../shared/domain/body/body-space.ts';
import { drawnViews } from '../../../shared/domain/body/drawn-half.ts';
import { isOnFigure } from '../../../shared/domain/body/figure/figure.ts';
import { landmarkPoint } from '../../../shared/domain/body/landmarks.ts';
import {
  neighboursOf,
  outlinesOfRegion,
  type RegionId,
  regionAt,
  regionIds,
} from '../../../shared/domain/body/regions.ts';
import { messages } from '../../../shared/messages/messages.ts';
import { tenths } from './arbitrary.ts';

const onBody = fc
  .record({ view: fc.constantFrom(...bodyViews), across: tenths(-222, 222), down: tenths(0, 1000) })
  .map(({ view, across, down }) => positionAt(view, { across, down }))
  .filter(isOnFigure);

const arm: readonly RegionId[] = ['shoulder', 'upperArm', 'elbow', 'forearm', 'wristAndHand'];

describe('the regions of the body', () => {
  test('leave no place of it out, and are the same on both sides', () => {
    fc.assert(
      fc.property(onBody, (p) => {
        const region = regionAt(p);
        expect(region).not.toBeNull();
        expect(regionAt(mirrorPosition(p))).toBe(region);
      }),
      { numRuns: 2000 },
    );
    expect(regionAt(positionAt('front', { across: 200, down: 100 }))).toBeNull();
  });

  test('meet only their neighbours, but where the arm lies before the trunk', () => {
    fc.assert(
      fc.property(onBody, fc.constantFrom([1.5, 0] as const, [0, 1.5] as const), (p, [across, down]) => {
        const point = pointOf(p);
        const one = regionAt(p);
        const other = regionAt(
          positionAt(p.view, { across: point.across + across, down: point.down + down }),
        );
        if (one === null || other === null || one === other) return;
        const isSide = p.view === 'left' || p.view === 'right';
        if (isSide && arm.includes(one) !== arm.includes(other)) return;
        expect(neighboursOf(one), `${p.view} ${point.across} ${point.down}`).toContain(other);
      }),
      { numRuns: 4000 },
    );
  });

  test('are each other’s neighbours, have a name and an outline, and hold together', () => {
    const reached = new Set<RegionId>(['head']);
    for (const region of reached) for (const next of neighboursOf(region)) reached.add(next);
    expect(reached.size).toBe(regionIds.length);
    for (const region of regionIds) {
      for (const next of neighboursOf(region)) expect(neighboursOf(next)).toContain(region);
      expect(neighboursOf(region)).not.toContain(region);
      expect(messages.bodyViews.region[region]).not.toBe('');
      expect(drawnViews.some((view) => outlinesOfRegion(region, view).length > 0)).toBe(true);
    }
  });

  test('hold their landmarks', () => {
    const at = (view: 'front' | 'back' | 'right', point: { across: number; down: number }) =>
      regionAt(positionAt(view, point));
    expect(at('front', landmarkPoint('front', 'patella-middle'))).toBe('knee');
    expect(at('front', landmarkPoint('front', 'umbilicus'))).toBe('abdomen');
    expect(at('front', landmarkPoint('front', 'cricoid-cartilage'))).toBe('neck');
    expect(at('front', landmarkPoint('front', 'nipple'))).toBe('chest');
    expect(at('back', landmarkPoint('back', 't7-spinous-process'))).toBe('upperBack');
    expect(at('back', landmarkPoint('back', 'l4-spinous-process'))).toBe('lowBack');
    expect(at('back', landmarkPoint('back', 'ischial-tuberosity'))).toBe('buttock');
    expect(at('back', landmarkPoint('back', 'olecranon'))).toBe('elbow');
    expect(at('right', landmarkPoint('right', 'greater-trochanter'))).toBe('hipAndGroin');
    expect(at('right', landmarkPoint('right', 'deltoid-tuberosity'))).toBe('upperArm');
    expect(at('right', landmarkPoint('right', 'tragus'))).toBe('head');
    expect(at('right', landmarkPoint('right', 'lateral-malleolus'))).toBe('foot');
  });
});
