import { z } from 'zod';
import type { ChartStatus } from '../../../shared/contract/chart-records.ts';
import { login, longText } from '../../../shared/contract/fields.ts';

const file = z.string().min(1, 'required').max(1000, 'tooLong');

/** What `backups.restore` takes. */
export const restoreInput = z.object({
  backupFile: file,
  toFile: file,
  login: login.nullable(),
  secret: longText.min(1, 'required'),
});

/** A restore as it is being typed. */
export type RestoreTyped = {
  backupFile: string;
  toFolder: string;
  toName: string;
  with: 'password' | 'recoveryCode';
  login: string;
  secret: string;
};

/** Folder and name of a path of any system. */
function splitPath(path: string): { folder: string; name: string } {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return { folder: path.slice(0, Math.max(end, 0)), name: path.slice(end + 1) };
}

/** A file in a folder, in the manner of the system the folder is of; empty while one of them is missing. */
export function joinPath(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  const trimmed = folder.replace(/[\\/]+$/, '');
  return folder.trim() === '' || name.trim() === '' ? '' : `${trimmed}${separator}${name.trim()}`;
}

/** The newest backup known, into a file beside the chart whose name says what it is. `day` is today's. */
export function proposedRestore(status: ChartStatus, day: string): RestoreTyped {
  const { folder, name } = splitPath(status.chartFile ?? '');
  const [stem, ...endings] = name.split('.');
  return {
    backupFile: status.newestBackup?.file ?? '',
    toFolder: folder,
    toName: stem ? [`${stem}-restored-${day}`, ...endings].join('.') : '',
    with: 'password',
    login: '',
    secret: '',
  };
}

export function restoreInputOf(typed: RestoreTyped): z.input<typeof restoreInput> {
  return {
    backupFile: typed.backupFile.trim(),
    toFile: joinPath(typed.toFolder, typed.toName),
    login: typed.with === 'password' ? typed.login : null,
    secret: typed.secret,
  };
}
