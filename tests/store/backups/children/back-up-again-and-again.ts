import { appendFileSync } from 'node:fs';
import { backUpChart } from '../../../../db/backups/back-up-chart.ts';

/* Makes one backup after the other until it is killed. Arguments: chart file, data key. */
const [file = '', dataKeyHex = ''] = process.argv.slice(2);
for (let number = 0; ; number += 1) {
  appendFileSync(1, `begins ${number}\n`);
  backUpChart({
    file,
    dataKeyHex,
    at: new Date(Date.UTC(2026, 10, 21, 12, 0, number)).toISOString(),
    timeZone: 'America/Regina',
    appVersion: '0.0.0-test',
    reason: 'asked',
  });
}
