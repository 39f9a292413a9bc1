import { useEffect } from 'react';

/** What can take back and do again; how is the feature's own business. */
type UndoRedo = {
  undo(): void;
  redo(): void;
};

function isTextField(target: EventTarget | null): boolean {
  const isElement = target instanceof HTMLElement;
  return (
    isElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea'))
  );
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (Command on a Mac); inside a text field they stay the field's own. */
export function useUndoKeys(stack: UndoRedo): void {
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
