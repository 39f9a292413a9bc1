/** Says whether the window may close; one that may not has asked the person on the screen. */
type Guard = () => Promise<boolean>;

/** The closing of this window: what is being typed is saved first, and guards may hold it. */
export type WindowClosing = {
  /** Adds a guard; the function returned takes it away. */
  guard(mayClose: Guard): () => void;
  /** The person was asked and goes: closes the window without asking again. */
  closeAnyway(): void;
};

export function createWindowClosing(page: Window, save: () => Promise<void>): WindowClosing {
  const guards = new Set<Guard>();
  let isAgreed = false;

  page.desktop.beforeClosing(async () => {
    await save();
    if (isAgreed) return 'close';
    for (const mayClose of guards) {
      if (!(await mayClose())) return 'stay';
    }
    return 'close';
  });

  return {
    guard(mayClose) {
      guards.add(mayClose);
      return () => {
        guards.delete(mayClose);
      };
    },
    closeAnyway() {
      isAgreed = true;
      page.desktop.closeWindow();
    },
  };
}
