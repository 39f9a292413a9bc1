import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from './clinic-fixtures.ts';
import { runtime } from './launch.ts';
import { openVisit } from './support/charting.ts';

test('a second start while a visit is charted shows that visit, and ends', async ({
  openDemo,
  userDataDir,
}) => {
  const clinic = await openDemo('theo');
  await openVisit(clinic);
  await clinic.visit.reason().fill('Stiff neck');
  await clinic.tautband.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const args = [...runtime.args, '--no-sandbox', `--user-data-dir=${userDataDir}`];
  const [code] = await once(spawn(runtime.executable, args, { stdio: 'ignore' }), 'exit');
  expect(code).toBe(0);
  const windows = await clinic.tautband.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      visible: window.isVisible(),
      minimized: window.isMinimized(),
    })),
  );
  expect(windows).toEqual([{ visible: true, minimized: false }]);
  await expect(clinic.visit.reason()).toHaveValue('Stiff neck');
  await clinic.visit.saved();
});
