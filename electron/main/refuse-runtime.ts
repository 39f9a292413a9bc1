import { app, dialog } from 'electron';
import { desktop } from '../../shared/messages/en/desktop.ts';

/** Says why this build does not run on this Electron, and ends. On Linux the sentence goes to stderr. */
export function refuseRuntime(): void {
  const { title, sentence } = desktop.refusedRuntime;
  dialog.showErrorBox(
    title,
    sentence
      .replace('{{shipped}}', TAUTBAND_ELECTRON)
      .replace('{{running}}', process.versions.electron ?? 'unknown'),
  );
  app.exit(1);
}
