import { useEffect, useState } from 'react';

/** What has the focus; a menu goes away with its choice, so that its button stands for it. */
function openerNow(): Element | null {
  const focused = document.activeElement;
  const menu = focused?.closest('[role="menu"]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused;
}

/**
 * Gives the focus back to what opened this, once it is gone: Mantine does so for a dialog that is closed, not for
 * one that is taken off the page. Whatever took the focus meanwhile keeps it.
 */
export function useFocusBack(): void {
  // Read while the first picture is made, before a field inside takes the focus.
  const [opener] = useState(openerNow);
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
