import { cleanup, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { ConfirmDialog } from '../../../renderer/ui/confirm-dialog.tsx';
import { MenuButton } from '../../../renderer/ui/menu-button.tsx';
import { renderKit } from './render-kit.tsx';

afterEach(cleanup);

function Asked() {
  const [isAsked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <>
      <button type="button" onClick={() => setAsked(true)}>
        Strike out
      </button>
      <MenuButton label="More" items={[{ label: 'Strike out here', onClick: () => setAsked(true) }]} />
      {isAsked && (
        <ConfirmDialog opened title="Strike it out?" confirmLabel="Strike" onConfirm={close} onClose={close}>
          It stays readable.
        </ConfirmDialog>
      )}
    </>
  );
}

test('gives the focus back to what asked, also when that was a menu that is closed', async () => {
  const { user } = renderKit(<Asked />);
  for (const name of ['Strike out', 'More']) {
    const opener = screen.getByRole('button', { name });
    await user.click(opener);
    if (name === 'More')
      await user.click(await screen.findByRole('menuitem', { name: 'Strike out here', hidden: true }));
    const strike = await screen.findByRole('button', { name: 'Strike' });
    await waitFor(() => expect(document.activeElement).toBe(strike));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(opener);
  }
});
