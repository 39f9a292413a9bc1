import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Stepper } from '../../../renderer/ui/stepper.tsx';
import { Held, renderKit } from './render-kit.tsx';

afterEach(cleanup);

function setUp(
  props: { initial?: number | null; min?: number; max?: number; step?: number; unit?: string } = {},
) {
  const { initial = null, ...rest } = props;
  const told = vi.fn<(value: number | null) => void>();
  const kit = renderKit(
    <Held<number | null> initial={initial}>
      {(value, change) => (
        <Stepper
          label="Insertions"
          value={value}
          onChange={(next) => {
            told(next);
            change(next);
          }}
          {...rest}
        />
      )}
    </Held>,
  );
  const field = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Insertions' });
  return {
    ...kit,
    told,
    field,
    less: screen.getByRole<HTMLButtonElement>('button', { name: 'One less: Insertions' }),
    more: screen.getByRole<HTMLButtonElement>('button', { name: 'One more: Insertions' }),
  };
}

function sentenceOf(field: HTMLElement): string {
  return document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
}

describe('a number between − and +', () => {
  test('steps by the buttons and stops at both ends', async () => {
    const { user, field, less, more, told } = setUp({ initial: 1, min: 1, max: 3 });
    expect(less.disabled).toBe(true);
    await user.click(more);
    await user.click(more);
    expect(field.value).toBe('3');
    expect(more.disabled).toBe(true);
    await user.click(less);
    expect(told.mock.calls).toEqual([[2], [3], [2]]);
    expect(field.getAttribute('aria-valuenow')).toBe('2');
  });

  test('keeps what was typed, with its sentence, also where the number before stays', async () => {
    const { user } = renderKit(
      <Held<number | null> initial={2}>
        {(value, change) => (
          <Stepper
            label="Needles"
            min={1}
            value={value}
            onChange={(next) => {
              if (next !== null) change(next);
            }}
          />
        )}
      </Held>,
    );
    const field = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Needles' });
    await user.clear(field);
    await user.type(field, '-1');
    expect(field.value).toBe('-1');
    expect(sentenceOf(field)).toBe('The number must be 1 or more.');
    await user.clear(field);
    await user.type(field, '3');
    expect(field.value).toBe('3');
    await user.clear(field);
    await user.tab();
    expect(field.value).toBe('3');
  });

  test('begins at the least there is when it was empty', async () => {
    const { user, more, told } = setUp({ min: 1 });
    await user.click(more);
    expect(told.mock.calls).toEqual([[1]]);
  });

  test('steps by the keys: arrows one, Page keys ten, Home and End to the ends', async () => {
    const { user, field } = setUp({ initial: 5, max: 40 });
    await user.click(field);
    await user.keyboard('{ArrowUp}');
    expect(field.value).toBe('6');
    await user.keyboard('{PageUp}{PageUp}');
    expect(field.value).toBe('26');
    await user.keyboard('{ArrowDown}{PageDown}');
    expect(field.value).toBe('15');
    await user.keyboard('{End}');
    expect(field.value).toBe('40');
    await user.keyboard('{Home}');
    expect(field.value).toBe('0');
  });

  test('is typed over, since the focus selects it', async () => {
    const { user, field, told } = setUp({ initial: 5 });
    await user.tab();
    await user.keyboard('12');
    expect(field.value).toBe('12');
    expect(told).toHaveBeenLastCalledWith(12);
  });

  test.each([
    ['99', 'The number must be 20 or less.'],
    ['-1', 'The number must be 0 or more.'],
    ['2.5', 'Write a whole number.'],
    ['two', 'Write a whole number.'],
    ['9'.repeat(30), 'The number must be 20 or less.'],
    ['9'.repeat(400), 'Write a whole number.'],
  ])('%.30s stays as typed, gives no value and gets a sentence', async (typed, sentence) => {
    const { user, field, told } = setUp({ initial: 5, max: 20 });
    await user.clear(field);
    await user.click(field);
    await user.paste(typed);
    expect(field.value).toBe(typed);
    expect(told).toHaveBeenLastCalledWith(null);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(sentenceOf(field)).toBe(sentence);
  });

  test('is empty when emptied, not zero', async () => {
    const { user, field, told } = setUp({ initial: 5 });
    await user.clear(field);
    expect(field.value).toBe('');
    expect(told).toHaveBeenLastCalledWith(null);
    expect(field.getAttribute('aria-invalid')).toBe(null);
  });

  test('keeps decimals exact and reads a decimal comma', async () => {
    const { user, field, more, told } = setUp({ initial: 0.2, step: 0.05, unit: 'mm' });
    await user.click(more);
    expect(told).toHaveBeenLastCalledWith(0.25);
    expect(field.getAttribute('aria-valuetext')).toBe('0.25 mm');
    await user.clear(field);
    await user.type(field, '0,3');
    expect(told).toHaveBeenLastCalledWith(0.3);
    expect(field.value).toBe('0,3');
  });

  test('leaves the keys of the browser and other values alone', async () => {
    const { user, field } = setUp({ initial: 5 });
    await user.click(field);
    await user.keyboard('{Control>}{ArrowUp}{/Control}');
    expect(field.value).toBe('5');
  });
});
