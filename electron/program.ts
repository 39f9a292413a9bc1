import { app } from 'electron';
import { boot } from './main/boot.ts';
import { commandLineWords, keepApartFromWindows } from './main/command-line.ts';
import { switchNetworkOff } from './main/no-network.ts';
import { applyUserDataFolder } from './main/paths.ts';
import { refuseRuntime } from './main/refuse-runtime.ts';
import { isRuntimeRefused } from './main/runtime.ts';
import { startStoreProcess } from './main/store-transport.ts';

/**
 * The program: a window, or the command line of the packaged app. The only file that knows both, so that
 * neither has to know the other.
 */
async function runCommandLineMode(words: readonly string[]): Promise<void> {
  keepApartFromWindows();
  switchNetworkOff();
  // The store is started as the window starts it, and Electron starts processes only when it is ready.
  await app.whenReady();
  // Loaded here alone: the contract is long, and the window has no use for it in this process.
  const { runCommandLine } = await import('./cli/run-command-line.ts');
  app.exit(await runCommandLine(words, startStoreProcess));
}

const words = commandLineWords(process.argv);
applyUserDataFolder();
if (isRuntimeRefused()) {
  refuseRuntime();
} else if (words) {
  void runCommandLineMode(words);
} else if (app.requestSingleInstanceLock()) {
  boot();
} else {
  // One application for each chart: a second start hands over to the first and ends.
  app.quit();
}
