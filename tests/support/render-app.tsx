import { configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../../renderer/app.tsx';
import { createStoreAccess, type StoreAccess } from '../../renderer/client/store-access.ts';
import { startI18n } from '../../renderer/i18n.ts';
import { type AppRouter, createAppRouter } from '../../renderer/routes.tsx';
import { prepareJsdom } from './jsdom.ts';
import { type RendererStore, startRendererStore } from './renderer-store.ts';

/** The whole window of the application in jsdom, over a real store. Call `end` when done. */
export type RenderedApp = {
  store: RendererStore;
  /** The page's own way to the store, for what a test prepares or looks at. */
  access: StoreAccess;
  router: AppRouter;
  user: UserEvent;
  end(): Promise<void>;
};

/**
 * Renders the application. `before` runs with the store up and nothing on the screen yet: there a test sets
 * up the clinic it needs.
 */
export async function renderApp(
  options: {
    store?: Parameters<typeof startRendererStore>[0];
    before?: (access: StoreAccess, store: RendererStore) => Promise<void>;
  } = {},
): Promise<RenderedApp> {
  prepareJsdom();
  // A busy machine may need seconds for argon2 and a first render; a failure need not print the whole page.
  configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? 'not found') });
  const store = startRendererStore(options.store);
  const access = createStoreAccess(window);
  await options.before?.(access, store);
  const router = createAppRouter();
  const { unmount } = render(<App access={access} i18n={startI18n()} router={router} />);
  return {
    store,
    access,
    router,
    user: userEvent.setup(),
    end: async () => {
      unmount();
      access.close();
      await store.stop();
    },
  };
}
