import { useState } from 'react';
import { useSession } from '../../../client/session-context.tsx';
import type { StoreAccess } from '../../../client/store-access.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { newId } from '../../../lib/new-id.ts';

type Draft = { readonly id: string; readonly text: string };

/** What was begun in a window, by person and visit: words of one never go out as another's. */
const draftsOfWindow = new WeakMap<StoreAccess, Map<string, Draft>>();

/**
 * The addendum that is being written to a visit. It outlives dialog and screen, so that neither Escape nor a
 * look elsewhere throws words away; and it keeps its id, so that adding it once more after the store was gone
 * adds it once.
 */
export function useAddendumDraft(visitId: string) {
  const access = useStore();
  const key = `${useSession().staffId}:${visitId}`;
  const drafts = draftsOfWindow.get(access) ?? new Map<string, Draft>();
  draftsOfWindow.set(access, drafts);
  const [draft, setDraft] = useState<Draft>(() => drafts.get(key) ?? { id: newId(), text: '' });

  return {
    ...draft,
    write(text: string) {
      const next = { ...draft, text };
      if (text.trim() === '') drafts.delete(key);
      else drafts.set(key, next);
      setDraft(next);
    },
    /** It is in the chart: the next addendum begins empty. */
    done() {
      drafts.delete(key);
      setDraft({ id: newId(), text: '' });
    },
  };
}

export type AddendumDraft = ReturnType<typeof useAddendumDraft>;
