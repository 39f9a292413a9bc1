import { describe, expect, test } from 'vitest';
import { pointOf, positionAt } from '../../../shared/domain/body/body-space.ts';
import {
  levelsOfMuscle,
  nearestLevel,
  positionAtLevel,
  spinalLevelOf,
  spinalLevels,
} from '../../../shared/domain/body/spinal-levels.ts';
import { nextSiteType, siteTypeUnder, usualSiteType } from '../../../shared/domain/body/usual-site-type.ts';
import { muscleCatalogue } from '../../../shared/reference/muscles/muscle-catalogue.ts';

describe('a spinal level', () => {
  test('is read as it is typed and written in one way', () => {
    expect(spinalLevelOf('l4')).toBe('L4');
    expect(spinalLevelOf(' T 12 ')).toBe('T12');
    for (const none of ['', 'L', 'L6', 'C9', 'T0', 'X1', '4', 'L4-L5'])
      expect(spinalLevelOf(none)).toBeNull();
  });

  test('of a muscle is one of its roots, over the borders of the regions too', () => {
    expect(levelsOfMuscle({ roots: 'L1-L5' })).toEqual(['L1', 'L2', 'L3', 'L4', 'L5']);
    expect(levelsOfMuscle({ roots: 'C7-T1' })).toEqual(['C7', 'C8', 'T1']);
    expect(levelsOfMuscle({ roots: 'CN XI, C2-C3' })).toEqual(['C2', 'C3']);
    expect(levelsOfMuscle({ roots: 'C5-C6 (C4)' })).toEqual(['C4', 'C5', 'C6']);
    expect(levelsOfMuscle({ roots: 'CN VII' })).toEqual([]);
  });

  test('is known for every muscle that is charted by level', () => {
    for (const muscle of muscleCatalogue.filter(({ byLevel }) => byLevel)) {
      expect(levelsOfMuscle(muscle).length, muscle.id).toBeGreaterThan(2);
    }
  });

  test('nearest to a tap follows the spine downwards', () => {
    const at = (down: number) => nearestLevel(positionAt('back', { across: 8, down }), spinalLevels);
    expect([112, 149, 162, 256, 350, 403, 452].map(at)).toEqual(['C2', 'C7', 'T1', 'T7', 'L1', 'L4', 'S2']);
    const order = Array.from({ length: 45 }, (_, step) => spinalLevels.indexOf(at(80 + step * 10) ?? ''));
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(nearestLevel(positionAt('back', { across: 0, down: 300 }), [])).toBeNull();
  });

  test('a place on the back put at the height of a level is nearest to that level; another place stays', () => {
    const beside = positionAt('back', { across: -14, down: 500 });
    for (const level of spinalLevels) {
      const there = positionAtLevel(beside, level);
      expect(nearestLevel(there, spinalLevels)).toBe(level);
      expect(pointOf(there).across).toBeCloseTo(-14, 6);
    }
    const front = positionAt('front', { across: 20, down: 300 });
    expect(positionAtLevel(front, 'L4')).toEqual(front);
  });
});

describe('the site type', () => {
  test('of a muscle by level is paravertebral; of any other a motor point in IMS, else a trigger point', () => {
    for (const approach of [null, 'gunnIms', 'triggerPointDryNeedling', 'superficial'] as const) {
      expect(usualSiteType('lumbar-multifidus', approach)).toBe('paravertebral');
      const usual = approach === 'gunnIms' ? 'motorPoint' : 'triggerPoint';
      expect(usualSiteType('soleus', approach)).toBe(usual);
      expect(usualSiteType(null, approach)).toBe(usual);
    }
  });

  test('carries over only where it is usual', () => {
    const typeAfter =
      (muscleId: string | null, siteType: Parameters<typeof nextSiteType>[0]['siteType']) =>
      (next: string | null) =>
        nextSiteType({ muscleId, siteType }, next, null);
    expect(typeAfter('lumbar-multifidus', 'paravertebral')('soleus')).toBe('triggerPoint');
    expect(typeAfter('soleus', 'peripheralNerve')('infraspinatus')).toBe('peripheralNerve');
    expect(typeAfter('soleus', 'triggerPoint')('lumbar-multifidus')).toBe('paravertebral');
    expect(typeAfter('lumbar-multifidus', 'triggerPoint')('thoracic-multifidus')).toBe('triggerPoint');
    expect(typeAfter('soleus', 'localSoftTissue')(null)).toBe('localSoftTissue');
    const beside = { muscleId: 'lumbar-multifidus', siteType: 'paravertebral' } as const;
    expect(nextSiteType(beside, 'soleus', 'gunnIms')).toBe('motorPoint');
  });

  test('follows the approach where it was the usual one, and stays where a person chose another', () => {
    const under = (muscleId: string | null, siteType: Parameters<typeof siteTypeUnder>[0]['siteType']) =>
      siteTypeUnder({ muscleId, siteType }, null, 'gunnIms');
    expect(under('soleus', 'triggerPoint')).toBe('motorPoint');
    expect(under('soleus', 'peripheralNerve')).toBe('peripheralNerve');
    expect(under('lumbar-multifidus', 'paravertebral')).toBe('paravertebral');
    expect(under('lumbar-multifidus', 'triggerPoint')).toBe('triggerPoint');
    expect(under(null, 'triggerPoint')).toBe('triggerPoint');
    const soleus = { muscleId: 'soleus', siteType: 'motorPoint' } as const;
    expect(siteTypeUnder(soleus, 'gunnIms', 'superficial')).toBe('triggerPoint');
  });
});
