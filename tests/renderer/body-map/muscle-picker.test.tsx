import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type MuscleChoice, MusclePicker } from '../../../renderer/body-map/muscle-picker.tsx';
import type { BodyPosition } from '../../../shared/domain/body/body-space.ts';
import { renderKit } from '../ui/render-kit.tsx';
import { at } from './map-harness.tsx';

afterEach(cleanup);

const crest = at('back', 56, 166);

function renderPicker(position: BodyPosition = crest) {
  const chosen = vi.fn<(choice: MuscleChoice) => void>();
  const cancelled = vi.fn<() => void>();
  const highlighted = vi.fn<(muscleId: string | null) => void>();
  function Screen() {
    const [open, setOpen] = useState(true);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          map
        </button>
        {open && (
          <MusclePicker
            position={position}
            onHighlight={highlighted}
            onChoose={(choice) => {
              chosen(choice);
              setOpen(false);
            }}
            onCancel={() => {
              cancelled();
              setOpen(false);
            }}
          />
        )}
      </>
    );
  }
  return { ...renderKit(<Screen />), chosen, cancelled, highlighted };
}

const options = (): (string | null)[] => screen.getAllByRole('option').map((option) => option.textContent);
const active = (): string | null => screen.getByRole('option', { selected: true }).textContent;
const field = (): HTMLElement => screen.getByRole('combobox', { name: 'Search all muscles' });

describe('the muscle picker', () => {
  test('offers the nearest muscles, the likeliest first, and another structure last', () => {
    renderPicker();
    expect(options()[0]).toContain('Trapezius, upper');
    expect(options()).toHaveLength(7);
    expect(options().at(-1)).toBe('Other structure');
    expect(active()).toContain('Trapezius, upper');
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
  });

  test('a digit chooses, with the side of the patient', async () => {
    const { user, chosen } = renderPicker(at('back', -56, 166));
    await user.keyboard('1');
    expect(chosen.mock.calls).toEqual([[{ muscleId: 'trapezius-upper', structure: null, side: 'left' }]]);
  });

  test('a digit no row has chooses nothing', async () => {
    const { user, chosen } = renderPicker();
    await user.keyboard('9');
    expect(chosen).not.toHaveBeenCalled();
  });

  test('a tap chooses', async () => {
    const { user, chosen } = renderPicker();
    await user.click(screen.getByRole('option', { name: /Levator scapulae/ }));
    expect(chosen).toHaveBeenCalledWith({ muscleId: 'levator-scapulae', structure: null, side: 'right' });
  });

  test('arrows go round the rows and Enter chooses', async () => {
    const { user, chosen } = renderPicker();
    await user.keyboard('{ArrowUp}');
    expect(active()).toBe('Other structure');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const second = active();
    expect(options()[1]).toBe(second);
    await user.keyboard('{Enter}');
    expect(chosen.mock.calls[0]?.[0].muscleId).not.toBeNull();
  });

  test('typing goes to the search, whatever has the focus, and finds among all muscles', async () => {
    const { user, chosen } = renderPicker();
    await user.keyboard('ecrb');
    expect(document.activeElement).toBe(field());
    expect(options()).toEqual(['1Extensor carpi radialis brevisECRB', 'Other structure: ecrb']);
    expect(field().getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
    await user.keyboard('{Enter}');
    expect(chosen).toHaveBeenCalledWith({
      muscleId: 'extensor-carpi-radialis-brevis',
      structure: null,
      side: 'right',
    });
  });

  test('a digit chooses among what was found too', async () => {
    const { user, chosen } = renderPicker();
    await user.type(field(), 'glut');
    const third = screen.getAllByRole('option')[2]?.textContent ?? '';
    await user.keyboard('3');
    expect(third).toContain('Gluteus');
    expect(chosen.mock.calls[0]?.[0].muscleId).toMatch(/^gluteus-/);
  });

  test('another structure keeps the words typed', async () => {
    const { user, chosen } = renderPicker();
    await user.type(field(), 'iliotibial band');
    expect(screen.getByText('No muscle of that name.')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(chosen).toHaveBeenCalledWith({ muscleId: null, structure: 'iliotibial band', side: 'right' });
  });

  test('Escape cancels, from the list and from the search', async () => {
    for (const words of ['', 'sol']) {
      const { user, cancelled, chosen, unmount } = renderPicker();
      if (words !== '') await user.type(field(), words);
      await user.keyboard('{Escape}');
      expect(cancelled).toHaveBeenCalledTimes(1);
      expect(chosen).not.toHaveBeenCalled();
      unmount();
    }
  });

  test('gives the focus back to where it was', async () => {
    const { user } = renderPicker();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'map' }));
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
    await user.keyboard('2');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'map' }));
  });

  test('says in words what lies near the muscle under the eye', async () => {
    const { user } = renderPicker(at('front', 88, 241));
    expect(active()).toContain('Pectoralis major');
    expect(
      screen.getByText('Near: lung, heart, and axillary vessels and nerves. Ask about implants.'),
    ).toBeTruthy();
    await user.type(field(), 'obturator internus');
    expect(screen.getByText('Near: sciatic nerve. Advanced technique.')).toBeTruthy();
  });

  test('hides what is usually avoided until it is asked for by name, and says so', async () => {
    const { user } = renderPicker(at('front', 7, 160));
    expect(options().join()).not.toContain('Longus colli');
    await user.type(field(), 'longus colli');
    expect(options()[0]).toContain('usually avoided');
    expect(screen.getByText(/Usually avoided\.$/)).toBeTruthy();
  });

  test('tells the map which muscle is under the eye, and when there is none any more', () => {
    const { highlighted, unmount } = renderPicker();
    expect(highlighted).toHaveBeenLastCalledWith('trapezius-upper');
    fireEvent.pointerMove(screen.getByRole('option', { name: /Levator scapulae/ }));
    expect(highlighted).toHaveBeenLastCalledWith('levator-scapulae');
    unmount();
    expect(highlighted).toHaveBeenLastCalledWith(null);
  });

  test('offers the search where no muscle is mapped', () => {
    renderPicker(at('front', 0, 4));
    expect(screen.getAllByRole('option').length).toBeGreaterThanOrEqual(1);
    expect(field()).toBeTruthy();
  });
});
