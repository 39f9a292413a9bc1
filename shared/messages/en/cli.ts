/** Words of the command line. */
export const cli = {
  help: {
    procedures:
      'procedures                                   list every procedure with its input and output as JSON',
    call: 'call NAME [JSON | -] --chart FILE --user LOGIN   call a procedure; the input as JSON or on standard input',
    demo: 'demo FILE [--seed N] [--today YYYY-MM-DD] [--patients N] [--visits N]   make a demo clinic in a new file',
    auditVerify:
      'audit verify --chart FILE --user LOGIN       check the audit chain, the anchor and every record',
    backup: 'backup --chart FILE --user LOGIN [--folder FOLDER]   make and prove a backup now',
    restore: 'restore [BACKUP] --to NEWFILE [--chart FILE] --user LOGIN   restore a backup into a new file',
    secrets:
      'The password comes from TAUTBAND_PASSWORD, the recovery code (to read only) from TAUTBAND_RECOVERY_CODE.',
  },
} as const;
