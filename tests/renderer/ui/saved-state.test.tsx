import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AppTheme } from '../../../renderer/theme/app-theme.tsx';
import { SavedState } from '../../../renderer/ui/saved-state.tsx';
import { renderKit } from './render-kit.tsx';

afterEach(cleanup);

describe('where what was typed is', () => {
  test('is said politely in one region that stays while the words change', () => {
    const { rerender } = renderKit(<SavedState status="idle" />);
    const region = screen.getByRole('status');
    expect(region.getAttribute('aria-live')).toBe('polite');
    expect(region.textContent).toBe('');

    const statuses = [
      [<SavedState key="a" status="unsaved" />, 'Not saved yet'],
      [<SavedState key="a" status="saving" />, 'Saving…'],
      [<SavedState key="a" status="saved" savedAt="14:05" />, 'Saved 14:05'],
      [<SavedState key="a" status="saved" />, 'Saved'],
      [<SavedState key="a" status="failed" problem="The disk is full." />, 'Not saved. The disk is full.'],
    ] as const;
    rerender(<AppTheme scheme="light">{statuses[0][0]}</AppTheme>);
    const stays = screen.getByRole('status');
    statuses.forEach(([state, words]) => {
      rerender(<AppTheme scheme="light">{state}</AppTheme>);
      expect(screen.getByRole('status')).toBe(stays);
      expect(stays.textContent).toBe(words);
    });
  });

  test('offers to try again only when it failed', async () => {
    const retry = vi.fn();
    const { user, rerender } = renderKit(<SavedState status="failed" onRetry={retry} />);
    await user.tab();
    await user.keyboard('{Enter}');
    expect(retry).toHaveBeenCalledOnce();
    rerender(
      <AppTheme scheme="light">
        <SavedState status="saving" onRetry={retry} />
      </AppTheme>,
    );
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('offers both ways out of a conflict', async () => {
    const keepMine = vi.fn();
    const takeTheirs = vi.fn();
    const { user } = renderKit(
      <SavedState status="conflict" onKeepMine={keepMine} onTakeTheirs={takeTheirs} />,
    );
    expect(screen.getByRole('status').textContent).toBe('Somebody else changed this in the meantime.');
    await user.click(screen.getByRole('button', { name: 'Keep mine' }));
    expect(keepMine).toHaveBeenCalledOnce();
    expect(takeTheirs).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Take theirs' }));
    expect(takeTheirs).toHaveBeenCalledOnce();
  });
});
