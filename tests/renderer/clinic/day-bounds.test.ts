import { describe, expect, it } from 'vitest';
import { endOfDay, startOfDay } from '../../../renderer/features/clinic/access/day-bounds.ts';

describe('the bounds of a day where the clinic is', () => {
  it.each([
    ['America/Halifax', '2026-07-01', '2026-07-01T03:00:00.000Z', '2026-07-02T02:59:59.999Z'],
    // Clocks go back: a day of 25 hours.
    ['America/Halifax', '2026-11-01', '2026-11-01T03:00:00.000Z', '2026-11-02T03:59:59.999Z'],
    // British Columbia stays at UTC-7 from November 2026 on.
    ['America/Vancouver', '2026-12-24', '2026-12-24T07:00:00.000Z', '2026-12-25T06:59:59.999Z'],
    ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00.000Z', '2026-01-01T09:59:59.999Z'],
  ])('in %s on %s', (timeZone, day, first, last) => {
    expect(startOfDay(day, timeZone)).toBe(first);
    expect(endOfDay(day, timeZone)).toBe(last);
  });
});
