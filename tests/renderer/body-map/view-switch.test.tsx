import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { paintedAt, wholeScene } from '../../../renderer/body-map/viewport.ts';
import { type BodyPosition, pointOf, positionAt } from '../../../shared/domain/body/body-space.ts';
import { panelShowing, type SceneName, sceneOf } from '../../../shared/domain/body/scenes.ts';
import { layOutMap, map, mark, pane, renderMap, said } from './map-harness.tsx';

beforeEach(layOutMap);
afterEach(cleanup);

const views = (): (string | null)[] =>
  [...document.querySelectorAll('[data-side]')].map((panel) => panel.getAttribute('data-side'));
const press = (name: string): HTMLElement => screen.getByRole('button', { name });

/** A tap where a scene paints a position. */
function tapOn(name: SceneName, position: BodyPosition): void {
  const scene = sceneOf(name);
  const panel = panelShowing(scene, position);
  if (panel === undefined) throw new Error(`${name} does not show it`);
  const { x, y } = paintedAt(scene, wholeScene(scene), pane, panel, position);
  const pointer = { pointerId: 4, isPrimary: true, pointerType: 'mouse', button: 0, clientX: x, clientY: y };
  fireEvent.pointerDown(map(), pointer);
  fireEvent.pointerUp(map(), pointer);
}

describe('the view of the body', () => {
  test('is front and back, the sides, or a close-up; a site placed there lies where it was pointed at', async () => {
    const { user, placed } = renderMap();
    expect(views()).toEqual(['front', 'back']);
    await user.click(press('Sides'));
    expect(views()).toEqual(['left', 'right']);
    expect(press('Sides').getAttribute('aria-pressed')).toBe('true');
    const hip = positionAt('right', { across: -4, down: 440 });
    tapOn('sides', hip);
    expect(said()).toBe('New site. Right side, right. Now choose the muscle.');

    await user.click(press('Close-up'));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Foot', hidden: true }));
    expect(views()).toEqual(['dorsum', 'sole']);
    const arch = positionAt('sole', { across: -30, down: 952 });
    tapOn('feet', arch);
    expect(said()).toBe('New site. Soles, right. Now choose the muscle.');

    for (const [index, meant] of [hip, arch].entries()) {
      const position = placed.mock.calls[index]?.[0] ?? hip;
      expect(position.view).toBe(meant.view);
      expect(pointOf(position).across).toBeCloseTo(pointOf(meant).across, 0);
      expect(pointOf(position).down).toBeCloseTo(pointOf(meant).down, 0);
    }
  });

  test('follows the site that is chosen, and says how many sites lie on views that are not shown', async () => {
    const initial = [
      mark('a', positionAt('front', { across: 60, down: 560 })),
      mark('b', positionAt('left', { across: 4, down: 440 })),
      mark('c', positionAt('left', { across: 0, down: 470 })),
    ];
    const { user } = renderMap({ initial });
    expect(
      within(screen.getByRole('button', { name: /^Sides/ })).getByLabelText('2 sites there'),
    ).toBeDefined();
    map().focus();
    await user.keyboard(']');
    expect(views()).toEqual(['front', 'back']);
    await user.keyboard(']');
    expect(views()).toEqual(['left', 'right']);
    expect(document.querySelectorAll('[data-mark]')).toHaveLength(2);
    await user.keyboard('{Home}');
    expect(views()).toEqual(['front', 'back']);
  });

  test('a close-up is walked by keys from panel to panel', async () => {
    const { user, placed } = renderMap();
    await user.click(press('Close-up'));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Low back and hip', hidden: true }));
    map().focus();
    await user.keyboard('{ArrowRight>16/}{ArrowRight>8/}{Enter}');
    await user.keyboard('{ArrowDown>20/}{ArrowLeft>4/}{Enter}');
    expect(placed.mock.calls.map(([position]) => position.view)).toEqual(['back', 'right']);
  });

  test('of a map to be looked at offers nothing while all its sites are to be seen', async () => {
    const front = mark('a', positionAt('front', { across: 60, down: 560 }));
    renderMap({ readOnly: true, initial: [front] });
    expect(screen.queryByRole('group', { name: 'View of the body' })).toBeNull();
    cleanup();
    renderMap({ readOnly: true, initial: [front, mark('b', positionAt('right', { across: 0, down: 440 }))] });
    expect(screen.getByRole('group', { name: 'View of the body' })).toBeDefined();
  });
});
