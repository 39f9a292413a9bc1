import { connectToParent } from './parent-link.ts';
import { createStore, type Store } from './store.ts';
import { realSurroundings } from './surroundings.ts';

/**
 * Entry of the store process, the only owner of the chart. It lives as long as whoever started it: when
 * the line breaks it closes the chart and ends, so that no chart stays locked by a process nobody sees.
 */
const parent = connectToParent();
let store: Store | null = null;

async function stop(): Promise<void> {
  await store?.stop();
  store = null;
}

parent.onGone(() => {
  void stop().finally(() => process.exit(0));
});

parent.onMessage((message) => {
  switch (message.kind) {
    case 'start':
      store = createStore(message.options, realSurroundings);
      parent.send({ kind: 'ready' });
      return;
    case 'windowOpened': {
      const { window } = message;
      store?.openWindow(window, (frame) => parent.send({ kind: 'frame', window, frame }));
      return;
    }
    case 'windowClosed':
      store?.closeWindow(message.window);
      return;
    case 'frame':
      store?.deliver(message.window, message.frame);
      return;
    case 'away':
      store?.away(message.reason);
      return;
    case 'stop':
      void stop().finally(() => {
        parent.send({ kind: 'stopped' });
        process.exit(0);
      });
      return;
  }
});
