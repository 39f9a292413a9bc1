import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { SaveHow, SaveSnapshot } from '../client/pending-saves.ts';
import { useStore } from '../client/store-provider.tsx';

export type KeyedAutosave<Content extends object> = {
  /** Typing: saved after a pause of 400 ms, at the latest 2 s after the first key. `version` as on the screen. */
  typed(id: string, version: number, content: Content): void;
  /** A tap, or a field that was left: saved at once. */
  chosen(id: string, version: number, content: Content): void;
  /** Saves at once what was typed into a record; for `onBlur`. */
  flush(id?: string): Promise<void>;
  retry(id: string): void;
  keepMine(id: string): void;
  takeTheirs(id: string): void;
  discard(id: string): void;
  /** What is not on disk yet, or null. Read once; `useSaveState` follows it. */
  pending(id: string): Content | null;
  /** Name of a record among all that are being saved, for `useSaveState`. */
  keyOf(id: string): string;
};

/**
 * Saves the records of one kind (`'site'`, `'visitDraft'`) as they change: one save at a time for each record,
 * the newest words last. What is typed lives outside the screen until it is on disk, so leaving the screen,
 * a lock or a restart of the store loses nothing. Leaving the screen saves at once.
 */
export function useKeyedAutosave<Content extends object, Saved extends { version: number }>(
  kind: string,
  how: SaveHow<Content, Saved>,
): KeyedAutosave<Content> {
  const { pendingSaves } = useStore();
  const latestHow = useRef(how);
  latestHow.current = how;
  const touched = useRef(new Set<string>());
  const keyOf = useCallback((id: string) => `${kind}:${id}`, [kind]);

  useEffect(() => {
    const keys = touched.current;
    return () => {
      keys.forEach((key) => {
        void pendingSaves.flush(key);
      });
    };
  }, [pendingSaves]);

  return useMemo(() => {
    function edit(id: string, version: number, content: Content, when: 'soon' | 'now'): void {
      touched.current.add(keyOf(id));
      pendingSaves.edit(keyOf(id), {
        version,
        content,
        when,
        send: (newest: Content, base) => latestHow.current.send(newest, base),
        onSaved: (saved: Saved) => latestHow.current.onSaved(saved),
      });
    }
    return {
      typed: (id, version, content) => edit(id, version, content, 'soon'),
      chosen: (id, version, content) => edit(id, version, content, 'now'),
      flush: async (id) => {
        const keys = id === undefined ? [...touched.current] : [keyOf(id)];
        await Promise.all(keys.map((key) => pendingSaves.flush(key)));
      },
      retry: (id) => pendingSaves.retry(keyOf(id)),
      keepMine: (id) => pendingSaves.keepMine(keyOf(id)),
      takeTheirs: (id) => pendingSaves.takeTheirs(keyOf(id)),
      discard: (id) => pendingSaves.discard(keyOf(id)),
      pending: (id) => pendingSaves.snapshot(keyOf(id)).content as Content | null,
      keyOf,
    };
  }, [pendingSaves, keyOf]);
}

/**
 * Follows one record: its status, what is not on disk yet (show that before what the store said), the error
 * and the conflict.
 */
export function useSaveState<Content extends object>(
  autosave: KeyedAutosave<Content>,
  id: string,
): SaveSnapshot<Content> {
  const { pendingSaves } = useStore();
  const key = autosave.keyOf(id);
  const subscribe = useCallback(
    (listener: () => void) => pendingSaves.subscribe(key, listener),
    [pendingSaves, key],
  );
  return useSyncExternalStore(subscribe, () => pendingSaves.snapshot(key)) as SaveSnapshot<Content>;
}
