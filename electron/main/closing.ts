import type { BrowserWindow } from 'electron';
import { desktopChannels } from '../../shared/contract/desktop-contract.ts';

/** A page that hangs must not keep a window open for ever. */
const longestSaveMs = 3_000;

/**
 * Before a window closes, its page writes what is still being typed: the closing is held back until the page
 * says so.
 */
export class Closing {
  readonly #waiting = new Map<BrowserWindow, { close: () => void; timer: NodeJS.Timeout }>();
  readonly #saved = new WeakSet<BrowserWindow>();

  watch(window: BrowserWindow): void {
    window.on('close', (event) => {
      if (this.#saved.has(window) || window.webContents.isCrashed()) return;
      event.preventDefault();
      if (this.#waiting.has(window)) return;
      const timer = setTimeout(() => this.allow(window), longestSaveMs);
      const close = () => {
        this.#saved.add(window);
        window.close();
      };
      this.#waiting.set(window, { close, timer });
      window.webContents.send(desktopChannels.closing);
    });
  }

  /** The page of this window has saved: it may close, if it was about to. */
  allow(window: BrowserWindow): void {
    this.#take(window)?.close();
  }

  /** The page of this window asks the person first: it stays, in front of the others, until it closes itself. */
  hold(window: BrowserWindow): void {
    if (!this.#take(window)) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  #take(window: BrowserWindow): { close: () => void } | undefined {
    const waiting = this.#waiting.get(window);
    this.#waiting.delete(window);
    clearTimeout(waiting?.timer);
    return waiting;
  }
}
