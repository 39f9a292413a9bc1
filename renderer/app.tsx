import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { ChartGate } from './chart-gate.tsx';
import type { StoreAccess } from './client/store-access.ts';
import { StoreProvider } from './client/store-provider.tsx';
import type { AppRouter } from './routes.tsx';
import { StoreGate } from './store-gate.tsx';
import { AppTheme } from './theme/app-theme.tsx';
import { WindowBoundary } from './window-boundary.tsx';

type AppProps = {
  access: StoreAccess;
  i18n: i18n;
  router: AppRouter;
};

/** The whole window: words, look, store, and the screens behind the gates of store, chart and log-in. */
export function App({ access, i18n: words, router }: AppProps) {
  return (
    <I18nextProvider i18n={words}>
      <AppTheme remembered={window.desktop.info.colourScheme} onChoice={window.desktop.keepColourScheme}>
        <StoreProvider access={access}>
          <WindowBoundary>
            <StoreGate>
              <ChartGate router={router}>
                <RouterProvider router={router} />
              </ChartGate>
            </StoreGate>
          </WindowBoundary>
        </StoreProvider>
      </AppTheme>
    </I18nextProvider>
  );
}
