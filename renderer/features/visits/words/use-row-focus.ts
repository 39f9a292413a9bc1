import { useEffect, useRef, useState } from 'react';

/**
 * Keeps the focus with the rows of a list: a new row takes it to its first field, a removed one leaves it at
 * the row after it, else at the buttons that add one. Under a finger no text field is focused, since that
 * would bring up a keyboard over the page.
 */
export function useRowFocus() {
  const list = useRef<HTMLDivElement>(null);
  // A new object for each row, so that one which is added again is looked for again.
  const [added, setAdded] = useState<{ id: string } | null>(null);

  useEffect(() => {
    if (!added) return;
    const isFinger = window.matchMedia?.('(pointer: coarse)').matches;
    const row = list.current?.querySelector(`[data-row="${added.id}"]`);
    const first = row?.querySelector<HTMLElement>('input, [role="radio"][tabindex="0"]');
    if (!isFinger || first?.matches('button')) first?.focus();
  }, [added]);

  return {
    list,
    follow: (id: string) => setAdded({ id }),
    leave: (id: string) => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const index = rows.findIndex((row) => row.dataset.row === id);
      const next = rows[index + 1] ?? rows[index - 1];
      const target = next?.querySelector<HTMLElement>('[data-remove] button, button[data-remove]');
      (target ?? list.current?.querySelector<HTMLElement>('[data-add] button'))?.focus();
    },
  };
}
