import { type BrowserWindow, MessageChannelMain } from 'electron';
import type { StoreNotice } from '../../shared/contract/desktop-contract.ts';
import { desktopChannels } from '../../shared/contract/desktop-contract.ts';
import type { Frame } from '../../shared/contract/store-link.ts';
import type { StorePage } from './store-host.ts';

/** The page of a window, as the store host sees it: one MessagePort for each connection. */
export function storePageOf(window: BrowserWindow): StorePage {
  const tell = (state: StoreNotice['state'], ports: Electron.MessagePortMain[]) => {
    const notice: StoreNotice = { kind: 'tautband:store', state };
    if (!window.isDestroyed()) window.webContents.postMessage(desktopChannels.store, notice, ports);
  };
  return {
    openPort: (onFrame) => {
      const { port1: ours, port2: theirs } = new MessageChannelMain();
      ours.on('message', ({ data }) => {
        if (isFrame(data)) onFrame(data);
      });
      ours.start();
      tell('connected', [theirs]);
      return { post: (frame) => ours.postMessage(frame), close: () => ours.close() };
    },
    notify: (state) => tell(state, []),
  };
}

/** oRPC writes text or bytes; whatever else a page sends is not for the store. */
function isFrame(data: unknown): data is Frame {
  return typeof data === 'string' || data instanceof Uint8Array;
}
