import { Menu, type MenuItemConstructorOptions } from 'electron';
import { desktop } from '../../shared/messages/en/desktop.ts';
import { treatment } from '../../shared/messages/en/treatment.ts';
import { areDevToolsAllowed } from './runtime.ts';

/**
 * The menu of the operating system: windows, editing and the size of what is shown. Its commands name themselves in
 * the language of the system. Reload and developer tools are not for clinics.
 */
export function setMenu(commands: { newWindow: () => void }): void {
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: desktop.menu.window,
      submenu: [
        {
          label: treatment.newWindow,
          accelerator: 'CommandOrControl+Shift+N',
          click: () => commands.newWindow(),
        },
      ],
    },
    {
      label: desktop.menu.edit,
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: desktop.menu.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(areDevToolsAllowed() ? [{ role: 'toggleDevTools' } as const] : []),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
