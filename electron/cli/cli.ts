import { forkStore } from './fork-store.ts';
import { runCommandLine } from './run-command-line.ts';

/** The command line on plain Node, as the project runs it. A packaged app runs it inside itself. */
void runCommandLine(process.argv.slice(2), forkStore).then((exitCode) => {
  process.exitCode = exitCode;
});
