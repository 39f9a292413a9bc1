import { appendFileSync } from 'node:fs';
import { openChartFile } from '../../../../db/chart-file/open-chart-file.ts';

/*
 * Opens a chart in a process of its own, saves fees until it is killed, and says so on standard output.
 * Arguments: file, data key, how many fees to save before holding still.
 */
const [file = '', dataKeyHex = '', fees = '0'] = process.argv.slice(2);
const chart = openChartFile({ file, dataKeyHex, mode: 'readWrite' });
for (let number = 0; number < Number(fees); number += 1) {
  const id = `child-fee-${number}`;
  chart.begin();
  chart.database.prepare(`INSERT INTO fee VALUES (?, 1, 'Needling', 100, 0, '2026-01-01', NULL)`).run(id);
  chart.appendAudit({
    at: new Date().toISOString(),
    actorKind: 'system',
    actorId: null,
    roles: [],
    window: 'child',
    procedure: 'fees.add',
    changes: [{ record: 'fee', id }],
  });
  chart.commit();
  appendFileSync(1, `saved ${id}\n`);
}
appendFileSync(1, 'holding\n');
setInterval(() => undefined, 60_000);
