import type { SiteContent } from './site-content.ts';

/** What happened to one site; `before` is null where it was placed. */
export type SiteEdit = {
  readonly before: SiteContent | null;
  readonly after: SiteContent;
};

/** One step that can be taken back: a site placed, edited, moved or removed, and what followed from it. */
export type SiteStep = {
  readonly edits: readonly SiteEdit[];
  /** Steps with the same name in a row are one, for instance the letters of a note. */
  readonly joinedBy: string | null;
};

export type SiteHistory = {
  readonly past: readonly SiteStep[];
  readonly future: readonly SiteStep[];
};

export const emptyHistory: SiteHistory = { past: [], future: [] };

/** Adds a step; what had been taken back before it can no longer be redone. */
export function recordStep(history: SiteHistory, step: SiteStep): SiteHistory {
  const last = history.past.at(-1);
  if (!last || step.joinedBy === null || last.joinedBy !== step.joinedBy) {
    return { past: [...history.past, step], future: [] };
  }
  const edits = step.edits.map(({ before, after }) => {
    const earlier = last.edits.find((edit) => edit.after.id === after.id);
    return { before: earlier ? earlier.before : before, after };
  });
  return { past: [...history.past.slice(0, -1), { ...step, edits }], future: [] };
}

/** Puts every state of a site that can come back under what holds now. */
export function mapHistory(
  { past, future }: SiteHistory,
  change: (site: SiteContent) => SiteContent,
): SiteHistory {
  const stepOf = (step: SiteStep): SiteStep => ({
    ...step,
    edits: step.edits.map(({ before, after }) => ({
      before: before && change(before),
      after: change(after),
    })),
  });
  return { past: past.map(stepOf), future: future.map(stepOf) };
}

/** The step to take back and the history after it; null when there is none. */
export function stepBack(history: SiteHistory): { step: SiteStep; history: SiteHistory } | null {
  const step = history.past.at(-1);
  if (!step) return null;
  return { step, history: { past: history.past.slice(0, -1), future: [step, ...history.future] } };
}

/** The step to do again and the history after it; null when there is none. */
export function stepForward(history: SiteHistory): { step: SiteStep; history: SiteHistory } | null {
  const [step, ...future] = history.future;
  if (!step) return null;
  return { step, history: { past: [...history.past, step], future } };
}
