import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { NumberScale } from '../../../renderer/ui/number-scale.tsx';
import { Held, renderKit } from './render-kit.tsx';

afterEach(cleanup);

function setUp(
  props: { initial?: number | null; clearable?: boolean; readOnly?: boolean; error?: string } = {},
) {
  const { initial = null, ...rest } = props;
  const kit = renderKit(
    <Held<number | null> initial={initial}>
      {(value, change) => <NumberScale label="Pain now" value={value} onChange={change} {...rest} />}
    </Held>,
  );
  const scale = screen.getByRole('radiogroup', { name: 'Pain now' });
  const chosen = () =>
    within(scale)
      .getAllByRole('radio')
      .filter((radio) => radio.getAttribute('aria-checked') === 'true')
      .map((radio) => radio.textContent);
  return { ...kit, scale, chosen };
}

describe('a number from 0 to 10', () => {
  test('is eleven radio buttons of which one is in the tab order', async () => {
    const { user, scale } = setUp({ initial: 7 });
    const radios = within(scale).getAllByRole('radio');
    expect(radios.map((radio) => radio.textContent)).toEqual(Array.from({ length: 11 }, (_, n) => String(n)));
    await user.tab();
    expect(document.activeElement?.textContent).toBe('7');
    await user.tab();
    expect(scale.contains(document.activeElement)).toBe(false);
  });

  test('is chosen by a tap, and stays when tapped again', async () => {
    const { user, chosen } = setUp();
    await user.click(screen.getByRole('radio', { name: '3' }));
    await user.click(screen.getByRole('radio', { name: '3' }));
    expect(chosen()).toEqual(['3']);
  });

  test('is typed: 7 is seven, 1 then 0 is ten, 0 alone is none at all', async () => {
    const { user, chosen } = setUp();
    await user.tab();
    await user.keyboard('7');
    expect(chosen()).toEqual(['7']);
    await user.keyboard('1');
    expect(chosen()).toEqual(['1']);
    await user.keyboard('0');
    expect(chosen()).toEqual(['10']);
    expect(document.activeElement?.textContent).toBe('10');
    await user.keyboard('0');
    expect(chosen()).toEqual(['0']);
  });

  test('moves with the arrows, Home and End, and goes round', async () => {
    const { user, chosen } = setUp({ initial: 9 });
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(chosen()).toEqual(['10']);
    await user.keyboard('{ArrowRight}');
    expect(chosen()).toEqual(['0']);
    await user.keyboard('{End}');
    expect(chosen()).toEqual(['10']);
    await user.keyboard('{Home}{ArrowUp}{ArrowLeft}');
    expect(chosen()).toEqual(['9']);
  });

  test('is taken back only where that is allowed', async () => {
    const kept = setUp({ initial: 4 });
    await kept.user.tab();
    await kept.user.keyboard('{Delete}');
    expect(kept.chosen()).toEqual(['4']);
    cleanup();

    const given = setUp({ initial: 4, clearable: true });
    await given.user.tab();
    await given.user.keyboard('{Delete}');
    expect(given.chosen()).toEqual([]);
    await given.user.keyboard('5');
    // What chooses it never takes it back.
    await given.user.click(screen.getByRole('radio', { name: '5' }));
    await given.user.keyboard(' {Enter}5');
    expect(given.chosen()).toEqual(['5']);
    await given.user.click(screen.getByRole('button', { name: 'Clear Pain now' }));
    expect(given.chosen()).toEqual([]);
    expect(given.scale.contains(document.activeElement)).toBe(true);
    expect(screen.queryByRole('button', { name: 'Clear Pain now' })).toBeNull();
  });

  test('does not change while it is read only', async () => {
    const { user, chosen, scale } = setUp({ initial: 4, readOnly: true, clearable: true });
    await user.click(screen.getByRole('radio', { name: '8' }));
    await user.keyboard('9{ArrowRight}{Delete}');
    expect(chosen()).toEqual(['4']);
    expect(scale.getAttribute('aria-readonly')).toBe('true');
  });

  test('names its error', () => {
    const { scale } = setUp({ error: 'Choose a number from 0 to 10.' });
    expect(scale.getAttribute('aria-invalid')).toBe('true');
    const sentence = document.getElementById(scale.getAttribute('aria-describedby') ?? '');
    expect(sentence?.textContent).toBe('Choose a number from 0 to 10.');
  });
});
