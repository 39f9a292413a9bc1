import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import type { z } from 'zod';
import type { DesktopAnswer } from '../../shared/contract/desktop-contract.ts';
import { desktopChannels } from '../../shared/contract/desktop-contract.ts';
import { desktopInputs } from '../../shared/contract/desktop-inputs.ts';
import { isOwnAddress } from './app-address.ts';
import { DesktopFailure } from './desktop-failure.ts';

type Requests = 'chooseFolder' | 'saveFile' | 'showItemInFolder';
type Notices =
  | 'connectStore'
  | 'readyToClose'
  | 'stayOpen'
  | 'closeWindow'
  | 'newWindow'
  | 'keepColourScheme';
type Input<Name extends keyof typeof desktopInputs> = z.infer<(typeof desktopInputs)[Name]>;

/** What main does for a page; each is called with the page's own window and parsed input. */
export type DesktopHandlers = {
  [Name in Requests]: (window: BrowserWindow, ...input: Input<Name>) => unknown;
} & { [Name in Notices]: (window: BrowserWindow, ...input: Input<Name>) => void };

/**
 * The only place that listens to pages. A message counts only from the main frame of a window we made, while
 * it shows our own page, and with input of the expected form.
 * @param windowOf the window we made for these contents, if we did
 */
export function listenToPages(
  handlers: DesktopHandlers,
  windowOf: (contentsId: number) => BrowserWindow | undefined,
): void {
  type Sender = { sender: { id: number }; senderFrame: WebFrameMain | null };
  const trustedWindow = ({ sender, senderFrame }: Sender): BrowserWindow | undefined => {
    const window = windowOf(sender.id);
    return window && !window.isDestroyed() && isOurMainFrame(senderFrame, window) ? window : undefined;
  };

  const answer = <Name extends Requests>(name: Name) => {
    const handler = handlers[name] as (window: BrowserWindow, ...input: unknown[]) => unknown;
    ipcMain.handle(desktopChannels[name], async (event, ...args): Promise<DesktopAnswer<unknown>> => {
      const window = trustedWindow(event);
      const input = desktopInputs[name].safeParse(args);
      if (!window || !input.success) return { ok: false, code: 'refused' };
      try {
        return { ok: true, value: await handler(window, ...input.data) };
      } catch (error) {
        return { ok: false, code: error instanceof DesktopFailure ? error.code : 'failed' };
      }
    });
  };
  answer('chooseFolder');
  answer('saveFile');
  answer('showItemInFolder');

  const hear = <Name extends Notices>(name: Name) => {
    const handler = handlers[name] as (window: BrowserWindow, ...input: unknown[]) => void;
    ipcMain.on(desktopChannels[name], (event, ...args) => {
      const window = trustedWindow(event);
      const input = desktopInputs[name].safeParse(args);
      if (window && input.success) handler(window, ...input.data);
    });
  };
  hear('connectStore');
  hear('readyToClose');
  hear('stayOpen');
  hear('closeWindow');
  hear('newWindow');
  hear('keepColourScheme');
}

function isOurMainFrame(frame: WebFrameMain | null, window: BrowserWindow): boolean {
  const main = window.webContents.mainFrame;
  return (
    frame !== null &&
    frame.parent === null &&
    frame.processId === main.processId &&
    frame.routingId === main.routingId &&
    isOwnAddress(frame.url)
  );
}
