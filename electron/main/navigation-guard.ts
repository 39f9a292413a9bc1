import type { WebContents } from 'electron';
import { startAddress } from './app-address.ts';

/**
 * Keeps a page where it is: no other address, no redirect, no frame, no window, no webview. The one thing it
 * may do is load its own start page again.
 */
export function guardNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isReload(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isReload(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function isReload(address: string, isMainFrame: boolean): boolean {
  return isMainFrame && address.split(/[?#]/)[0] === startAddress;
}
