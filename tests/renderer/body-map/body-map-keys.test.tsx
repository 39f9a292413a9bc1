import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pointOf } from '../../../shared/domain/body/body-space.ts';
import {
  at,
  box,
  layOutMap,
  map,
  mark,
  paintedPoint,
  pane,
  renderMap,
  said,
  shownAt,
} from './map-harness.tsx';

beforeEach(layOutMap);
afterEach(cleanup);

const three = [
  mark('a', at('front', 60, 560)),
  mark('b', at('back', 56, 166)),
  mark('c', at('back', 40, 800)),
];

/** The first of the buttons of the map, which come after it. */
const afterMap = (): HTMLElement => screen.getByRole('button', { name: 'Zoom in' });

describe('the map by keyboard', () => {
  test('is one stop for Tab, named, with its keys described', async () => {
    const { user } = renderMap();
    screen.getByRole('button', { name: 'Close-up' }).focus();
    await user.tab();
    expect(document.activeElement).toBe(map());
    expect(map().getAttribute('aria-label')).toBe('Body map');
    const help = document.getElementById(map().getAttribute('aria-describedby') ?? '');
    expect(help?.textContent).toContain('Enter places a site');
    await user.tab();
    expect(document.activeElement).toBe(afterMap());
  });

  test('arrows move the crosshair, Shift in small steps, and say where it is; Enter places', async () => {
    const { user, placed } = renderMap();
    map().focus();
    await user.keyboard('{ArrowRight>6/}');
    expect(said()).toBe('Front, left: Pectoralis major');
    await user.keyboard('{Shift>}{ArrowDown>2/}{ArrowLeft}{/Shift}{Enter}');
    expect(placed.mock.calls).toHaveLength(1);
    const point = pointOf(placed.mock.calls[0]?.[0] ?? at('front', 0, 0));
    expect(point.across).toBeCloseTo(58, 5);
    expect(point.down).toBeCloseTo(234, 5);
    expect(said()).toBe('New site. Front, left. Now choose the muscle.');
  });

  test('charts two sites, front and back, without a pointer', async () => {
    const { user, placed } = renderMap();
    map().focus();
    await user.keyboard('{ArrowLeft>5/}{Enter}');
    await user.keyboard('{ArrowRight>30/}');
    expect(said()).toContain('beside the body');
    await user.keyboard('{ArrowRight>18/}{ArrowUp>3/}{Enter}');
    expect(placed.mock.calls.map(([position]) => position.view)).toEqual(['front', 'back']);
    expect(document.querySelectorAll('[data-mark]')).toHaveLength(2);
  });

  test('Enter beside the body places nothing and says so', async () => {
    const { user, placed } = renderMap();
    map().focus();
    await user.keyboard('{ArrowRight>11/}{ArrowDown>20/}{Enter}');
    expect(placed).not.toHaveBeenCalled();
    expect(said()).toBe('Nothing placed: the crosshair is beside the body.');
  });

  test('Tab and Shift Tab go through the sites and out at the ends', async () => {
    const { user, selected } = renderMap({ initial: three });
    map().focus();
    await user.tab();
    expect(said()).toBe('Site 1: Muscle of a, left');
    expect(map().getAttribute('aria-activedescendant')).toBe(document.querySelector('[data-mark="a"]')?.id);
    await user.tab();
    await user.tab();
    expect(selected.mock.calls).toEqual([['a'], ['b'], ['c']]);
    await user.tab({ shift: true });
    expect(said()).toBe('Site 2: Muscle of b, right');
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(afterMap());
  });

  test('brackets go round and round', async () => {
    const { user, selected } = renderMap({ initial: three });
    map().focus();
    await user.keyboard('[[');
    await user.keyboard(']');
    await user.keyboard('[[');
    expect(selected.mock.calls).toEqual([['c'], ['a'], ['c']]);
    expect(document.activeElement).toBe(map());
  });

  test('Escape leaves the sites, and the next Tab the map', async () => {
    const { user, selected } = renderMap({ initial: three });
    map().focus();
    await user.tab();
    await user.keyboard('{Escape}');
    expect(selected).toHaveBeenLastCalledWith(null);
    expect(said()).toBe('No site chosen.');
    await user.tab();
    expect(document.activeElement).toBe(afterMap());
  });

  test('Control and arrows move the chosen site, Delete asks to remove it', async () => {
    const { user, moved, removed } = renderMap({ initial: three });
    map().focus();
    await user.tab();
    await user.keyboard('{Control>}{ArrowDown}{Shift>}{ArrowRight}{/Shift}{/Control}');
    expect(moved.mock.calls.map(([id]) => id)).toEqual(['a', 'a']);
    expect(paintedPoint('a').across).toBeCloseTo(62, 0);
    expect(paintedPoint('a').down).toBeCloseTo(570, 0);
    expect(said()).toBe('Site 1 moved. Front, left: Muscle of a');
    await user.keyboard('{Delete}');
    expect(removed.mock.calls).toEqual([['a']]);
    expect(said()).toBe('Site 1 removed.');
    await user.keyboard('{Delete}');
    expect(removed).toHaveBeenCalledTimes(1);
  });

  test('read only, nothing is placed, moved or removed, and sites can still be gone through', async () => {
    const { user, placed, moved, removed, selected } = renderMap({ initial: three, readOnly: true });
    map().focus();
    expect(map().getAttribute('aria-label')).toBe('Body map, read only');
    await user.tab();
    await user.keyboard('{Enter}{Delete}{Control>}{ArrowDown}{/Control}');
    expect(selected.mock.calls).toEqual([['a']]);
    for (const action of [placed, moved, removed]) expect(action).not.toHaveBeenCalled();
  });

  test('leaves the keys of others alone', async () => {
    const { user } = renderMap({ initial: three });
    map().focus();
    const heard: string[] = [];
    window.addEventListener('keydown', (event) => {
      if (!event.defaultPrevented) heard.push(event.key);
    });
    await user.keyboard('{Control>}z{/Control}+q');
    expect(heard).toEqual(['Control', 'z', '+', 'q']);
  });

  test('says that there are no sites', async () => {
    const { user } = renderMap();
    map().focus();
    await user.keyboard(']');
    expect(said()).toBe('No sites yet.');
    expect(screen.queryAllByRole('img')).toEqual([]);
  });

  test('Page Up zooms in about the crosshair, steps are as long on the screen, and Home shows all again', async () => {
    const { user, placed } = renderMap();
    map().focus();
    await user.keyboard('{ArrowRight>6/}{PageUp}{PageUp}');
    expect(box('front').style.width).toBe('999px');
    await user.keyboard('{ArrowRight}{Enter}');
    const point = pointOf(placed.mock.calls[0]?.[0] ?? at('front', 0, 0));
    expect(point.across).toBeCloseTo(60 + 10 / 2.25, 1);
    await user.keyboard('{Home}');
    expect(box('front').style.width).toBe('444px');
    await user.keyboard('{PageDown}');
    expect(box('front').style.width).toBe('444px');
  });

  test('zoomed in, a site that is chosen comes into sight', async () => {
    const { user } = renderMap({ initial: three });
    map().focus();
    await user.keyboard('[[');
    await user.keyboard('{PageUp>4/}');
    await user.keyboard(']');
    const { x, y } = shownAt('a');
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(pane.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(pane.height);
  });

  test('a button lists the keys', async () => {
    const { user } = renderMap();
    await user.click(screen.getByRole('button', { name: 'Keys of the map' }));
    await screen.findByText('Place a site at the crosshair');
    expect(screen.getByText('PgUp').tagName).toBe('KBD');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByText('PgUp')).toBeNull());
  });
});
