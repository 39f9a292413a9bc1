/** What the command line prints on stderr before it exits 1. */
export type PrintedError = { code: string; message: string; details: unknown };

/** A call of the command line that cannot be carried out as it was written. */
export class UsageError extends Error {
  readonly code = 'USAGE';
}
