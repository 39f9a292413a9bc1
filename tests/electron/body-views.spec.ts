import { sceneNames, sceneOf } from '../../shared/domain/body/scenes.ts';
import { expect, test } from './clinic-fixtures.ts';
import { openVisit } from './support/charting.ts';
import { waitForStillness } from './support/tour.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
];

test('every view of the body is in the window whole, in both sizes and colours; pictures of each are kept', async ({
  openDemo,
}, { outputDir }) => {
  test.setTimeout(240_000);
  const clinic = await openDemo('theo');
  const { map, page, tautband } = clinic;
  await openVisit(clinic);
  await map.chart('trapezius-upper', 'left');
  await map.chart('gluteus-medius', 'right');
  await map.chart('tibialis-anterior', 'left');
  for (const size of sizes) {
    await tautband.app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    await expect
      .poll(() => page.evaluate(() => [innerWidth, innerHeight]))
      .toEqual([size.width, size.height]);
    for (const name of sceneNames) {
      await map.showScene(name);
      const room = await map.map.boundingBox();
      const views = map.map.locator('[data-side]');
      await expect(views).toHaveCount(sceneOf(name).panels.length);
      for (const view of await views.all()) {
        const box = await view.boundingBox();
        if (!room || !box) throw new Error(`the view ${name} is not to be seen`);
        expect(box.x).toBeGreaterThanOrEqual(room.x - 1);
        expect(box.y).toBeGreaterThanOrEqual(room.y - 1);
        expect(box.x + box.width).toBeLessThanOrEqual(room.x + room.width + 1);
        expect(box.y + box.height).toBeLessThanOrEqual(room.y + room.height + 1);
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await waitForStillness(page);
        const path = `${outputDir}/${name}-${size.width}x${size.height}-${colorScheme}.png`;
        const picture = await page.screenshot({ path, animations: 'disabled' });
        expect(picture.length).toBeGreaterThan(10_000);
      }
    }
  }
});
