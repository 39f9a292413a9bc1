import {
  emptyHistory,
  endWord,
  recordStep,
  stepBack,
  stepForward,
  type VisitEdit,
  type VisitStep,
} from './visit-history.ts';

export type UndoPart = {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What was taken back or done again last; a new object each time, null before the first. */
  readonly restored: { readonly step: VisitStep; readonly by: 'undo' | 'redo' } | null;
};

/** Undo and redo over everything that is charted in one visit: its sites, reactions, words and answers. */
export function createVisitUndo(options: {
  /** Shows and saves the edits of a step as they were before it, or after it. */
  restore: (edits: readonly VisitEdit[], to: 'before' | 'after') => void;
  onChange: () => void;
}) {
  let history = emptyHistory;
  let restored: UndoPart['restored'] = null;
  let grouped: VisitEdit[] | null = null;
  let part: UndoPart | null = null;

  function keep(next: typeof history) {
    if (next === history) return;
    history = next;
    part = null;
    options.onChange();
  }

  function step(by: 'undo' | 'redo') {
    const taken = by === 'undo' ? stepBack(history) : stepForward(history);
    if (!taken) return;
    history = taken.history;
    restored = { step: taken.step, by };
    part = null;
    options.restore(taken.step.edits, by === 'undo' ? 'before' : 'after');
    options.onChange();
  }

  return {
    part(): UndoPart {
      part ??= { canUndo: history.past.length > 0, canRedo: history.future.length > 0, restored };
      return part;
    },

    /** Notes what was done; `joinedBy` makes steps of that name in a row one. */
    record(edits: readonly VisitEdit[], joinedBy: string | null = null) {
      if (edits.length === 0) return;
      if (grouped) grouped.push(...edits);
      else keep(recordStep(history, { edits, joinedBy }));
    },

    /** Everything that `act` does is one step; `joinedBy` as of `record`. */
    asOneStep(act: () => void, joinedBy: string | null = null) {
      if (grouped) return act();
      const edits: VisitEdit[] = [];
      grouped = edits;
      try {
        act();
      } finally {
        grouped = null;
      }
      if (edits.length > 0) keep(recordStep(history, { edits, joinedBy }));
    },

    /** A field was left: what is typed after that is a step of its own. */
    endWord: () => keep(endWord(history)),

    forget: () => keep(emptyHistory),
    undo: () => step('undo'),
    redo: () => step('redo'),
  };
}
