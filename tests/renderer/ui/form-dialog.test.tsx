import { cleanup, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FormDialog } from '../../../renderer/ui/form-dialog.tsx';
import { MoneyField } from '../../../renderer/ui/money-field.tsx';
import { TextField } from '../../../renderer/ui/text-field.tsx';
import { renderKit } from './render-kit.tsx';

afterEach(cleanup);

function Payment({ onClose }: { onClose: () => void }) {
  const [reference, setReference] = useState('');
  const [amount, setAmount] = useState('');
  const [cents, setCents] = useState<number | null>(null);
  const [submitted, setSubmitted] = useState(0);
  return (
    <FormDialog
      opened
      title="Record a payment"
      submitLabel="Record"
      onClose={onClose}
      onSubmit={() => setSubmitted((times) => times + 1)}
      error={submitted > 1 ? 'The store stopped.' : undefined}
    >
      <TextField label="Reference" value={reference} onChange={setReference} />
      <MoneyField
        label="Amount"
        value={amount}
        error={submitted > 0 && cents === null ? 'This is needed.' : undefined}
        onChange={(text, typed) => {
          setAmount(text);
          setCents(typed);
        }}
      />
    </FormDialog>
  );
}

describe('a form in a dialog', () => {
  test('puts the focus into its first field, and after a submit into the first with an error', async () => {
    const { user } = renderKit(<Payment onClose={() => undefined} />);
    const dialog = await screen.findByRole('dialog', { name: 'Record a payment' });
    const reference = screen.getByRole('textbox', { name: 'Reference' });
    await waitFor(() => expect(document.activeElement).toBe(reference));
    await user.keyboard('ref{Enter}');
    const amount = screen.getByRole('textbox', { name: 'Amount' });
    await waitFor(() => expect(document.activeElement).toBe(amount));
    expect(dialog.contains(amount)).toBe(true);
  });

  test('reads out what belongs to no field, and does not close while somebody clicks beside it', async () => {
    const onClose = vi.fn();
    const { user, baseElement } = renderKit(<Payment onClose={onClose} />);
    await screen.findByRole('dialog');
    await user.click(screen.getByRole('button', { name: 'Record' }));
    await user.click(screen.getByRole('button', { name: 'Record' }));
    expect(screen.getByRole('alert').textContent).toContain('The store stopped.');
    const beside = baseElement.querySelector('.mantine-Modal-overlay');
    expect(beside).not.toBeNull();
    if (beside) {
      await user.click(beside);
    }
    expect(onClose).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('an amount', () => {
  test.each([
    ['$1,234.5', '1234.50'],
    ['.5', '0.50'],
    ['120', '120.00'],
  ])('%s becomes %s once the field is left', async (typed, shown) => {
    const { user } = renderKit(<Payment onClose={() => undefined} />);
    const amount = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Amount' });
    await user.type(amount, typed);
    expect(amount.value).toBe(typed);
    await user.tab();
    expect(amount.value).toBe(shown);
  });

  test.each([
    ['12,5', 'Write the amount in dollars, for example 120.00.'],
    ['1.005', 'Write the amount with two places for the cents, for example 120.00.'],
    ['-5', 'The amount cannot be below zero.'],
  ])('%s stays as typed with its sentence', async (typed, sentence) => {
    const { user } = renderKit(<Payment onClose={() => undefined} />);
    const amount = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Amount' });
    await user.type(amount, typed);
    await user.tab();
    expect(amount.value).toBe(typed);
    expect(screen.getByText(sentence).id).toBe(amount.getAttribute('aria-describedby'));
  });

  test('that is taken off the page gives the focus back to what opened it', async () => {
    function Page() {
      const [open, setOpen] = useState(false);
      return (
        <>
          <button type="button" onClick={() => setOpen(true)}>
            Pay
          </button>
          {open && <Payment onClose={() => setOpen(false)} />}
        </>
      );
    }
    const { user } = renderKit(<Page />);
    await user.click(screen.getByRole('button', { name: 'Pay' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Reference')));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pay' })));
  });
});
