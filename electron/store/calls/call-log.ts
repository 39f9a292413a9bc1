import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Slower than this is worth a look. */
const slowMilliseconds = 40;

export type CallLog = {
  /** One line: instant, procedure, duration, outcome. Never a name, never an argument. */
  write(procedure: string, milliseconds: number, outcome: string): void;
  /** Something about the store itself, for instance `started`. No values. */
  note(event: string): void;
};

/** Appends to a file; a log that can't be written never stops the work it tells of. */
export function createCallLog(file: string | null, now: () => Date): CallLog {
  if (file) mkdirSync(dirname(file), { recursive: true });
  const append = (line: string): void => {
    if (!file) return;
    try {
      appendFileSync(file, `${now().toISOString()} ${line}\n`, { mode: 0o600 });
    } catch {
      // A full disk is reported by the call that needed it; the log has nothing to add.
    }
  };
  return {
    write(procedure, milliseconds, outcome) {
      const slow = milliseconds > slowMilliseconds ? ' slow' : '';
      append(`${procedure} ${milliseconds.toFixed(1)}ms ${outcome}${slow}`);
    },
    note: append,
  };
}
