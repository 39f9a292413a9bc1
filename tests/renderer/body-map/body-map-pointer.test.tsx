import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pointOf } from '../../../shared/domain/body/body-space.ts';
import { at, box, drag, layOutViews, mark, paintedPoint, renderMap, said, tap } from './map-harness.tsx';

beforeEach(layOutViews);
afterEach(cleanup);

describe('a tap on the body', () => {
  test.each(['mouse', 'touch', 'pen'] as const)('by %s places a site where it was', (pointerType) => {
    const { placed } = renderMap();
    tap('front', 60, 560, { pointerType });
    tap('back', -56, 166, { pointerType });
    expect(placed.mock.calls.map(([position]) => position)).toEqual([
      at('front', 60, 560),
      at('back', -56, 166),
    ]);
    expect(placed.mock.calls[1]?.[0].view).toBe('back');
  });

  test('is painted and said at once', () => {
    renderMap();
    tap('back', 56, 166);
    expect(paintedPoint('new-1').across).toBeCloseTo(56, 0);
    expect(paintedPoint('new-1').down).toBeCloseTo(166, 0);
    expect(said()).toBe('Site placed. Back, right: Trapezius, upper');
  });

  test('beside the body does nothing', () => {
    const { placed } = renderMap();
    tap('front', 0, 700);
    tap('front', 105, 450);
    tap('back', 215, 20);
    expect(placed).not.toHaveBeenCalled();
    expect(said()).toBe('');
  });

  test('is none when it was a swipe, another button, a second finger, or cancelled', () => {
    const { placed } = renderMap();
    drag('front', [
      [60, 560],
      [60, 590],
    ]);
    tap('front', 60, 560, { button: 2 });
    const finger = { pointerId: 9, isPrimary: false, button: 0, clientX: 282, clientY: 564 };
    fireEvent.pointerDown(box('front'), finger);
    fireEvent.pointerUp(box('front'), finger);
    const lost = { ...finger, isPrimary: true };
    fireEvent.pointerDown(box('front'), lost);
    fireEvent.pointerCancel(box('front'), lost);
    fireEvent.pointerUp(box('front'), lost);
    expect(placed).not.toHaveBeenCalled();
  });

  test('trembles without harm', () => {
    const { placed } = renderMap();
    drag(
      'front',
      [
        [60, 560],
        [66, 565],
        [62, 561],
      ],
      { pointerType: 'touch' },
    );
    expect(placed.mock.calls[0]?.[0]).toEqual(at('front', 60, 560));
  });

  test('places nothing where the map is read only or placing is stopped', () => {
    for (const props of [{ readOnly: true }, { mayPlace: false }]) {
      const { placed, unmount } = renderMap(props);
      tap('front', 60, 560);
      expect(placed).not.toHaveBeenCalled();
      unmount();
    }
  });
});

