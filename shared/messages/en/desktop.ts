/** Window, menu and dialogs of the operating system. */
export const desktop = {
  title: 'Tautband',
  titleTestRuntime: 'Tautband: test runtime, never for real patients',
  refusedRuntime: {
    title: 'Tautband does not start',
    sentence:
      'This Tautband was made for Electron {{shipped}} and does not run on Electron {{running}}: install Tautband again. Your charts are untouched.',
  },
  menu: {
    window: 'Window',
    edit: 'Edit',
    view: 'View',
  },
  chooseFolder: {
    title: 'Choose a folder for backups',
    button: 'Use this folder',
  },
  saveFile: {
    title: 'Save',
  },
  fileKind: {
    pdf: 'PDF document',
    csv: 'CSV table',
    json: 'JSON file',
    txt: 'Text file',
  },
} as const;
