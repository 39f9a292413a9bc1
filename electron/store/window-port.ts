import type { Frame } from '../../shared/contract/store-link.ts';

type FrameListener = (event: { data: Frame }) => void;

/**
 * The store's end of one window, in the shape of a message port: oRPC's adapter listens on it, and the
 * line to main delivers frames to it. Frames pass through main unread.
 */
export type WindowPort = {
  on(event: 'message', listener: FrameListener): void;
  on(event: 'close', listener: () => void): void;
  postMessage(frame: Frame): void;
  /** A frame came from the window. */
  deliver(frame: Frame): void;
  close(): void;
};

export function createWindowPort(send: (frame: Frame) => void): WindowPort {
  const frameListeners: FrameListener[] = [];
  const closeListeners: (() => void)[] = [];
  return {
    on(event: 'message' | 'close', listener: FrameListener | (() => void)) {
      if (event === 'message') frameListeners.push(listener as FrameListener);
      else closeListeners.push(listener as () => void);
    },
    postMessage: send,
    deliver(frame) {
      for (const listener of frameListeners) listener({ data: frame });
    },
    close() {
      for (const listener of closeListeners) listener();
    },
  };
}
