/**
 * The sentence for every error code and for every problem of a field. It says what to do; nothing that was
 * typed is repeated in it.
 */
export const errors = {
  INVALID_INPUT: 'Some fields need another look. Nothing was saved yet.',
  NOT_LOGGED_IN: 'Nobody is logged in at this window. Log in and try again.',
  FORBIDDEN: 'Your account may not do this. It needs one of these roles: {{roles}}.',
  READ_ONLY: 'The chart was opened with the recovery code, for reading only. Log in to change something.',
  WRONG_PASSWORD_one: 'That password is not right. One more try before you have to wait.',
  WRONG_PASSWORD_other: 'That password is not right. {{count}} more tries before you have to wait.',
  WRONG_PASSWORD_zero: 'That password is not right.',
  TOO_MANY_TRIES: 'Too many wrong passwords. Try again at {{time}}.',
  RECOVERY_CODE_WRONG: 'These groups do not match the recovery code. Compare them with the printed page.',
  NOT_FOUND: 'This record is not in the chart.',
  VERSION_CONFLICT:
    'Somebody else saved this in the meantime. Your words are kept here: choose which ones stay.',
  ID_TAKEN: 'This was already saved with other content. Reload the page and look at what is there.',
  VISIT_SIGNED: 'The note is signed and locked. Write an addendum instead.',
  VISIT_STATE: 'The visit is in a state that does not allow this. Look at it again before you go on.',
  SCREENING_STOPPED:
    'The screening stopped needling for today. No site can be charted; needles that were in before the stop was found are signed with the reason.',
  NEEDLES_DIFFER: '{{opened}} needles opened, {{out}} out. Find the difference, or write down the reason.',
  NOT_AUTHORISED_TO_NEEDLE:
    'There is no authorisation to needle on file for you. An owner can enter it under Clinic.',
  NOT_AUTHORISED_EXPIRED:
    'Your authorisation to needle ended on {{day}}. An owner can enter the new one under Clinic.',
  NOT_TREATING_THERAPIST:
    'Only {{name}}, who gave the treatment, can sign this note. Your own words can follow as an addendum.',
  NOTE_INCOMPLETE: 'The note cannot be signed yet: something is still missing.',
  INVOICE_REFUSED: 'An insurer would send this invoice back. Correct what is listed first.',
  INVOICE_STATE: 'The invoice is in a state that does not allow this. Look at it again before you go on.',
  PAYMENT_TOO_HIGH: 'Only {{balance}} is still to be paid. Enter that amount or less.',
  NO_FEE: 'No fee is in force on {{day}}. An owner can add one under Clinic, Fees.',
  LOGIN_TAKEN: 'Somebody else already has this login. Choose another one.',
  LAST_OWNER: 'The clinic needs at least one active owner. Make somebody else an owner first.',
  CHART_REFUSED: 'The chart was not opened. The file was left as it was.',
  CHART_NOT_OPEN: 'The chart is closed. Log in to open it.',
  CHART_EXISTS: 'There is already a chart on this PC. Nothing was changed.',
  BACKUP_FAILED: 'The backup was not made. {{reason}}',
  RESTORE_FAILED: 'The backup was not restored. {{reason}}',
  NOT_WRITTEN: {
    diskFull:
      'The disk is full, so nothing was saved. What you typed is still here: free some space and try again.',
    readOnly:
      'The chart cannot be written to, so nothing was saved. What you typed is still here: check the rights of the folder and try again.',
    inputOutput:
      'The disk did not take it, so nothing was saved. What you typed is still here: check the disk and try again.',
  },
  STORE_STOPPED:
    'The part that keeps the chart stopped and is being started again. What you typed is still here.',
  UNEXPECTED: 'Something went wrong in the program. Nothing was saved; what you typed is still here.',
  /** Why a backup was not made or not restored; keys are the codes of the store. */
  backup: {
    noFolder: 'No folder was chosen yet. An owner chooses one under Clinic, Backups.',
    folderMissing: 'The folder is not there. Connect the drive, or choose another folder.',
    folderUnwritable: 'The folder cannot be written to. Choose another one.',
    diskFull: 'The disk is full. Free some space, or choose another folder.',
    inputOutput: 'The disk did not take it. Check the disk, or choose another folder.',
    chartDamaged: 'The chart itself failed its check. Keep the older backups and get help before you go on.',
    copyDamaged:
      'The copy could not be opened again, so it was not kept. Check the disk, or choose another folder.',
    backupMissing: 'The backup file is not there. Connect the drive, or choose another backup.',
    manifestMissing:
      'The small file beside the backup that describes it is missing. Copy both, or choose another backup.',
    manifestDamaged: 'The small file beside the backup was changed or damaged. Choose another backup.',
    backupDamaged: 'The backup file was changed or damaged. Choose another one.',
    auditBroken: 'The record of access in this backup shows alterations. Choose another one, or get help.',
    newerSchema: 'The backup was made by a newer Tautband. Install that version first.',
    chartExists: 'There is already a file with that name, and it was left alone. Choose a new name.',
    registerDamaged: 'The list of backups could not be read. Make a backup now to begin a new one.',
    unexpected: 'Something went wrong in the program. Try once more.',
  },
  field: {
    required: 'This is needed.',
    tooLong: 'This is too long. Use {{maximum}} characters or fewer.',
    controlCharacters:
      'There are characters in here that cannot be shown. Type it again instead of pasting it.',
    invalid: 'This does not fit here.',
    id: 'This record has no proper number. Close the page and start again.',
    impossibleDay: 'There is no such day. Write it like 1984-03-09.',
    impossibleInstant: 'There is no such time. Write the day and the time again.',
    wholeCents: 'Write an amount with two places for the cents, for example 120.00.',
    wholeNumber: 'Write a whole number.',
    negative: 'This cannot be below zero.',
    tooHigh: 'This is more than can be right here.',
    deeperThanNeedle: 'The needle cannot go deeper than it is long.',
    muscleOnly: 'A muscle was chosen: say that it is one.',
    electricalTechniqueOnly: 'A current belongs to the electrical technique.',
    hertz: 'Use 0.5 to 200 Hz.',
    microseconds: 'Use 20 to 1000 µs.',
    milliamperes: 'Use 0 to 30 mA.',
    electricalMinutes: 'Use 0 to 60 minutes.',
    atLeastOne: 'This must be at least 1.',
    zeroToTen: 'Choose a number from 0 to 10.',
    passwordTooShort: 'Use at least 10 characters.',
    wrongPassword: 'That password is not right.',
    loginTaken: 'Somebody else already has this login. Choose another one.',
    passwordsDiffer: 'The two passwords are not the same.',
    login: 'Use 2 to 40 small letters, digits, dots or dashes, beginning with a letter or digit.',
    timeZone: 'Choose a time zone from the list.',
    phn: 'This is not a valid PHN: the check digit does not fit. Compare it with the card.',
    needleDiameter: 'A needle is between 0.1 and 0.9 mm thick.',
    needleLength: 'A needle is between 5 and 150 mm long.',
    structureNeeded: 'Choose a muscle, or name the structure.',
    inFuture: 'This lies in the future. Write a time that has come.',
    unknownMuscle: 'This muscle is not in the catalogue. Choose one from the list.',
    unknownSite: 'This site is not in the visit. Choose another one.',
    unknownQuestion: 'This question is not asked. Close the page and start again.',
    unknownQuestionSet: 'These questions are of another version of Tautband. Update it on this PC.',
    expiresBeforeValid: 'The last day cannot be before the first day.',
    choice: 'Choose one of the options.',
  },
} as const;
