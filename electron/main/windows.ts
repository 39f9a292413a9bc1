import { app, BrowserWindow, nativeTheme, type Session } from 'electron';
import type { DesktopInfo } from '../../shared/contract/desktop-contract.ts';
import { desktopInfoSwitch } from '../../shared/contract/desktop-contract.ts';
import type { ColourScheme } from '../../shared/contract/desktop-inputs.ts';
import { desktop } from '../../shared/messages/en/desktop.ts';
import { isOwnAddress, startAddress } from './app-address.ts';
import { builtFile } from './paths.ts';
import { areDevToolsAllowed, isTestRuntime } from './runtime.ts';

/** Content sizes in CSS pixels: a 1280×800 laptop, and the smallest tablet the screens are laid out for. */
const firstSize = { width: 1280, height: 800 };
const smallestSize = { width: 1024, height: 768 };

/** What is seen before the page has painted; the canvas colours of renderer/theme/tokens.css. */
const canvas = { light: '#f2f0ec', dark: '#161512' };

/** Makes a window of the application; it shows itself once its page has painted. */
export function makeWindow(session: Session, colourScheme: ColourScheme | null): BrowserWindow {
  const other = BrowserWindow.getFocusedWindow();
  const title = isTestRuntime() ? desktop.titleTestRuntime : desktop.title;
  const window = new BrowserWindow({
    ...firstSize,
    useContentSize: true,
    show: false,
    title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? canvas.dark : canvas.light,
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload: builtFile('preload', 'preload.cjs'),
      additionalArguments: [`${desktopInfoSwitch}${JSON.stringify(desktopInfo(colourScheme))}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      // No page of ours talks to a device, and asking the old test runtime for USB devices ends the program.
      disableBlinkFeatures: 'WebUSB,WebHID,Serial,WebBluetooth',
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: areDevToolsAllowed(),
    },
  });
  keepContentLargeEnough(window);
  placeBeside(window, other);
  // The title says on which runtime the application runs; a page must not talk it away.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  // A chart has no business in screen recordings and meetings (Windows and macOS can keep it out).
  window.setContentProtection(true);
  reloadOnceWhenPageDies(window);
  returnToStart(window);
  void window.loadURL(startAddress);
  return window;
}

function desktopInfo(colourScheme: ColourScheme | null): DesktopInfo {
  return {
    version: app.getVersion(),
    platform: process.platform,
    testRuntime: isTestRuntime(),
    colourScheme,
  };
}

/** Electron's smallest size counts the frame; ours is that of the page. */
function keepContentLargeEnough(window: BrowserWindow): void {
  const [width = 0, height = 0] = window.getSize();
  const [contentWidth = 0, contentHeight = 0] = window.getContentSize();
  window.setMinimumSize(
    smallestSize.width + width - contentWidth,
    smallestSize.height + height - contentHeight,
  );
}

/** A further window does not hide the one it was opened from. */
function placeBeside(window: BrowserWindow, other: BrowserWindow | null): void {
  if (!other) return;
  const step = 32;
  const [x = 0, y = 0] = other.getPosition();
  window.setPosition(x + step, y + step);
}

/** No guard is asked about `about:blank`, which a page can still get to: it is brought back from there. */
function returnToStart(window: BrowserWindow): void {
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isOwnAddress(address)) void window.loadURL(startAddress);
  });
}

/** A page that crashed is loaded again, but not in a loop: what it showed as saved is on disk. */
function reloadOnceWhenPageDies(window: BrowserWindow): void {
  const calmDownMs = 60_000;
  let lastReload = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || Date.now() - lastReload < calmDownMs) return;
    lastReload = Date.now();
    void window.loadURL(startAddress);
  });
}
