import type { Page } from 'playwright';

/** What a person did on a page since the count began. */
export type ActionCount = {
  /** Presses, keys, and texts that were typed, each of which counts once. */
  sinceStart(): Promise<number>;
};

/** Counts what a person does from now on: a press or a key is one action, and so is a whole text. */
export async function countActions(page: Page): Promise<ActionCount> {
  await page.evaluate(() => {
    const root = document.documentElement;
    root.dataset.actions = '0';
    let typedIn: EventTarget | null = null;
    const isText = (target: EventTarget | null) =>
      target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
    const count = () => {
      root.dataset.actions = String(Number(root.dataset.actions) + 1);
    };
    document.addEventListener('pointerdown', count, { capture: true });
    document.addEventListener(
      'keydown',
      ({ key, target }) => {
        if (!isText(target) || key.length > 1) count();
      },
      { capture: true },
    );
    document.addEventListener(
      'input',
      ({ target }) => {
        if (isText(target) && target !== typedIn) count();
        typedIn = target;
      },
      { capture: true },
    );
  });
  return {
    sinceStart: () => page.evaluate(() => Number(document.documentElement.dataset.actions)),
  };
}
