import type { ColourScheme } from './desktop-inputs.ts';

/**
 * What the desktop offers the page besides the store: folders, saving a file, showing it, and the hand-over
 * of the port to the store. The page sees it as `window.desktop`; everything else goes through the contract.
 * What each channel takes is in `desktop-inputs.ts`, which main parses with.
 */

/** Facts about the running application, known before the first paint. */
export type DesktopInfo = {
  version: string;
  /** As Node names it: `linux`, `win32`, `darwin`. */
  platform: string;
  /** True on the development and test runtime: the screen must say that it is never for real data. */
  testRuntime: boolean;
  /** The colours chosen on this PC; null before there is a choice. */
  colourScheme: ColourScheme | null;
};

/** Channels of Electron's own message passing, by what they are for. */
export const desktopChannels = {
  /** Page to main, answered with a DesktopAnswer. */
  chooseFolder: 'desktop:choose-folder',
  saveFile: 'desktop:save-file',
  showItemInFolder: 'desktop:show-item-in-folder',
  /** Page to main, not answered. */
  connectStore: 'desktop:connect-store',
  readyToClose: 'desktop:ready-to-close',
  stayOpen: 'desktop:stay-open',
  closeWindow: 'desktop:close-window',
  newWindow: 'desktop:new-window',
  keepColourScheme: 'desktop:keep-colour-scheme',
  /** Main to the preload of one window. */
  store: 'desktop:store',
  closing: 'desktop:closing',
} as const;

/** Switch by which main hands DesktopInfo, as JSON, to the preload of a window it makes. */
export const desktopInfoSwitch = '--tautband-info=';

/**
 * Why a call of `window.desktop` failed: the `message` of the Error it rejects with.
 * `refused`: the input or the sender is not one main listens to. `diskFull`, `notAllowed`: the file was not
 * written and nothing is left of it. `failed`: anything else, nothing is left either.
 */
export type DesktopErrorCode = 'refused' | 'diskFull' | 'notAllowed' | 'failed';

/** How main answers the preload, since an Error loses its code between processes. */
export type DesktopAnswer<Value> = { ok: true; value: Value } | { ok: false; code: DesktopErrorCode };

/**
 * How the page hears of its store: a `message` event of the window itself, `event.ports[0]` being the port
 * when the state is `connected`. Each `connected` replaces the port before it. Chromium 114 fires no `close`
 * on a port, so `restarting` and `stopped` are what tell the page that calls in flight are lost.
 */
export type StoreNotice = {
  kind: 'tautband:store';
  state: 'connected' | 'restarting' | 'stopped';
};

/** `window.desktop`, the whole of it. */
export type Desktop = {
  info: DesktopInfo;
  /** Asks the person for a folder, for backups. Null when they thought better of it. */
  chooseFolder: () => Promise<string | null>;
  /**
   * Asks where to save, then writes the bytes whole or not at all, readable by this user only.
   * Answers the path, or null when the person cancelled.
   */
  saveFile: (suggestedName: string, bytes: Uint8Array) => Promise<string | null>;
  /** Shows a file in the file manager. Says nothing about whether it exists. */
  showItemInFolder: (path: string) => Promise<void>;
  /** Call once the page listens for `StoreNotice`; a port follows. Call again to try a stopped store. */
  connectStore: () => void;
  /**
   * The function is awaited (3 s at the most) before the window closes: write what is still being typed. With
   * `stay` the window remains, and so does the program: the page asks the person, and calls `closeWindow`.
   */
  beforeClosing: (save: () => Promise<'close' | 'stay' | undefined>) => void;
  /** Closes this window; `beforeClosing` is asked once more. */
  closeWindow: () => void;
  /** Opens another window at the same chart, with nobody logged in. */
  newWindow: () => void;
  /** Remembers the colours on this PC, for windows to come; a page keeps nothing itself. */
  keepColourScheme: (scheme: ColourScheme) => void;
};

declare global {
  interface Window {
    desktop: Desktop;
  }
}
