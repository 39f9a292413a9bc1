import { useEffect, useRef } from 'react';

/**
 * Puts the focus on the heading of a page that was just opened, unless something on the page takes it: what had it
 * is gone with the page before, and a screen reader would say nothing of where one is.
 * @param page changes with each page; nothing happens for the first one
 */
export function useFocusOnArrival(page: string | undefined): void {
  const before = useRef(page);
  useEffect(() => {
    if (page === undefined || before.current === page) {
      return;
    }
    const isFirst = before.current === undefined;
    before.current = page;
    const content = document.getElementById('content');
    if (isFirst || content === null) {
      return;
    }
    const settle = (): boolean => {
      const focused = document.activeElement;
      if (focused !== null && focused !== content && content.contains(focused)) {
        return true;
      }
      const heading = content.querySelector<HTMLElement>('h1[tabindex]');
      heading?.focus({ preventScroll: true });
      return heading !== null;
    };
    if (settle()) {
      return;
    }
    // The page reads its records first.
    const observer = new MutationObserver(() => {
      if (settle()) {
        observer.disconnect();
      }
    });
    observer.observe(content, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [page]);
}
