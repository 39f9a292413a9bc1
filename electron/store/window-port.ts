import type { Frame } from '../../shared/contract/store-link.ts';
import { readFrame, type WindowMessage } from './frames.ts';

type MessageListener = (event: { data: WindowMessage }) => void;

/**
 * The store's end of one window, in the shape of a message port: oRPC's adapter listens on it, and the
 * line to main delivers frames to it. Frames pass through main unread.
 */
export type WindowPort = {
  on(event: 'message', listener: MessageListener): void;
  on(event: 'close', listener: () => void): void;
  postMessage(frame: Frame): void;
  /** A frame came from the window. Gives whether it could be read; one that could not is dropped. */
  deliver(frame: Frame): boolean;
  close(): void;
};

export function createWindowPort(send: (frame: Frame) => void): WindowPort {
  const messageListeners: MessageListener[] = [];
  const closeListeners: (() => void)[] = [];
  return {
    on(event: 'message' | 'close', listener: MessageListener | (() => void)) {
      if (event === 'message') messageListeners.push(listener as MessageListener);
      else closeListeners.push(listener as () => void);
    },
    postMessage: send,
    deliver(frame) {
      const message = readFrame(frame);
      if (message === null) return false;
      for (const listener of messageListeners) listener({ data: message });
      return true;
    },
    close() {
      for (const listener of closeListeners) listener();
    },
  };
}
