import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countLtr, gradeLtr, stepLtr } from '../../../renderer/features/visits/needling/ltr-change.ts';

type Ltr = Parameters<typeof stepLtr>[0];

it('counts the first twitch from nothing, and says none when asked to count down from nothing', () => {
  const nothing: Ltr = { ltrCount: null, ltrIntensity: null };
  expect(stepLtr(nothing, 1)).toEqual({ ltrCount: 1, ltrIntensity: null });
  expect(stepLtr(nothing, -1)).toEqual({ ltrCount: 0, ltrIntensity: 'none' });
});

it('takes a strength as one twitch where none was counted, and keeps a count that there is', () => {
  expect(gradeLtr({ ltrCount: null, ltrIntensity: null }, 'medium')).toEqual({
    ltrCount: 1,
    ltrIntensity: 'medium',
  });
  expect(gradeLtr({ ltrCount: 4, ltrIntensity: 'weak' }, 'strong')).toEqual({
    ltrCount: 4,
    ltrIntensity: 'strong',
  });
});

it('never says that no twitch had a strength, nor that a counted one had none', () => {
  const strength = fc.constantFrom('weak', 'medium', 'strong', null);
  const step = fc.oneof(
    fc.constantFrom<(site: Ltr) => Ltr>(
      (site) => stepLtr(site, 1),
      (site) => stepLtr(site, -1),
    ),
    strength.map((value) => (site: Ltr) => gradeLtr(site, value)),
    fc
      .option(fc.integer({ min: 0, max: 99 }), { nil: null })
      .map((count) => (site: Ltr) => countLtr(site, count)),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const end = steps.reduce<Ltr>((site, change) => change(site), { ltrCount: null, ltrIntensity: null });
      const hasStrength = end.ltrIntensity !== null && end.ltrIntensity !== 'none';
      if (end.ltrCount === 0) expect(end.ltrIntensity).toBe('none');
      if (hasStrength) expect(end.ltrCount).toBeGreaterThan(0);
      expect(end.ltrCount ?? 0).toBeGreaterThanOrEqual(0);
      expect(end.ltrCount ?? 0).toBeLessThanOrEqual(99);
    }),
  );
});
