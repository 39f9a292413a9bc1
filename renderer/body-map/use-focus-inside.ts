import { type RefObject, useEffect } from 'react';

/** Gives an element the focus when it appears, and gives it back to where it was when it goes. */
export function useFocusInside(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    element.current?.focus({ preventScroll: true });
    return () => {
      // Only a focus that went down with the element is given back; one that has moved on stays.
      if (document.activeElement === document.body || element.current?.contains(document.activeElement)) {
        if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      }
    };
  }, [element]);
}
