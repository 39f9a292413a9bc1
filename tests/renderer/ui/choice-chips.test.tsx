import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { ChoiceChips } from '../../../renderer/ui/choice-chips.tsx';
import { Held, renderKit } from './render-kit.tsx';

afterEach(cleanup);

type Twitch = 'none' | 'weak' | 'strong' | 'never';
const options = [
  { value: 'none', label: 'None' },
  { value: 'weak', label: 'Weak' },
  { value: 'never', label: 'Never', disabled: true },
  { value: 'strong', label: 'Strong' },
] as const;

function checked(role: 'radio' | 'checkbox'): (string | null)[] {
  return screen
    .getAllByRole(role)
    .filter((chip) => chip.getAttribute('aria-checked') === 'true')
    .map((chip) => chip.textContent);
}

function renderOne(props: { initial?: Twitch | null; clearable?: boolean; error?: string } = {}) {
  const { initial = null, ...rest } = props;
  return renderKit(
    <Held<Twitch | null> initial={initial}>
      {(value, change) => (
        <ChoiceChips label="Twitch" options={options} value={value} onChange={change} {...rest} />
      )}
    </Held>,
  );
}

describe('one of several chips', () => {
  test('is a radio group with one stop for Tab', async () => {
    const { user } = renderOne({ initial: 'weak' });
    expect(screen.getByRole('radiogroup', { name: 'Twitch' })).toBeTruthy();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Weak');
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });

  test('is chosen by tap, and by arrows that pass over what is disabled', async () => {
    const { user } = renderOne();
    await user.click(screen.getByRole('radio', { name: 'Weak' }));
    expect(checked('radio')).toEqual(['Weak']);
    await user.keyboard('{ArrowRight}');
    expect(checked('radio')).toEqual(['Strong']);
    await user.keyboard('{ArrowRight}');
    expect(checked('radio')).toEqual(['None']);
  });

  test('is chosen with the space bar where nothing was chosen', async () => {
    const { user } = renderOne();
    await user.tab();
    expect(checked('radio')).toEqual([]);
    await user.keyboard(' ');
    expect(checked('radio')).toEqual(['None']);
  });

  test('stays unless it may be taken back', async () => {
    const { user } = renderOne({ initial: 'weak' });
    await user.click(screen.getByRole('radio', { name: 'Weak' }));
    await user.keyboard('{Delete}');
    expect(checked('radio')).toEqual(['Weak']);
  });

  test('is taken back by a second press or by Delete', async () => {
    const { user } = renderOne({ initial: 'weak', clearable: true });
    await user.click(screen.getByRole('radio', { name: 'Weak' }));
    expect(checked('radio')).toEqual([]);
    await user.keyboard('{ArrowLeft}');
    expect(checked('radio')).toEqual(['None']);
    await user.keyboard('{Delete}');
    expect(checked('radio')).toEqual([]);
  });

  test('names its error', () => {
    renderOne({ error: 'Choose one of the options.' });
    const group = screen.getByRole('radiogroup');
    expect(group.getAttribute('aria-invalid')).toBe('true');
    const sentence = document.getElementById(group.getAttribute('aria-describedby') ?? '');
    expect(sentence?.textContent).toBe('Choose one of the options.');
  });
});

describe('several chips', () => {
  function renderSeveral() {
    return renderKit(
      <Held<readonly Twitch[]> initial={['strong']}>
        {(value, change) => (
          <ChoiceChips multiple label="Twitch" options={options} value={value} onChange={change} />
        )}
      </Held>,
    );
  }

  test('are check boxes, each with its own stop for Tab', async () => {
    const { user } = renderSeveral();
    expect(screen.getByRole('group', { name: 'Twitch' })).toBeTruthy();
    await user.tab();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Weak');
    await user.keyboard(' ');
    expect(checked('checkbox')).toEqual(['Weak', 'Strong']);
  });

  test('are given in the order of the options, and taken back by a second press', async () => {
    const { user } = renderSeveral();
    await user.click(screen.getByRole('checkbox', { name: 'None' }));
    expect(checked('checkbox')).toEqual(['None', 'Strong']);
    await user.click(screen.getByRole('checkbox', { name: 'Strong' }));
    expect(checked('checkbox')).toEqual(['None']);
  });
});
