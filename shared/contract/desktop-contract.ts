import { z } from 'zod';

/**
 * What the desktop offers the page besides the store: folders, saving a file, showing it, and the hand-over
 * of the port to the store. The page sees it as `window.desktop`; everything else goes through the contract.
 */

/** Facts about the running application, known before the first paint. */
export type DesktopInfo = {
  version: string;
  platform: string;
  /** True on the development and test runtime: the screen must say that it is never for real data. */
  testRuntime: boolean;
};

const fileName = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^\\/:*?"<>|\p{Cc}]+$/u)
  .regex(/^[^.]/)
  .regex(/[^. ]$/);

/** Largest file the page may ask to have written: 64 MiB. */
const longestFile = 64 * 1024 * 1024;

const bytes = z
  .instanceof(Uint8Array)
  .refine((value) => value.byteLength > 0 && value.byteLength <= longestFile, 'size');

const path = z.string().min(1).max(4096);

/** Calls from the page to main that answer. Inputs are parsed in main; outputs are plain data. */
export const desktopRequests = {
  /** Asks the person for a folder, for backups. Null when they thought better of it. */
  chooseFolder: { channel: 'desktop:choose-folder', input: z.tuple([]), output: path.nullable() },
  /**
   * Asks where to save, then writes the bytes whole or not at all, readable by this user only.
   * Answers the path, or null when the person cancelled. Rejects when the file could not be written.
   */
  saveFile: {
    channel: 'desktop:save-file',
    input: z.tuple([fileName, bytes]),
    output: path.nullable(),
  },
  /** Shows a file in the file manager. Says nothing about whether it exists. */
  showItemInFolder: { channel: 'desktop:show-item-in-folder', input: z.tuple([path]), output: z.void() },
} as const;

/** Notices from the page to main that need no answer. */
export const desktopNotices = {
  /** The page is ready for a port to the store, or wants a stopped store tried again. */
  connectStore: { channel: 'desktop:connect-store', input: z.tuple([]) },
  /** What was being typed is saved (or cannot be): the window may close. */
  readyToClose: { channel: 'desktop:ready-to-close', input: z.tuple([]) },
} as const;

/** Messages from main to the preload of one window. */
export const desktopEvents = {
  store: 'desktop:store',
  closing: 'desktop:closing',
} as const;

/**
 * How the page hears of its store: a `message` event of the window itself, `event.ports[0]` being the port
 * when the state is `connected`. Each `connected` replaces the port before it. Chromium 114 fires no `close`
 * on a port, so `restarting` and `stopped` are what tell the page that calls in flight are lost.
 */
export type StoreNotice = {
  kind: 'tautband:store';
  state: 'connected' | 'restarting' | 'stopped';
};

type Request<Name extends keyof typeof desktopRequests> = (
  ...input: z.infer<(typeof desktopRequests)[Name]['input']>
) => Promise<z.infer<(typeof desktopRequests)[Name]['output']>>;

/** `window.desktop`, the whole of it. */
export type Desktop = {
  info: DesktopInfo;
  chooseFolder: Request<'chooseFolder'>;
  saveFile: Request<'saveFile'>;
  showItemInFolder: Request<'showItemInFolder'>;
  /** Call once the page listens for `StoreNotice`; a port follows. Call again to try a stopped store. */
  connectStore: () => void;
  /** The function is awaited (3 s at the most) before the window closes: write what is still being typed. */
  beforeClosing: (save: () => Promise<void>) => void;
};

declare global {
  interface Window {
    desktop: Desktop;
  }
}
