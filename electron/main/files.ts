import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { desktop } from '../../shared/messages/en/desktop.ts';
import { DesktopFailure } from './desktop-failure.ts';

/** Asks for a folder for backups. Null when the person cancelled. */
export async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: desktop.chooseFolder.title,
    buttonLabel: desktop.chooseFolder.button,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where to save the bytes and writes them. Null when the person cancelled. */
export async function saveFile(
  window: BrowserWindow,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<string | null> {
  const extension = extname(suggestedName).slice(1).toLowerCase();
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: desktop.saveFile.title,
    defaultPath: join(app.getPath('documents'), suggestedName),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
    ...(isKnownKind(extension)
      ? { filters: [{ name: desktop.fileKind[extension], extensions: [extension] }] }
      : {}),
  });
  if (canceled || !filePath) return null;
  if (belongsToChart(filePath)) throw new DesktopFailure('notAllowed');
  await writeWhole(filePath, bytes);
  return filePath;
}

/**
 * Whether a name is one that a chart, its keys, its anchor or a backup may have. Nothing else is saved under it: a
 * press on *Replace* in the dialog of the system must not cost a clinic its chart.
 */
export function belongsToChart(filePath: string): boolean {
  return /\.tautband(?:[.-]|$)/i.test(basename(filePath));
}

/** Opens the file manager at a file. */
export function showItemInFolder(_window: BrowserWindow, path: string): void {
  shell.showItemInFolder(path);
}

function isKnownKind(extension: string): extension is keyof typeof desktop.fileKind {
  return Object.hasOwn(desktop.fileKind, extension);
}

/**
 * Writes a file whole or not at all, readable by this user only: under another name first, on disk before it
 * takes its name, so that a power cut leaves the old file or the new one.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new DesktopFailure(codeOf(error), { cause: error });
  }
}

/** The new name is on disk when its folder is. Windows has no such call and does it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): 'diskFull' | 'notAllowed' | 'failed' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'diskFull';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'notAllowed';
  return 'failed';
}
