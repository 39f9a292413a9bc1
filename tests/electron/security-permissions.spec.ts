import { expect, test } from './fixtures.ts';

test('5: every permission is denied when asked for', async ({ launch, faults }) => {
  const { window: page } = await launch();
  const granted = await page.evaluate(async () => {
    const attempts: Record<string, () => Promise<unknown>> = {
      notifications: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
      },
      geolocation: () =>
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      clipboard: () => navigator.clipboard.readText(),
      persistence: async () => {
        if (!(await navigator.storage.persist())) throw new Error('denied');
      },
    };
    const results = await Promise.all(
      Object.entries(attempts).map(([name, attempt]) =>
        Promise.race([
          attempt().then(
            () => [name],
            () => [],
          ),
          // A question that is never answered is not granted either.
          new Promise<string[]>((resolve) => setTimeout(() => resolve([]), 3_000)),
        ]),
      ),
    );
    return results.flat();
  });
  expect(granted).toEqual([]);
  faults.errors.length = 0;
});

test('5: every permission is denied when checked', async ({ launch }) => {
  const { window: page } = await launch();
  const states = await page.evaluate(async () => {
    const names = [
      'accelerometer',
      'background-sync',
      'camera',
      'clipboard-read',
      'clipboard-write',
      'geolocation',
      'gyroscope',
      'idle-detection',
      'local-fonts',
      'magnetometer',
      'microphone',
      'midi',
      'notifications',
      'persistent-storage',
      'screen-wake-lock',
      'storage-access',
      'window-management',
    ];
    const states: Record<string, string> = {};
    for (const name of names) {
      states[name] = await navigator.permissions.query({ name: name as PermissionName }).then(
        ({ state }) => state,
        () => 'unknown here',
      );
    }
    return states;
  });
  expect(Object.values(states)).toContain('denied');
  expect(Object.entries(states).filter(([, state]) => state === 'granted' || state === 'prompt')).toEqual([]);
});

test('5: a page cannot even ask for devices', async ({ launch }) => {
  const { window: page } = await launch();
  const found = await page.evaluate(() =>
    ['usb', 'hid', 'serial', 'bluetooth'].filter((kind) => kind in navigator),
  );
  expect(found).toEqual([]);
});

test('a page can start no download', async ({ launch }) => {
  const { app, window: page } = await launch();
  await app.evaluate(({ session }) => {
    const marks = globalThis as unknown as { downloads: boolean[] };
    marks.downloads = [];
    session
      .fromPartition('pages')
      .on('will-download', (event) => marks.downloads.push(event.defaultPrevented));
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['chart']));
    link.download = 'chart.csv';
    link.click();
  });
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { downloads: boolean[] }).downloads))
    .toEqual([true]);
});
