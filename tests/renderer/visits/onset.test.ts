import { expect, it } from 'vitest';
import { instantAt, readTime } from '../../../renderer/reactions/onset.ts';

it('reads times as they are typed, and nothing that is none', () => {
  expect(readTime('9:05')).toBe('09:05');
  expect(readTime('0905')).toBe('09:05');
  expect(readTime(' 23.59 ')).toBe('23:59');
  for (const text of ['', '24:00', '9:60', 'noon', '-1:00', '9:5']) expect(readTime(text)).toBeNull();
});

it("takes the clinic's clock, in summer and in winter", () => {
  expect(instantAt('2026-01-21', '14:05', 'America/Toronto')).toBe('2026-01-21T19:05:00.000Z');
  expect(instantAt('2026-07-01', '14:05', 'America/Toronto')).toBe('2026-07-01T18:05:00.000Z');
  expect(instantAt('2026-07-01', '00:30', 'America/St_Johns')).toBe('2026-07-01T03:00:00.000Z');
});
