import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DayField } from '../../../renderer/ui/day-field.tsx';
import { Held, renderKit } from './render-kit.tsx';

afterEach(cleanup);

function setUp(props: { initial?: string; notAfter?: string; error?: string } = {}) {
  const told = vi.fn<(text: string, day: string | null) => void>();
  const kit = renderKit(
    <>
      <Held initial={props.initial ?? ''}>
        {(text, change) => (
          <DayField
            label="Birth date"
            value={text}
            notAfter={props.notAfter}
            error={props.error}
            onChange={(typed, day) => {
              told(typed, day);
              change(typed);
            }}
          />
        )}
      </Held>
      <button type="button">elsewhere</button>
    </>,
  );
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Birth date' });
  return { ...kit, told, field, leave: () => kit.user.click(screen.getByText('elsewhere')) };
}

function sentenceOf(field: HTMLElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

describe('a typed day', () => {
  test('is told as a day as soon as it is one', async () => {
    const { user, field, told } = setUp();
    await user.type(field, '1984-02-29');
    expect(told).toHaveBeenLastCalledWith('1984-02-29', '1984-02-29');
    expect(told.mock.calls.slice(0, -1).every(([, day]) => day === null)).toBe(true);
  });

  test('that does not exist stays as typed and gets a sentence beside the field', async () => {
    const { user, field, told, leave } = setUp();
    await user.type(field, '2026-02-31');
    expect(field.getAttribute('aria-invalid')).not.toBe('true');
    await leave();
    expect(field.value).toBe('2026-02-31');
    expect(told).toHaveBeenLastCalledWith('2026-02-31', null);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(sentenceOf(field)).toBe('February 2026 has no day 31.');
  });

  test.each([
    ['31/12/84', 'Write the date as year-month-day, for example 1984-03-09.'],
    ['01/02/2024', 'This can be 2024-01-02 or 2024-02-01. Write one of the two.'],
    ['31/02/1984', 'There is no month 31. Months go from 01 to 12.'],
    ['9 Mai 1984', 'Write the date as year-month-day, for example 1984-03-09.'],
    ['1984-13-01', 'There is no month 13. Months go from 01 to 12.'],
    ['0984-03-09', 'The year must be 1800 or later.'],
    ['soon 🙂', 'Write the date as year-month-day, for example 1984-03-09.'],
    ['2027-01-01', 'The date must be 2026-11-21 or earlier.'],
  ])('%s is refused with its own sentence and kept', async (typed, sentence) => {
    const { user, field, leave } = setUp({ notAfter: '2026-11-21' });
    await user.type(field, typed);
    await leave();
    expect(field.value).toBe(typed);
    expect(sentenceOf(field)).toBe(sentence);
  });

  test.each(['19840309', '1984/3/9', '1984.03.09', ' 1984 03 09 '])(
    '%s takes its usual form once the field is left',
    async (typed) => {
      const { user, field, told, leave } = setUp();
      await user.type(field, typed);
      expect(field.value).toBe(typed);
      await leave();
      expect(field.value).toBe('1984-03-09');
      expect(told).toHaveBeenLastCalledWith('1984-03-09', '1984-03-09');
    },
  );

  test.each([
    '13/02/1984',
    '02/13/1984',
    '13.2.1984',
    '13 Feb 1984',
    'Feb 13, 1984',
    'february 13 1984',
    '13feb1984',
  ])('%s can only be one day and is taken for it', async (typed) => {
    const { user, field, leave } = setUp();
    await user.type(field, typed);
    await leave();
    expect(field.value).toBe('1984-02-13');
  });

  test('with day and month the same is one day in any order', async () => {
    const { user, field, leave } = setUp();
    await user.type(field, '03/03/1984');
    await leave();
    expect(field.value).toBe('1984-03-03');
  });

  test('left empty says nothing', async () => {
    const { user, field, leave } = setUp();
    await user.click(field);
    await leave();
    expect(field.getAttribute('aria-invalid')).not.toBe('true');
  });

  test('already wrong when the page opens says so at once', () => {
    const { field } = setUp({ initial: '1985-02-29' });
    expect(sentenceOf(field)).toBe('February 1985 has no day 29.');
  });

  test('says in its own words why a text is no day, and else what the screen says', async () => {
    const { user, field, leave } = setUp({ error: 'There is no such day.' });
    await user.type(field, '2026-02-31');
    expect(sentenceOf(field)).toBe('February 2026 has no day 31.');
    await user.clear(field);
    await user.type(field, '2026-02-28');
    await leave();
    expect(sentenceOf(field)).toBe('There is no such day.');
  });
});
