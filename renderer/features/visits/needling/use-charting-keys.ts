import { type RefObject, useEffect } from 'react';
import { useUndoKeys } from '../../../lib/use-undo.ts';
import type { VisitSession } from '../state/visit-session.ts';
import { ltrByKey } from './ltr-change.ts';

/**
 * Whether the keys of the twitches work here: on the map and under it, or where nothing has the focus. Elsewhere they may
 * be a part of words that went astray, and must not change a count.
 */
function counts(target: EventTarget | null, column: HTMLElement | null): boolean {
  if (target === document.body) return true;
  if (!(target instanceof HTMLElement) || target.matches('input, textarea, select')) return false;
  return column?.contains(target) === true && target.closest('[role="listbox"]') === null;
}

/** Undo and redo, both sides on or off, a muscle by its name, the word that a copied site was needled, and the count and strength of the twitches of the selected site. */
export function useChartingKeys(
  session: VisitSession,
  column: RefObject<HTMLElement | null>,
  mayPlace: boolean,
): void {
  const book = session.sites;
  useUndoKeys(session.history);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        !counts(event.target, column.current)
      )
        return;
      if (event.key.toLowerCase() === 'b') {
        if (!mayPlace || event.repeat) return;
        event.preventDefault();
        book.toggleBothSides();
        return;
      }
      if (event.key === '/') {
        if (!mayPlace) return;
        event.preventDefault();
        book.startNaming();
        return;
      }
      const { pending, choosingId, selectedId, sites } = book.part();
      const site = sites.find(({ id }) => id === selectedId);
      if (pending || choosingId || !site) return;
      if (site.origin === 'copied') {
        if (event.key.toLowerCase() !== 'c' || !mayPlace) return;
        event.preventDefault();
        book.confirm(site.id);
        return;
      }
      const change = ltrByKey(site, event.key);
      if (change === null) return;
      event.preventDefault();
      book.change(site.id, change);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [book, column, mayPlace]);
}
