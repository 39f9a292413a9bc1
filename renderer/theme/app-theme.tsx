import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '../fonts.ts';
import './tokens.css';
import './base.css';
import './mantine.css';
import {
  localStorageColorSchemeManager,
  type MantineColorSchemeManager,
  MantineProvider,
} from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useCallback, useState } from 'react';
import { giveNonceToScrollLock, readStyleNonce } from './nonce.ts';
import { mantineVariables, theme } from './theme.ts';

interface AppThemeProps {
  /** The nonce of this load; read from the page where it is not given. */
  nonce?: string;
  /** Fixes the colour scheme; else the choice on this PC, and the system's before there is one. */
  scheme?: 'light' | 'dark';
  /** What was chosen on this PC before this window was made. */
  remembered?: 'light' | 'dark' | null;
  onChoice?: (scheme: 'light' | 'dark') => void;
  children: ReactNode;
}

/** The storage of the pages lives in memory: it tells the other windows, while `onChoice` remembers. */
function choiceOnThisPc(
  remembered: AppThemeProps['remembered'],
  onChoice: AppThemeProps['onChoice'],
): MantineColorSchemeManager {
  const ofWindows = localStorageColorSchemeManager({ key: 'tautband-colour-scheme' });
  return {
    ...ofWindows,
    get: () => ofWindows.get(remembered ?? 'auto'),
    set: (chosen) => {
      ofWindows.set(chosen);
      if (chosen !== 'auto') onChoice?.(chosen);
    },
  };
}

/** The look of every window: fonts, tokens, Mantine with our theme, and its run-time styles under the CSP nonce. */
export function AppTheme({ nonce, scheme, remembered, onChoice, children }: AppThemeProps) {
  const [styleNonce] = useState(() => {
    const found = nonce ?? readStyleNonce();
    giveNonceToScrollLock(found);
    return found ?? '';
  });
  const [choice] = useState(() => choiceOnThisPc(remembered, onChoice));
  const getStyleNonce = useCallback(() => styleNonce, [styleNonce]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={mantineVariables}
      colorSchemeManager={choice}
      defaultColorScheme="auto"
      forceColorScheme={scheme}
      getStyleNonce={getStyleNonce}
    >
      {children}
      <Notifications position="top-center" limit={3} autoClose={6000} transitionDuration={0} />
    </MantineProvider>
  );
}
