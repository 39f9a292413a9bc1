import { attemptsOf } from '../../../../db/keys/attempts.ts';

/* Begins a try for the login "olive" and waits to be killed. Arguments: attempts file, uptime in seconds. */
const [file = '', uptime = ''] = process.argv.slice(2);
attemptsOf(file, { now: () => new Date(), uptimeSeconds: () => Number(uptime) }).begin('olive', true);
process.stdout.write('begun\n');
setInterval(() => undefined, 60_000);
