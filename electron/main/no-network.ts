import type { Session } from 'electron';
import { app } from 'electron';
import { isOwnAddress } from './app-address.ts';

/**
 * Chromium looks for updates, reports, proxies and dictionaries by itself. Must run before the app is ready:
 * these are read once.
 */
export function switchNetworkOff(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'disable-quic',
    'no-pings',
    'no-proxy-server',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  // No name is ever resolved, whoever asks.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch(
    'disable-features',
    'MediaRouter,OptimizationHints,AutofillServerCommunication',
  );
}

/** Lets a session load our own files and nothing else, and keeps it from fetching dictionaries. */
export function keepOffNetwork(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isAllowedRequest(details.url) });
  });
}

function isAllowedRequest(address: string): boolean {
  // Pictures and documents the page made itself live under blob: addresses of our own origin.
  return isOwnAddress(address.startsWith('blob:') ? address.slice('blob:'.length) : address);
}
