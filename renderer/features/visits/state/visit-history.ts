import { sameContent } from '../../../../shared/domain/same-content.ts';
import type { ReactionContent } from '../../../reactions/reaction-content.ts';
import type { SiteContent } from './site-content.ts';
import type { DraftContent, ScreeningContent } from './visit-calls.ts';

/** What happened to one site; `before` is null where it was placed. */
export type SiteEdit = {
  readonly before: SiteContent | null;
  readonly after: SiteContent;
};
/** What happened to one reaction; `before` is null where it was named. */
export type ReactionEdit = {
  readonly before: ReactionContent | null;
  readonly after: ReactionContent;
};

/** What happened to one record of a visit. Of its words only the fields that changed are kept. */
export type VisitEdit =
  | ({ readonly of: 'site' } & SiteEdit)
  | ({ readonly of: 'reaction' } & ReactionEdit)
  | { readonly of: 'draft'; readonly before: Partial<DraftContent>; readonly after: Partial<DraftContent> }
  | { readonly of: 'screening'; readonly before: ScreeningContent; readonly after: ScreeningContent };

/** One step that can be taken back: what somebody did, and what followed from it. */
export type VisitStep = {
  readonly edits: readonly VisitEdit[];
  /** Steps with the same name in a row are one, for instance the letters of a note. */
  readonly joinedBy: string | null;
};

export type VisitHistory = {
  readonly past: readonly VisitStep[];
  readonly future: readonly VisitStep[];
};

export const emptyHistory: VisitHistory = { past: [], future: [] };

/** Edits with the same name are of the same record, or of the same fields of the words. */
function nameOf(edit: VisitEdit): string {
  switch (edit.of) {
    case 'site':
    case 'reaction':
      return `${edit.of} ${edit.after.id}`;
    case 'draft':
      return `draft ${Object.keys(edit.after).sort().join(' ')}`;
    case 'screening':
      return 'screening';
  }
}

/** Adds a step; what had been taken back before it can no longer be redone. */
export function recordStep(history: VisitHistory, step: VisitStep): VisitHistory {
  const last = history.past.at(-1);
  if (!last || step.joinedBy === null || last.joinedBy !== step.joinedBy) {
    return { past: [...history.past, step], future: [] };
  }
  const edits = step.edits.map((edit): VisitEdit => {
    const earlier = last.edits.find((one) => nameOf(one) === nameOf(edit));
    return earlier ? ({ ...edit, before: earlier.before } as VisitEdit) : edit;
  });
  // Typed and taken back letter by letter, it is no step any more.
  const isNothing = edits.every(({ before, after }) => before !== null && sameContent(before, after));
  const joined = isNothing ? [] : [{ ...step, edits }];
  return { past: [...history.past.slice(0, -1), ...joined], future: [] };
}

/** What is typed from now on is a step of its own. */
export function endWord(history: VisitHistory): VisitHistory {
  const last = history.past.at(-1);
  if (!last || last.joinedBy === null) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, joinedBy: null }] };
}

/** The step to take back and the history after it; null when there is none. */
export function stepBack(history: VisitHistory): { step: VisitStep; history: VisitHistory } | null {
  const step = history.past.at(-1);
  if (!step) return null;
  return { step, history: { past: history.past.slice(0, -1), future: [step, ...history.future] } };
}

/** The step to do again and the history after it; null when there is none. */
export function stepForward(history: VisitHistory): { step: VisitStep; history: VisitHistory } | null {
  const [step, ...future] = history.future;
  if (!step) return null;
  return { step, history: { past: [...history.past, step], future } };
}
