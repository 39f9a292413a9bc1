import { describe, expect, it } from 'vitest';
import { reactionCategory } from '../../../shared/contract/reaction-records.ts';
import { positionAt } from '../../../shared/domain/body/body-space.ts';
import { needledPlaces, type Placed } from '../../../shared/domain/reactions/needled-places.ts';
import {
  guideOf,
  isMinor,
  isOpen,
  kindOfReaction,
  reactionLacks,
} from '../../../shared/domain/reactions/reaction-state.ts';
import { startingReaction } from '../../../shared/domain/reactions/starting-reaction.ts';
import { kindOf, type ReactionTaxonomy, taxonomyOn } from '../../../shared/domain/reactions/taxonomy.ts';
import { reactionSources } from '../../../shared/messages/en/reaction-sources.ts';
import { messages } from '../../../shared/messages/messages.ts';
import { reactionTaxonomies, taxonomyOf } from '../../../shared/reference/reactions/taxonomies.ts';

const today = '2026-11-22';

const site = (charted: Partial<Placed>): Placed => ({
  muscleId: null,
  segment: null,
  origin: 'entered',
  position: positionAt('back', { across: 60, down: 700 }),
  ...charted,
});

const current = taxonomyOn(reactionTaxonomies, today);

describe('the taxonomy', () => {
  it('has every category once, each with words and at least one source', () => {
    const categories = current.kinds.map(({ category }) => category);
    expect([...categories].sort()).toEqual([...reactionCategory.options].sort());
    for (const { category, sources } of current.kinds) {
      expect(messages.reactions.category).toHaveProperty(category);
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(reactionSources).toHaveProperty(source);
    }
  });

  it('keeps apart what the surveys count apart', () => {
    const apart = ['drowsiness', 'fatigue', 'headache', 'nausea', 'emotional', 'aggravation'] as const;
    const more = ['painDuring', 'painAfter', 'bleeding', 'bruise', 'sweating', 'dizziness'] as const;
    const rest = ['itching', 'burning', 'sleep', 'appetite', 'mood'] as const;
    for (const category of [...apart, ...more, ...rest]) {
      expect(kindOf(current, category)?.guide).toBeNull();
    }
  });

  it('charts bleeding, bruise, soreness and feeling faint whole with one action', () => {
    const quick = current.kinds.filter(({ offered }) => offered === 'quick').map(({ category }) => category);
    expect(quick).toEqual(['bleeding', 'bruise', 'painAfter', 'faintness']);
    for (const category of quick) {
      const reaction = startingReaction(category, today);
      expect(reactionLacks(reaction)).toEqual([]);
      expect(reaction).toMatchObject({ severity: 'mild', seriousness: 'notSerious', actions: [], told: [] });
    }
  });

  it('takes new bladder or bowel change and the rest of the red flags for no ordinary reaction', () => {
    const flags = current.kinds.filter(({ guide }) => guide !== null);
    expect(flags.map(({ category }) => category)).toEqual([
      'syncope',
      'seizure',
      'neckSigns',
      'nerveDeficit',
      'bladderBowel',
      'infection',
      'majorBleeding',
      'compartment',
      'brokenNeedle',
      'forgottenNeedle',
      'pneumothorax',
      'organPuncture',
    ]);
    for (const { category, offered } of flags) {
      const reaction = startingReaction(category, today);
      expect(offered).toBe('rare');
      expect(reactionLacks(reaction)).toEqual(['seriousness', 'actions']);
      expect(isMinor({ ...reaction, severity: 'mild', seriousness: 'notSerious' })).toBe(false);
    }
  });

  it('is that of the day, and a reaction keeps the one it was charted by', () => {
    const next: ReactionTaxonomy = { version: 2, effectiveFrom: '2027-01-01', kinds: [] };
    const editions = [current, next];
    expect(taxonomyOn(editions, '2026-12-31').version).toBe(current.version);
    expect(taxonomyOn(editions, '2027-01-01').version).toBe(2);
    expect(taxonomyOn(editions, '1800-01-01').version).toBe(current.version);
    expect(kindOfReaction(startingReaction('bruise', '2030-01-01'))).toBe(kindOf(current, 'bruise'));
    expect(taxonomyOf(99)).toBeUndefined();
    expect(kindOfReaction({ category: 'bruise', taxonomyVersion: 99 })).toBeUndefined();
  });
});

describe('a guided path', () => {
  it('opens for dizziness only where the neck was needled, and for a red flag always', () => {
    const dizzy = startingReaction('dizziness', today);
    const neck = needledPlaces([site({ muscleId: 'splenius-capitis' })]);
    expect(guideOf(dizzy, neck)).toBe('neckSigns');
    expect(guideOf(dizzy, needledPlaces([site({ segment: 'C5' })]))).toBe('neckSigns');
    expect(guideOf(dizzy, needledPlaces([site({ muscleId: 'deltoid-middle', segment: 'C5' })]))).toBeNull();
    expect(guideOf(dizzy, needledPlaces([site({ muscleId: 'soleus' })]))).toBeNull();
    expect(guideOf(startingReaction('pneumothorax', today), [])).toBe('pneumothorax');
    expect(guideOf(startingReaction('bruise', today), neck)).toBeNull();
  });

  it('knows what lies over the lung: by the muscle, and in words by the level or the place', () => {
    const betweenScapulae = positionAt('back', { across: 40, down: 230 });
    expect(needledPlaces([site({ muscleId: 'rhomboid-major' })])).toEqual(['lung']);
    expect(needledPlaces([site({ segment: 'T12' })])).toEqual(['lung']);
    expect(needledPlaces([site({ position: betweenScapulae })])).toEqual(['lung']);
    expect(needledPlaces([site({ muscleId: 'soleus', segment: 'S1' })])).toEqual([]);
  });

  it('counts no site that was copied and not confirmed', () => {
    expect(needledPlaces([site({ muscleId: 'rhomboid-major', origin: 'copied' })])).toEqual([]);
    expect(needledPlaces([site({ muscleId: 'rhomboid-major', origin: 'confirmed' })])).toEqual(['lung']);
  });
});

describe('an open reaction', () => {
  const of = (category: 'bruise' | 'infection', changes: object = {}) => ({
    ...startingReaction(category, today),
    removed: false,
    followUps: [],
    ...changes,
  });

  it('is one that goes on, or of which nothing was said though it is not minor', () => {
    expect(isOpen(of('bruise'))).toBe(false);
    expect(isOpen(of('bruise', { severity: 'severe' }))).toBe(true);
    expect(isOpen(of('bruise', { outcome: 'ongoing' }))).toBe(true);
    expect(isOpen(of('bruise', { outcome: 'resolved' }))).toBe(false);
    expect(isOpen(of('infection'))).toBe(true);
    expect(isOpen(of('infection', { outcome: 'recovering' }))).toBe(true);
    expect(isOpen(of('infection', { outcome: 'unknown' }))).toBe(false);
    expect(isOpen(of('infection', { removed: true }))).toBe(false);
  });

  it('is closed and opened again by what was asked last', () => {
    const asked = (...outcomes: string[]) =>
      of('infection', { followUps: outcomes.map((outcome) => ({ outcome })) });
    expect(isOpen(asked('recovering'))).toBe(true);
    expect(isOpen(asked('recovering', 'resolved'))).toBe(false);
    expect(isOpen(asked('resolved', 'ongoing'))).toBe(true);
  });
});
