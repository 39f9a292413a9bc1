import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageInYears,
  dayOfInstant,
  earliestBirthDate,
  formatDay,
  formatInstant,
  formatTime,
  isDay,
  parseDay,
} from '../../shared/domain/calendar.ts';

describe('parseDay', () => {
  it.each(['2026-11-21', '2024-02-29', '2000-02-29', '1900-12-31', ' 2026-01-01 '])('reads %j', (text) => {
    expect(parseDay(text)).toEqual({ ok: true, day: text.trim() });
  });

  it.each([
    ['', 'empty'],
    ['2026-1-1', 'notDay'],
    ['21/11/2026', 'notDay'],
    ['2026-11-21T00:00:00Z', 'notDay'],
    ['+02026-11-21', 'notDay'],
    ['2026-02-30', 'impossibleDay'],
    ['2026-02-29', 'impossibleDay'],
    ['1900-02-29', 'impossibleDay'],
    ['2026-13-01', 'impossibleDay'],
    ['2026-00-10', 'impossibleDay'],
    ['2026-04-31', 'impossibleDay'],
    ['2026-04-00', 'impossibleDay'],
    ['0026-04-01', 'impossibleDay'],
  ])('refuses %j as %s', (text, problem) => {
    expect(parseDay(text)).toEqual({ ok: false, problem });
  });

  it('takes every day of the calendar', () => {
    const anyDate = fc.date({
      min: new Date('1800-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(anyDate, (date) => isDay(date.toISOString().slice(0, 10))));
  });
});

describe('ageInYears', () => {
  it.each([
    ['1980-06-15', '2026-06-14', 45],
    ['1980-06-15', '2026-06-15', 46],
    ['2026-11-21', '2026-11-21', 0],
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2004-02-29', '2024-02-29', 20],
    ['2026-11-22', '2026-11-21', null],
  ])('born %s is on %s %s years old', (birthDate, onDay, age) => {
    expect(ageInYears(birthDate, onDay)).toBe(age);
  });

  it('refuses what is no day', () => {
    expect(() => ageInYears('1980-02-30', '2026-11-21')).toThrow(RangeError);
  });
});

describe('the day of an instant', () => {
  it.each([
    ['2025-11-21T07:59:59.999Z', 'America/Vancouver', '2025-11-20'],
    ['2025-11-21T08:00:00.000Z', 'America/Vancouver', '2025-11-21'],
    ['2026-07-01T06:59:59.999Z', 'America/Vancouver', '2026-06-30'],
    ['2026-07-01T07:00:00.000Z', 'America/Vancouver', '2026-07-01'],
    ['2026-11-21T03:30:00.000Z', 'America/St_Johns', '2026-11-21'],
    ['2026-11-21T03:29:59.999Z', 'America/St_Johns', '2026-11-20'],
    ['2026-12-31T23:30:00.000Z', 'UTC', '2026-12-31'],
  ])('%s in %s is %s', (instant, timeZone, day) => {
    expect(dayOfInstant(instant, timeZone)).toBe(day);
  });

  it.each([
    ['2026-11-21T08:00:00.000Z', 'America/Atlantis'],
    ['2026-11-21T08:00:00.000Z', ''],
    ['2026-11-21', 'America/Vancouver'],
    ['yesterday', 'America/Vancouver'],
  ])('refuses %j in %j', (instant, timeZone) => {
    expect(() => dayOfInstant(instant, timeZone)).toThrow(RangeError);
  });
});

describe('British Columbia without clock changes, since November 2026', () => {
  it.each([
    ['2026-11-01T08:59:59.999Z', 'Nov 1, 2026, 01:59'],
    ['2026-11-01T09:00:00.000Z', 'Nov 1, 2026, 02:00'],
    ['2026-11-21T06:59:59.999Z', 'Nov 20, 2026, 23:59'],
    ['2026-11-21T07:00:00.000Z', 'Nov 21, 2026, 00:00'],
    ['2027-03-15T07:00:00.000Z', 'Mar 15, 2027, 00:00'],
    ['2027-12-31T07:00:00.000Z', 'Dec 31, 2027, 00:00'],
  ])('%s is %s', (instant, text) => {
    expect(formatInstant(instant, 'America/Vancouver')).toBe(text);
    expect(formatInstant(instant, 'Canada/Pacific')).toBe(text);
  });
});

describe('for people', () => {
  it('writes days', () => {
    expect(formatDay('2026-11-21')).toBe('November 21, 2026');
    expect(formatDay('2026-11-21', 'short')).toBe('Nov 21, 2026');
    expect(formatDay('2026-11-21', 'weekday')).toBe('Saturday, November 21, 2026');
  });

  it('writes times where the clinic is, on both sides of a clock change', () => {
    expect(formatTime('2025-11-02T08:30:00.000Z', 'America/Vancouver')).toBe('01:30');
    expect(formatTime('2025-11-02T09:30:00.000Z', 'America/Vancouver')).toBe('01:30');
    expect(formatTime('2025-11-02T10:30:00.000Z', 'America/Vancouver')).toBe('02:30');
    expect(formatInstant('2025-11-21T22:05:00.000Z', 'America/Vancouver')).toBe('Nov 21, 2025, 14:05');
  });
});

describe('earliestBirthDate', () => {
  it('lies 130 years back, also from a leap day', () => {
    expect(earliestBirthDate('2026-11-21')).toBe('1896-11-21');
    expect(earliestBirthDate('2030-02-28')).toBe('1900-02-28');
    expect(earliestBirthDate('2032-02-29')).toBe('1902-02-28');
  });
});
