import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** One thing a person did, that can be taken back and done again. `label` is a word for the button. */
export type UndoCommand = {
  label: string;
  undo(): void | Promise<void>;
  redo(): void | Promise<void>;
};

export type UndoStack = {
  /** Notes what was just done; what had been undone before it is forgotten. */
  done(command: UndoCommand): void;
  undo(): void;
  redo(): void;
  /** What the next undo or redo would do; null when there is nothing. */
  undoLabel: string | null;
  redoLabel: string | null;
  clear(): void;
};

type Stacks = { done: readonly UndoCommand[]; undone: readonly UndoCommand[] };

const empty: Stacks = { done: [], undone: [] };
/** Steps that are kept. */
const longest = 200;

/**
 * Undo and redo. Steps run one after the other; a step that fails stays where it was and `onFailure` hears
 * of it.
 */
export function useUndo(onFailure: (thrown: unknown) => void): UndoStack {
  const [stacks, setStacks] = useState(empty);
  const current = useRef(empty);
  const running = useRef<Promise<void>>(Promise.resolve());
  const failed = useRef(onFailure);
  failed.current = onFailure;

  const become = useCallback((next: Stacks) => {
    current.current = next;
    setStacks(next);
  }, []);

  const step = useCallback(
    (direction: 'undo' | 'redo') => {
      running.current = running.current.then(async () => {
        const command = current.current[direction === 'undo' ? 'done' : 'undone'].at(-1);
        if (!command) {
          return;
        }
        try {
          await command[direction]();
          const { done, undone } = current.current;
          const others = (commands: readonly UndoCommand[]) => commands.filter((other) => other !== command);
          become(
            direction === 'undo'
              ? { done: others(done), undone: [...undone, command] }
              : { done: [...done, command], undone: others(undone) },
          );
        } catch (thrown) {
          failed.current(thrown);
        }
      });
    },
    [become],
  );

  return useMemo(
    () => ({
      done: (command) => become({ done: [...current.current.done, command].slice(-longest), undone: [] }),
      undo: () => step('undo'),
      redo: () => step('redo'),
      undoLabel: stacks.done.at(-1)?.label ?? null,
      redoLabel: stacks.undone.at(-1)?.label ?? null,
      clear: () => become(empty),
    }),
    [become, step, stacks],
  );
}

function isTextField(target: EventTarget | null): boolean {
  const isElement = target instanceof HTMLElement;
  return (
    isElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea'))
  );
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (Command on a Mac); inside a text field they stay the field's own. */
export function useUndoKeys(stack: Pick<UndoStack, 'undo' | 'redo'>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) {
        return;
      }
      const key = event.key.toLowerCase();
      if (key === 'z' || key === 'y') {
        event.preventDefault();
        if (key === 'y' || event.shiftKey) {
          stack.redo();
        } else {
          stack.undo();
        }
      }
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [stack]);
}
