import { cleanup, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { SectionCard } from '../../../renderer/ui/section-card.tsx';
import { Stepper } from '../../../renderer/ui/stepper.tsx';
import { renderKit } from './render-kit.tsx';

afterEach(cleanup);

function Needles() {
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState<number | null>(3);
  return (
    <SectionCard title="Needling" open={open} onOpenChange={setOpen} summary="8 sites" state="filled">
      <Stepper label="Insertions" max={20} value={value} onChange={setValue} />
    </SectionCard>
  );
}

describe('a section', () => {
  test('is one line while folded and makes its content when first opened', async () => {
    const { user } = renderKit(<Needles />);
    const toggle = screen.getByRole('button', { name: 'Needling' });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    expect(screen.getByText('8 sites')).toBeTruthy();
    expect(document.querySelector('input')).toBeNull();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(screen.queryByText('8 sites')).toBeNull();
    expect(screen.getByRole('spinbutton', { name: 'Insertions' })).toBeTruthy();
  });

  test('keeps what was typed wrongly when it is folded and opened again', async () => {
    const { user } = renderKit(<Needles />);
    const toggle = screen.getByRole('button', { name: 'Needling' });
    await user.click(toggle);
    await user.clear(screen.getByRole('spinbutton'));
    await user.type(screen.getByRole('spinbutton'), '99');
    await user.click(toggle);
    expect(screen.queryByRole('spinbutton')).toBeNull();
    await user.click(toggle);
    expect(screen.getByRole<HTMLInputElement>('spinbutton').value).toBe('99');
  });
});
