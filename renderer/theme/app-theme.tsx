import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '../fonts.ts';
import './tokens.css';
import './base.css';
import './mantine.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useCallback, useState } from 'react';
import { giveNonceToScrollLock, readStyleNonce } from './nonce.ts';
import { mantineVariables, theme } from './theme.ts';

interface AppThemeProps {
  /** The nonce of this load; read from the page where it is not given. */
  nonce?: string;
  /** Fixes the colour scheme; else the person's choice on this PC, and the system's before there is one. */
  scheme?: 'light' | 'dark';
  children: ReactNode;
}

const choiceOnThisPc = localStorageColorSchemeManager({ key: 'tautband-colour-scheme' });

/** The look of every window: fonts, tokens, Mantine with our theme, and its run-time styles under the CSP nonce. */
export function AppTheme({ nonce, scheme, children }: AppThemeProps) {
  const [styleNonce] = useState(() => {
    const found = nonce ?? readStyleNonce();
    giveNonceToScrollLock(found);
    return found ?? '';
  });
  const getStyleNonce = useCallback(() => styleNonce, [styleNonce]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={mantineVariables}
      colorSchemeManager={choiceOnThisPc}
      defaultColorScheme="auto"
      forceColorScheme={scheme}
      getStyleNonce={getStyleNonce}
    >
      {children}
      <Notifications position="bottom-right" limit={3} autoClose={6000} transitionDuration={0} />
    </MantineProvider>
  );
}
