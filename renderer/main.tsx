// First: it settles how every schema below is compiled.
import './zod-without-eval.ts';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createStoreAccess } from './client/store-access.ts';
import { localeOfAddress, startI18n } from './i18n.ts';
import { createAppRouter, preloadScreens } from './routes.tsx';

const root = document.getElementById('root');
if (!root) {
  throw new Error('the page has no place for the screens');
}
const i18n = startI18n(localeOfAddress(window.location.search));
const access = createStoreAccess(window);
createRoot(root).render(
  <StrictMode>
    <App access={access} i18n={i18n} router={createAppRouter()} />
  </StrictMode>,
);

// What failed to be read here is read again by whoever opens the screen, and told there.
requestIdleCallback(() => void preloadScreens().catch(() => undefined));
