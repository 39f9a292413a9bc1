import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pointOf } from '../../../shared/domain/body/body-space.ts';
import { isOnFigure } from '../../../shared/domain/body/figure/figure.ts';
import {
  at,
  box,
  drag,
  layOutMap,
  map,
  mark,
  movedBy,
  paintedPoint,
  pixel,
  renderMap,
  said,
  tap,
} from './map-harness.tsx';

beforeEach(layOutMap);
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
    expect(said()).toBe('New site. Back, right. Now choose the muscle.');
  });

  test('that only points at a place says of no site', () => {
    const { placed } = renderMap({ pointing: true, mayPlace: false });
    tap('back', 56, 166);
    expect(placed).toHaveBeenCalledOnce();
    expect(said()).toBe('');
  });

  test('that only points at a place means it on a mark too', () => {
    const { placed, selected } = renderMap({ initial: [mark('a', at('back', 56, 166))], pointing: true });
    tap('back', 56, 166);
    expect(placed.mock.calls).toEqual([[at('back', 56, 166)]]);
    expect(selected).not.toHaveBeenCalled();
  });

  test('a little beside the body is on its edge; its side is the one that was pointed at', () => {
    const { placed } = renderMap();
    fireEvent.pointerMove(box('front'), { pointerType: 'mouse', ...pixel('front', 105, 450) });
    screen.getByText(/^Front, left: /);
    tap('front', 105, 450);
    const position = placed.mock.calls[0]?.[0] ?? at('front', 0, 0);
    expect(isOnFigure(position)).toBe(true);
    expect(Math.hypot(pointOf(position).across - 105, pointOf(position).down - 450)).toBeLessThan(22);
    expect(said()).toBe('New site. Front, left. Now choose the muscle.');
  });

  test('further beside the body than a finger is wide places nothing and says where to tap', () => {
    const { placed } = renderMap();
    tap('front', 0, 700);
    expect(screen.getAllByText('Tap on the figure.')).toHaveLength(2);
    tap('back', 215, 20);
    expect(placed).not.toHaveBeenCalled();
    expect(said()).toBe('Tap on the figure.');
    tap('front', 60, 560);
    expect(screen.queryByText('Tap on the figure.')).toBeNull();
  });

  test('is none when it was a swipe, another button, a second finger, or cancelled', () => {
    const { placed } = renderMap();
    drag('front', [
      [60, 560],
      [60, 590],
    ]);
    tap('front', 60, 560, { button: 2 });
    const finger = { pointerId: 9, isPrimary: false, button: 0, ...pixel('front', 60, 560) };
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
    const pointer = { pointerId: 1, isPrimary: true, button: 0 };
    fireEvent.pointerDown(box('front'), { ...pointer, ...pixel('front', 62, 559) });
    fireEvent.pointerMove(box('front'), { ...pointer, ...pixel('front', 72, 589) });
    expect(paintedPoint('a').across).toBeCloseTo(70, 0);
    expect(paintedPoint('a').down).toBeCloseTo(590, 0);
    expect(moved).not.toHaveBeenCalled();
    fireEvent.pointerUp(box('front'), { ...pointer, ...pixel('front', 72, 589) });
    expect(moved).toHaveBeenCalledTimes(1);
    const [id, position] = moved.mock.calls[0] ?? [];
    expect(id).toBe('a');
    expect(pointOf(position ?? at('front', 0, 0)).across).toBeCloseTo(70, 1);
    expect(selected.mock.calls).toEqual([['a']]);
    expect(said()).toBe('Site 1 moved. Front, left: Muscle of a');
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
      [150, 700],
    ]);
    expect(moved).not.toHaveBeenCalled();
    expect(paintedPoint('a').across).toBeCloseTo(60, 0);
    expect(said()).toBe('Site 1 stays: a site lies on the body.');
  });

  test('over the midline says which side it is on now, on the way and when it is dropped', () => {
    const { moved } = renderMap({ initial: two });
    const pointer = { pointerId: 1, isPrimary: true, button: 0 };
    fireEvent.pointerDown(box('back'), { ...pointer, ...pixel('back', 56, 166) });
    fireEvent.pointerMove(box('back'), { ...pointer, ...pixel('back', 40, 166) });
    screen.getByText('Site 2 · Back, right: Muscle of b');
    fireEvent.pointerMove(box('back'), { ...pointer, ...pixel('back', -40, 166) });
    screen.getByText('Site 2 → left · Back, left: Muscle of b');
    expect(said()).toBe('Site 2: left.');
    fireEvent.pointerUp(box('back'), { ...pointer, ...pixel('back', -40, 166) });
    expect(moved).toHaveBeenCalledTimes(1);
    expect(said()).toBe('Site 2 moved, now on the left. Back, left: Muscle of b');
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
      'Site 2: Trapezius, upper, right, 1 twitch, copied, not confirmed',
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
    fireEvent.pointerMove(box('front'), { pointerType: 'mouse', ...pixel('front', 60, 560) });
    expect(screen.getByText('Front, left: Rectus femoris')).toBeTruthy();
    fireEvent.pointerLeave(box('front'), { pointerType: 'mouse' });
    expect(screen.queryByText('Front, left: Rectus femoris')).toBeNull();
  });

  test('a site is named by its own muscle, not by the likeliest one there', () => {
    renderMap({ initial: [mark('a', at('front', 60, 560), { label: 'Sartorius' })] });
    fireEvent.pointerMove(box('front'), { pointerType: 'mouse', ...pixel('front', 60, 560) });
    screen.getByText('Site 1: Sartorius, left');
    tap('front', 60, 560);
    fireEvent.pointerLeave(box('front'), { pointerType: 'mouse' });
    screen.getByText('Site 1: Sartorius, left');
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

describe('zoomed', () => {
  const middle = pixel('back', 20, 400);

  test('with Control and the wheel, what is under the pointer stays there, and a tap is where it looks', () => {
    const { placed } = renderMap();
    const wheel = { ctrlKey: true, deltaY: -300, ...middle };
    expect(fireEvent.wheel(map(), wheel)).toBe(false);
    expect(Number.parseFloat(box('back').style.width)).toBeGreaterThan(1000);
    const pointer = { pointerId: 3, isPrimary: true, pointerType: 'mouse', button: 0, ...middle };
    fireEvent.pointerDown(map(), pointer);
    fireEvent.pointerUp(map(), pointer);
    const position = placed.mock.calls[0]?.[0] ?? at('front', 0, 0);
    expect(position.view).toBe('back');
    expect(pointOf(position).across).toBeCloseTo(20, 1);
    expect(pointOf(position).down).toBeCloseTo(400, 0);
  });

  test('two fingers zoom and place nothing; one finger then moves what is seen', () => {
    const { placed } = renderMap();
    const finger = (pointerId: number, x: number) => ({
      pointerId,
      isPrimary: pointerId === 1,
      pointerType: 'touch',
      button: 0,
      clientX: middle.clientX + x,
      clientY: middle.clientY,
    });
    fireEvent.pointerDown(map(), finger(1, -20));
    fireEvent.pointerDown(map(), finger(2, 20));
    fireEvent.pointerMove(map(), finger(1, -40));
    fireEvent.pointerMove(map(), finger(2, 40));
    fireEvent.pointerUp(map(), finger(1, -40));
    fireEvent.pointerUp(map(), finger(2, 40));
    expect(Number.parseFloat(box('back').style.width)).toBeCloseTo(888, 0);
    const left = movedBy(box('back')).x;
    fireEvent.pointerDown(map(), finger(1, 0));
    fireEvent.pointerMove(map(), finger(1, 30));
    fireEvent.pointerUp(map(), finger(1, 30));
    expect(movedBy(box('back')).x).toBeCloseTo(left + 30, 0);
    expect(placed).not.toHaveBeenCalled();
  });

  test('a mark dragged by some pixels goes as far on the screen', () => {
    const { moved } = renderMap({ initial: [mark('a', at('back', 20, 400))] });
    fireEvent.wheel(map(), { ctrlKey: true, deltaY: -Math.log(2) / 0.0035, ...middle });
    const pointer = { pointerId: 1, isPrimary: true, button: 0 };
    fireEvent.pointerDown(map(), { ...pointer, ...middle });
    const to = { clientX: middle.clientX + 20, clientY: middle.clientY };
    fireEvent.pointerMove(map(), { ...pointer, ...to });
    fireEvent.pointerUp(map(), { ...pointer, ...to });
    expect(pointOf(moved.mock.calls[0]?.[1] ?? at('front', 0, 0)).across).toBeCloseTo(30, 0);
  });

  test('by its buttons, within limits, and all of the body is one press away', async () => {
    const { user } = renderMap({ readOnly: true });
    const zoomIn = screen.getByRole('button', { name: 'Zoom in' });
    expect(screen.getByRole('button', { name: 'Zoom out' })).toHaveProperty('disabled', true);
    for (let press = 0; press < 5; press += 1) await user.click(zoomIn);
    expect(zoomIn).toHaveProperty('disabled', true);
    expect(Number.parseFloat(box('front').style.width)).toBeCloseTo(6 * 444, 0);
    await user.click(screen.getByRole('button', { name: 'Show the whole body' }));
    expect(box('front').style.width).toBe('444px');
  });
});
