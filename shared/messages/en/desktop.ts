/** Window, menu and dialogs of the operating system. */
export const desktop = {
  title: 'Tautband',
  titleTestRuntime: 'Tautband: test runtime, never for real patients',
  menu: {
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
