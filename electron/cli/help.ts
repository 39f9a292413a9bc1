import { cli } from '../../shared/messages/en/cli.ts';

/** What the command line can do, a line each. */
export const helpText = Object.values(cli.help).join('\n');
