/** First run, set-up, log-in and the refusals of a chart. */
export const start = {
  connecting: { title: 'Opening…', slow: 'This takes longer than usual.' },
  stopped: {
    title: 'The chart cannot be reached',
    lead: 'The part of Tautband that keeps the chart stopped and did not start again. Everything that was shown as saved is on the disk.',
    unsaved: 'What you were typing is still here. It is saved once you are logged in again.',
    retry: 'Start it again',
  },
  page: {
    failed: 'This page could not be shown',
    missing: 'There is no such page',
    missingWhatToDo: 'Go back to the day and open it from there.',
  },
  statusFailed: { title: 'The chart could not be looked at' },
  windowFailed: {
    title: 'The window has to be built up again',
    lead: 'Something in the screens went wrong. Everything that was shown as saved is on the disk.',
    reload: 'Build it up again',
  },
  firstRun: {
    title: 'Welcome',
    lead: 'There is no chart on this PC yet. Set up your own clinic, or look around in a made-up one first.',
    setUp: 'Set up our clinic',
    setUpDetail:
      'Clinic, your own account, a treatment and its fee, a folder for backups. About five minutes.',
    demo: 'Open the demo clinic',
    demoDetail:
      'Invented patients and visits to try everything on. Nothing in it is ever mixed with your chart.',
    demoOpening: 'Making the demo clinic…',
    place: 'The chart is kept on this PC only, encrypted. Nothing leaves it unless you export it.',
  },
  setUp: {
    step: { clinic: 'Clinic', owner: 'You', fee: 'Fee and backups', recovery: 'Recovery code' },
    clinicTitle: 'Your clinic',
    clinicLead: 'This is printed on invoices and receipts. You can change it later.',
    ownerTitle: 'Your account',
    ownerLead: 'You will be the owner: the one who adds staff, sets fees and looks after backups.',
    feeTitle: 'Fee and backups',
    feeLead: 'The treatment most visits are billed as, and where copies of the chart go.',
    treatmentProposed: 'Physiotherapy treatment',
    taxHint: 'Without tax: physiotherapy is exempt. Other fees can be added later.',
    backupFolder: 'Folder for backups',
    backupFolderHint: 'Another disk or a USB stick also survives the loss of this PC. Backups are encrypted.',
    chooseFolder: 'Choose another folder',
    finish: 'Set up the clinic',
  },
  recovery: {
    title: 'Print the recovery code',
    lead: 'If every password is forgotten, this code is the only way into the chart. It is shown this once, and nobody can make it again.',
    code: 'Recovery code',
    print: 'Print it',
    keepSafe:
      'Keep the page away from this PC, for instance with the deeds or in a safe. Whoever holds it and the file can read every chart.',
    written: 'I have it on paper',
    checkTitle: 'Type two groups from the paper',
    checkLead: 'So that you know the paper can be read. The code is not on the screen any more.',
    showAgain: 'Back to the code',
    group: 'Group {{number}}',
    confirm: 'Check and open the chart',
    later: 'Do this later',
    laterTitle: 'Open the chart without the check?',
    laterText:
      'The code will not be shown again. If it is not on paper and the passwords are forgotten, the chart is lost.',
    laterConfirm: 'Open without the check',
    sheetTitle: 'Tautband recovery code',
    sheetClinic:
      'Opens the chart of the clinic when every password is lost. 14 groups of four, read row by row.',
    sheetKeep: 'Keep it away from the PC. Whoever holds this page and the chart file can read every chart.',
  },
  logIn: {
    title: 'Log in',
    demoTitle: 'Log in to the demo clinic',
    login: 'Login',
    password: 'Password',
    submit: 'Log in',
    demoLead: 'Choose somebody: login and password are filled in.',
    demoPeople: 'People of the demo clinic',
    wait_one: 'Too many wrong passwords. You can try again in one second.',
    wait_other: 'Too many wrong passwords. You can try again in {{count}} seconds.',
    waited: 'You can try again now.',
    place: 'Chart:',
    showFile: 'Show in folder',
    forgotten: 'Forgotten your password?',
    forgottenText:
      'An owner can set a new one under Clinic, Staff. If no owner can log in, the printed recovery code opens the chart from the command line, for reading.',
    leaveDemo: 'Leave the demo clinic',
    unsaved:
      'The part that keeps the chart was started again. What you were typing is kept and is saved as soon as you log in.',
  },
  refusal: {
    untouched: 'The file was not opened and was left exactly as it was.',
    file: 'File',
    reason: 'Reason',
    retry: 'Try again',
    showFile: 'Show in folder',
    newestBackup: 'Newest backup',
    noBackup: 'No backup is known on this PC. If there is one on another disk, its place can be typed below.',
    chartMissing: {
      title: 'The chart is not where it was',
      what: 'There are traces of a chart on this PC, but the file itself is gone. It may have been moved, or the drive is not connected.',
      whatToDo:
        'Connect the drive or put the file back and try again. If it cannot be found, restore the newest backup.',
    },
    keyFileMissing: {
      title: 'The key file of the chart is missing',
      what: 'Beside each chart lies a small key file, and passwords cannot open the chart without it.',
      whatToDo:
        'Put the key file back beside the chart: it may have been left behind when the chart was moved. If it cannot be found, restore the newest backup.',
    },
    keyFileDamaged: {
      title: 'The key file of the chart is damaged',
      what: 'The small file beside the chart that the passwords open cannot be read.',
      whatToDo: 'Restore the newest backup into a new file. The recovery code also still opens the chart.',
    },
    keyMalformed: {
      title: 'The key of the chart is not whole',
      what: 'The key that came out of the key file does not have the right form, so it was not tried on the chart.',
      whatToDo: 'Restore the newest backup into a new file, and keep both files for support.',
    },
    keyWrong: {
      title: 'The key does not fit this chart',
      what: 'The key file and the chart do not belong together, or the first page of the chart is damaged.',
      whatToDo:
        'Put the chart and the key file that belong together side by side. If they did so before, restore the newest backup.',
    },
    notEncrypted: {
      title: 'This file is not an encrypted chart',
      what: 'Tautband only opens charts it has encrypted. This file can be read by anyone, so somebody or something else has put it here.',
      whatToDo:
        'Find out where it came from before you move it away. Then put your chart back, or restore the newest backup.',
    },
    incompleteCopy: {
      title: 'This looks like an incomplete copy',
      what: 'The last entries of a chart can lie in a second file beside it, which is missing here. Opening it would lose them.',
      whatToDo:
        'Copy the chart again together with the files beside it, from where it came. If that cannot be done, restore the newest backup.',
    },
    newerSchema: {
      title: 'This chart was written by a newer Tautband',
      what: 'It holds things this version does not know and could damage.',
      whatToDo: 'Install the newer version of Tautband on this PC and open the chart with that.',
    },
    damaged: {
      title: 'The chart file is damaged',
      what: 'Parts of it cannot be read. This mostly comes from a failing disk or a program that changed the file.',
      whatToDo:
        'Restore the newest backup into a new file. Keep the damaged one: support may get more out of it.',
    },
    inUse: {
      title: 'The chart is in use',
      what: 'Another window of Tautband or the command line has it open. Two at once would damage it.',
      whatToDo: 'Close the other one, then try again.',
    },
    olderThanAnchor: {
      title: 'This chart is older than it should be',
      what: 'The newest entries this PC knows of are not in it: an older copy was put back, or entries were taken out.',
      whatToDo:
        'Put the right file back, or restore the newest backup. If you put the older copy here on purpose, an owner can open it as it is; that goes on record.',
    },
    engineTooOld: {
      title: 'A part of Tautband is too old',
      what: 'The database this copy of Tautband came with lacks a repair that protects the chart.',
      whatToDo: 'Install Tautband again from a fresh download.',
    },
    settingNotTaken: {
      title: 'The chart could not be opened safely',
      what: 'A setting that protects against loss at a power cut was not taken over, so nothing was opened.',
      whatToDo: 'Start the PC again and try once more. If it stays, install Tautband again.',
    },
  },
  acceptOlder: {
    open: 'Open it as it is',
    title: 'Open the older chart',
    lead: 'Entries that were made after it are not in it. That it was opened, by whom and why stays in the record of access for good.',
    reason: 'Reason',
    reasonHint: 'For instance: the disk failed, and the backup of Friday was put back.',
    submit: 'Open the older chart',
  },
  restore: {
    open: 'Restore a backup',
    title: 'Restore a backup',
    lead: 'The backup is copied into a new file. The file that is there now is not touched.',
    backupFile: 'Backup file',
    toFolder: 'Folder of the new file',
    chooseFolder: 'Choose a folder',
    toName: 'Name of the new file',
    with: 'Open it with',
    withPassword: 'A password',
    withRecoveryCode: 'The recovery code',
    login: 'Login at the time of the backup',
    password: 'Password at the time of the backup',
    recoveryCode: 'Recovery code',
    submit: 'Restore',
    doneTitle: 'The backup was restored',
    done: 'It holds everything up to {{time}}.',
    doneNext:
      'Close Tautband, move the old chart file and the files beside it away, and give the new ones their names. Then start Tautband again.',
  },
} as const;
