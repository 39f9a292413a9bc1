import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what opened this, once it is gone: Mantine does so for a dialog that is closed, not for
 * one that is taken off the page. Whatever took the focus meanwhile keeps it.
 */
export function useFocusBack(): void {
  // Read while the first picture is made, before a field inside takes the focus.
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const focused = document.activeElement;
      const isLost = focused === null || focused === document.body || !focused.isConnected;
      if (isLost && opener instanceof HTMLElement && opener.isConnected) {
        opener.focus({ preventScroll: true });
      }
    },
    [opener],
  );
}
