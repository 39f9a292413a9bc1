import type { PointerEventHandler, RefObject } from 'react';

/**
 * Keeps an element as tall as it once was, for as long as it is shown: a choice taken back hides fields, and what
 * stands below must not come up under the pointer.
 */
export function keepHeight(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) {
    return undefined;
  }
  let tallest = 0;
  const observer = new ResizeObserver(() => {
    if (element.offsetHeight > tallest) {
      tallest = element.offsetHeight;
      element.style.minHeight = `${tallest}px`;
    }
  });
  observer.observe(element);
  return () => observer.disconnect();
}

type Press = { onPointerDown: PointerEventHandler; onMouseDown: () => void };

/**
 * Holds the height of `above` while a button below it is being pressed. The press takes the focus from a field,
 * whose sentence would push the button away from under the pointer, and the click would miss it.
 */
export function useStillWhilePressed(above: RefObject<HTMLElement | null>): Press {
  function hold(): void {
    const element = above.current;
    if (element === null) {
      return;
    }
    element.style.height = `${element.offsetHeight}px`;
    element.style.overflow = 'hidden';
    const ends = ['pointerup', 'pointercancel', 'mouseup'] as const;
    // The click comes right after these and still has to find the button.
    const release = () => setTimeout(letGo, 0);
    const letGo = () => {
      element.style.height = '';
      element.style.overflow = '';
      ends.forEach((name) => {
        window.removeEventListener(name, release);
      });
    };
    ends.forEach((name) => {
      window.addEventListener(name, release);
    });
  }
  // Touch sends the press of the mouse, which takes the focus, only after its own has ended.
  return { onPointerDown: hold, onMouseDown: hold };
}
