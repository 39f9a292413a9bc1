import type { MessageFromStore, MessageToStore } from '../../shared/contract/store-link.ts';

/** The one line to whoever started the store: main, or the command line. */
export type ParentLink = {
  send(message: MessageFromStore): void;
  onMessage(listener: (message: MessageToStore) => void): void;
  /** The parent is gone: whatever is open must be closed and the process must end. */
  onGone(listener: () => void): void;
};

/** What Electron gives a utility process; Node's types do not know it. */
type UtilityParentPort = {
  postMessage(message: MessageFromStore): void;
  on(event: 'message', listener: (event: { data: MessageToStore }) => void): void;
  on(event: 'close', listener: () => void): void;
};

function utilityParentPort(): UtilityParentPort | null {
  return (process as unknown as { parentPort?: UtilityParentPort }).parentPort ?? null;
}

/** Finds the line: a utility process of Electron, or a child process with an IPC channel. */
export function connectToParent(): ParentLink {
  const port = utilityParentPort();
  if (port) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', (event) => listener(event.data)),
      onGone: (listener) => port.on('close', listener),
    };
  }
  if (!process.send) throw new Error('the store is started by the application or the command line');
  return {
    send: (message) => {
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => process.on('message', (message) => listener(message as MessageToStore)),
    onGone: (listener) => process.on('disconnect', listener),
  };
}
