import { ipcRenderer } from 'electron';
import {
  type Desktop,
  type DesktopAnswer,
  type DesktopInfo,
  desktopChannels,
  desktopInfoSwitch,
  type StoreNotice,
} from '../../shared/contract/desktop-contract.ts';

/** The page's window: the store's port is posted to it, since a bridge passes only plain data. */
declare const window: {
  postMessage: (message: unknown, targetOrigin: string, transfer: readonly object[]) => void;
  location: { origin: string };
};

/** Everything a page can reach of Electron. No channel name and no event object gets out. */
export function makeDesktop(): Desktop {
  let save: Parameters<Desktop['beforeClosing']>[0] = async () => 'close';
  ipcRenderer.on(desktopChannels.store, (event, notice: StoreNotice) => {
    window.postMessage(notice, window.location.origin, event.ports);
  });
  ipcRenderer.on(desktopChannels.closing, () => {
    // A page that cannot save says so on its screen; the window closes all the same.
    void save()
      .catch(() => 'close' as const)
      .then((answer) =>
        ipcRenderer.send(answer === 'stay' ? desktopChannels.stayOpen : desktopChannels.readyToClose),
      );
  });
  return {
    info: readInfo(),
    chooseFolder: () => ask(desktopChannels.chooseFolder),
    saveFile: (suggestedName, bytes) => ask(desktopChannels.saveFile, suggestedName, bytes),
    showItemInFolder: (path) => ask(desktopChannels.showItemInFolder, path),
    connectStore: () => ipcRenderer.send(desktopChannels.connectStore),
    closeWindow: () => ipcRenderer.send(desktopChannels.closeWindow),
    newWindow: () => ipcRenderer.send(desktopChannels.newWindow),
    keepColourScheme: (scheme) => ipcRenderer.send(desktopChannels.keepColourScheme, scheme),
    beforeClosing: (given) => {
      save = given;
    },
  };
}

async function ask<Value>(channel: string, ...input: unknown[]): Promise<Value> {
  const answer: DesktopAnswer<Value> = await ipcRenderer.invoke(channel, ...input);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

function readInfo(): DesktopInfo {
  const text = process.argv.find((argument) => argument.startsWith(desktopInfoSwitch));
  if (!text) throw new Error('the window was made without its facts');
  return JSON.parse(text.slice(desktopInfoSwitch.length));
}
