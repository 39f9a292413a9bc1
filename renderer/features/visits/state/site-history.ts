import type { SiteContent } from './site-content.ts';

/** One step that can be taken back: a site placed (`before` is null), edited, moved or removed. */
export type SiteStep = {
  readonly siteId: string;
  readonly before: SiteContent | null;
  readonly after: SiteContent;
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
  if (last && step.joinedBy !== null && last.joinedBy === step.joinedBy && last.siteId === step.siteId) {
    return { past: [...history.past.slice(0, -1), { ...step, before: last.before }], future: [] };
  }
  return { past: [...history.past, step], future: [] };
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
