import { app, type BrowserWindow, powerMonitor, session } from 'electron';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { Closing } from './closing.ts';
import { ColourSchemeOfThisPc } from './colour-scheme.ts';
import { listenToPages } from './desktop-ipc.ts';
import { chooseFolder, saveFile, showItemInFolder } from './files.ts';
import { setMenu } from './menu.ts';
import { guardNavigation } from './navigation-guard.ts';
import { keepOffNetwork, switchNetworkOff } from './no-network.ts';
import { builtFile, chartPaths, colourSchemeFile } from './paths.ts';
import { denyAllPermissions } from './permissions.ts';
import { canSandbox, isTestRuntime } from './runtime.ts';
import { StoreHost, type StorePage } from './store-host.ts';
import { storePageOf } from './store-pages.ts';
import { startStoreProcess } from './store-transport.ts';
import { untilDriverIsAttached } from './test-driver.ts';
import { makeWindow } from './windows.ts';

/** Everything between the start of the program and its end. */
export function boot(): void {
  if (canSandbox()) app.enableSandbox();
  switchNetworkOff();
  // Without a graphics card the old runtime's GPU process dies at the start, and 4 pages in 100 froze with it.
  if (isTestRuntime()) app.commandLine.appendSwitch('disable-gpu');
  registerAppScheme();
  app.on('session-created', (made) => {
    denyAllPermissions(made);
    keepOffNetwork(made);
  });
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents));
  void Promise.all([app.whenReady(), untilDriverIsAttached()]).then(open);
}

function open(): void {
  const store = new StoreHost(
    {
      client: 'app',
      ...chartPaths(),
      appVersion: app.getVersion(),
      testRuntime: isTestRuntime(),
    },
    { startProcess: startStoreProcess, now: Date.now },
  );
  const closing = new Closing();
  const colours = new ColourSchemeOfThisPc(colourSchemeFile());
  const windows = new Map<number, { window: BrowserWindow; page: StorePage }>();

  // The pages' session lives in memory: no cache, no stored value, nothing of a chart beside the chart.
  const pages = session.fromPartition('pages', { cache: false });
  serveApp(pages, builtFile('renderer'));

  const openWindow = () => {
    const window = makeWindow(pages, colours.chosen);
    const page = storePageOf(window);
    const { id } = window.webContents;
    windows.set(id, { window, page });
    closing.watch(window);
    // Whatever stands in the window next has to ask for a port of its own; the session before is over.
    window.webContents.on('did-navigate', () => store.disconnect(page));
    window.webContents.on('render-process-gone', () => store.disconnect(page));
    window.on('closed', () => {
      windows.delete(id);
      store.disconnect(page);
    });
  };

  setMenu({ newWindow: openWindow });
  listenToPages(
    {
      chooseFolder,
      saveFile,
      showItemInFolder,
      connectStore: (window) => {
        const known = windows.get(window.webContents.id);
        if (known) store.connect(known.page);
      },
      readyToClose: (window) => closing.allow(window),
      stayOpen: (window) => closing.hold(window),
      closeWindow: (window) => window.close(),
      newWindow: () => openWindow(),
      keepColourScheme: (_window, scheme) => colours.choose(scheme),
    },
    (contentsId) => windows.get(contentsId)?.window,
  );

  app.on('second-instance', () => {
    const [first] = windows.values();
    if (!first) return;
    if (first.window.isMinimized()) first.window.restore();
    first.window.show();
    first.window.focus();
  });
  powerMonitor.on('lock-screen', () => store.away('screenLocked'));
  powerMonitor.on('suspend', () => store.away('asleep'));
  app.on('window-all-closed', () => app.quit());
  stopStoreBeforeQuitting(store);

  store.start();
  openWindow();
}

/** The program ends only after the store has closed the chart, or has had its time to. */
function stopStoreBeforeQuitting(store: StoreHost): void {
  let isStopped = false;
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void store.stop().finally(() => {
      isStopped = true;
      app.quit();
    });
  });
}