describe('a mark', () => {
  const two = [mark('a', at('front', 60, 560)), mark('b', at('back', 56, 166))];

  test('is chosen by a tap, also where the map is read only', () => {
    for (const readOnly of [false, true]) {
      const { selected, placed, unmount } = renderMap({ initial: two, readOnly });
      tap('back', 58, 168);
      expect(selected.mock.calls).toEqual([['b']]);
      expect(placed).not.toHaveBeenCalled();
      unmount();
    }
  });

  test('is 44 pixels wide to a finger, and to a mouse no wider than it looks', () => {
    const { selected, placed } = renderMap({ initial: two });
    tap('front', 60 + 21, 560, { pointerType: 'touch' });
    expect(selected).toHaveBeenCalledWith('a');
    expect(placed).not.toHaveBeenCalled();
    tap('back', 56 - 12, 166, { pointerType: 'mouse' });
    expect(selected).toHaveBeenCalledTimes(1);
    expect(placed).toHaveBeenCalledTimes(1);
  });

  test('moves by as much as it is dragged, and shows it on the way', () => {
    const { moved, selected } = renderMap({ initial: two });
    fireEvent.pointerDown(box('front'), {
      pointerId: 1,
      isPrimary: true,
      button: 0,
      clientX: 284,
      clientY: 563,
    });
    fireEvent.pointerMove(box('front'), { pointerId: 1, isPrimary: true, clientX: 294, clientY: 593 });
    expect(paintedPoint('a').across).toBeCloseTo(70, 0);
    expect(paintedPoint('a').down).toBeCloseTo(590, 0);
    expect(moved).not.toHaveBeenCalled();
    fireEvent.pointerUp(box('front'), {
      pointerId: 1,
      isPrimary: true,
      button: 0,
      clientX: 294,
      clientY: 593,
    });
    expect(moved).toHaveBeenCalledTimes(1);
    const [id, position] = moved.mock.calls[0] ?? [];
    expect(id).toBe('a');
    expect(pointOf(position ?? at('front', 0, 0)).across).toBeCloseTo(70, 1);
    expect(selected).not.toHaveBeenCalled();
    expect(said()).toContain('Site 1 moved.');
  });

  test('is never moved by a tap that trembles', () => {
    const { moved, selected } = renderMap({ initial: two });
    drag('front', [
      [60, 560],
      [62, 562],
      [63, 561],
    ]);
    drag(
      'front',
      [
        [60, 560],
        [66, 566],
      ],
      { pointerType: 'touch' },
    );
    expect(moved).not.toHaveBeenCalled();
    expect(selected).toHaveBeenCalledTimes(2);
  });

  test('dropped beside the body stays where it was', () => {
    const { moved } = renderMap({ initial: two });
    drag('front', [
      [60, 560],
      [105, 450],
    ]);
    expect(moved).not.toHaveBeenCalled();
    expect(paintedPoint('a').across).toBeCloseTo(60, 0);
    expect(said()).toBe('Site 1 stays: a site lies on the body.');
  });

  test('is not dragged where the map is read only', () => {
    const { moved } = renderMap({ initial: two, readOnly: true });
    drag('front', [
      [60, 560],
      [60, 620],
    ]);
    expect(moved).not.toHaveBeenCalled();
  });

  test('can be moved without dragging: the next tap says where to', () => {
    const { moved, placed } = renderMap({ initial: two, movingId: 'a' });
    expect(screen.getByText('Tap where site 1 belongs.')).toBeTruthy();
    tap('front', 60, 640);
    expect(moved).toHaveBeenCalledWith('a', at('front', 60, 640));
    expect(placed).not.toHaveBeenCalled();
  });

  test('says its number, muscle, side, needles and twitches', () => {
    renderMap({
      initial: [
        mark('a', at('front', 60, 560), { label: 'Rectus femoris', needles: 2, ltrCount: 3, selected: true }),
        mark('b', at('back', 56, 166), { label: 'Trapezius, upper', ltrCount: 1, origin: 'copied' }),
        mark('c', at('back', 0, 300), { label: 'Supraspinous ligament', number: 9, ltrCount: null }),
      ],
      pending: at('back', 40, 800),
    });
    const names = screen.getAllByRole('img').map((image) => image.getAttribute('aria-label'));
    expect(names).toEqual([
      'Site 1: Rectus femoris, left, 2 needles, 3 twitches, chosen',
      'Site 2: Trapezius, upper, right, 1 twitch, copied from the last visit',
      'Site 9: Supraspinous ligament, midline',
      'New site',
    ]);
    expect(document.querySelectorAll('[data-mark] svg')).toHaveLength(2);
  });

  test('of a crowd can still be read: they part, and each keeps a dot on its site', () => {
    const crowd = [-3, 3].flatMap((across) =>
      [160, 166].map((down) => mark(`${across} ${down}`, at('back', across, down))),
    );
    renderMap({ initial: crowd });
    const places = crowd.map(({ id }) => paintedPoint(id));
    for (const [index, place] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        expect(Math.hypot(place.across - other.across, place.down - other.down)).toBeGreaterThan(17);
      }
    }
    const strayed = crowd.filter(({ position }, index) => {
      const site = pointOf(position);
      const place = places[index] ?? site;
      return Math.hypot(place.across - site.across, place.down - site.down) > 3;
    });
    expect(strayed.length).toBeGreaterThan(2);
    expect(box('back').querySelectorAll('line')).toHaveLength(strayed.length);
  });
});

describe('under the pointer', () => {
  test('the muscle is named', () => {
    renderMap();
    fireEvent.pointerMove(box('front'), { pointerType: 'mouse', clientX: 282, clientY: 564 });
    expect(screen.getByText('Front, left: Rectus femoris')).toBeTruthy();
    fireEvent.pointerLeave(box('front'), { pointerType: 'mouse' });
    expect(screen.queryByText('Front, left: Rectus femoris')).toBeNull();
  });

  test('a highlighted muscle is shown on the half of the site alone', () => {
    renderMap({ pending: at('back', 40, 800), highlightedMuscleId: 'soleus' });
    const shown = [...document.querySelectorAll('[data-muscle="soleus"]')];
    expect(shown).toHaveLength(2);
    const start = (path: Element | undefined): number =>
      Number(/^M([\d.]+)/.exec(path?.getAttribute('d') ?? '')?.[1]);
    // The patient's right: drawn on the left in front and on the right at the back.
    expect(start(shown.find((path) => box('front').contains(path)))).toBeLessThan(222);
    expect(start(shown.find((path) => box('back').contains(path)))).toBeGreaterThan(222);
  });
});
