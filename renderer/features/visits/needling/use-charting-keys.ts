import { useEffect, useMemo } from 'react';
import { useUndoKeys } from '../../../lib/use-undo.ts';
import type { SiteBook } from '../state/site-book.ts';
import { stepLtr } from './ltr-change.ts';

/** Whether a key belongs to what has the focus: text is being typed, or a dialog or a list is open. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('input, textarea, select') ||
    target.closest('[role="dialog"], [role="listbox"], [role="menu"], [role="grid"]') !== null
  );
}

/** Undo and redo, and + and − for the twitches of the selected site, wherever the focus is on the page. */
export function useChartingKeys(book: SiteBook): void {
  useUndoKeys(useMemo(() => ({ undo: book.undo, redo: book.redo }), [book]));

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target))
        return;
      const step = event.key === '+' || event.key === '=' ? 1 : event.key === '-' ? -1 : null;
      const { pending, selectedId, sites } = book.part();
      const site = sites.find((shown) => shown.site.id === selectedId)?.site;
      if (step === null || pending || !site) return;
      event.preventDefault();
      book.change(site.id, stepLtr(site, step));
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [book]);
}
