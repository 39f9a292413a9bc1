import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { demoStaff } from '../../electron/store/demo/demo-people.ts';
import { sites } from '../../electron/store/services/sites.ts';
import { pointOf, positionAt } from '../../shared/domain/body/body-space.ts';
import { isOnFigure } from '../../shared/domain/body/figure/figure.ts';
import { usualPlaceOf } from '../../shared/domain/body/usual-place.ts';
import { muscleCatalogue } from '../../shared/reference/muscles/muscle-catalogue.ts';
import { launchTautband } from '../electron/launch.ts';
import { pagesOf } from '../electron/pages/pages.ts';
import { makeBenchChart } from './bench-chart.ts';
import { median, type Samples, sorted } from './measure.ts';
import { registerPatient, siteOf, startVisit } from './store-rows.ts';
import type { BenchRow } from './table.ts';

const markCount = 500;
/** Each is watched so often, by turns, for so long. */
const turns = 4;
const watchedMilliseconds = 2000;

/** So many places on the front and the back, around those where muscles are usually needled. */
function placesOnBody() {
  const places = muscleCatalogue
    .flatMap(({ id }) => [usualPlaceOf(id, 'left'), usualPlaceOf(id, 'right')])
    .filter(({ view }) => view === 'front' || view === 'back');
  return Array.from({ length: 4 * markCount }, (_, index) => {
    const place = places[index % places.length] ?? positionAt('back', { across: 0, down: 300 });
    const { across, down } = pointOf(place);
    const away = 6 * Math.floor(index / places.length);
    return positionAt(place.view, { across: across + away, down: down + away / 2 });
  })
    .filter(isOnFigure)
    .slice(0, markCount);
}

/** The time between one painted frame and the next, in the page, while `meanwhile` goes on. */
async function framesDuring(page: Page, meanwhile: (until: number) => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const next = (now: number): void => {
      gaps.push(now - last);
      last = now;
      Object.assign(window, { benchFrame: requestAnimationFrame(next) });
    };
    Object.assign(window, { benchGaps: gaps, benchFrame: requestAnimationFrame(next) });
  });
  await meanwhile(performance.now() + watchedMilliseconds);
  return page.evaluate(() => {
    const watched = window as unknown as { benchGaps: number[]; benchFrame: number };
    cancelAnimationFrame(watched.benchFrame);
    return watched.benchGaps.slice(1);
  });
}

/** How much of the time no new frame came in which one was due, in percent. */
function dropped(gaps: Samples, usual: number): number {
  const all = gaps.reduce((sum, gap) => sum + gap, 0);
  const late = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / usual) - 1) * usual, 0);
  return (late / all) * 100;
}

/** Panning a map of many marks, against the same page left alone. */
export async function panRow(folder: string): Promise<BenchRow> {
  const userDataDir = join(folder, 'pan');
  const charts = join(userDataDir, 'charts');
  await mkdir(charts, { recursive: true });
  const bench = await makeBenchChart(charts, 'clinic');
  const chart = bench.open();
  const visitId = startVisit(bench, chart, registerPatient(bench, chart));
  for (const [index, position] of placesOnBody().entries()) {
    const site = { ...siteOf(visitId, index + 1), position, side: 'left' as const };
    bench.call(chart, 'sites.save', sites.save, site);
  }
  chart.close();

  const [olive] = demoStaff;
  if (!olive) throw new Error('the demo clinic has an owner');
  const tautband = await launchTautband({ userDataDir });
  const page = tautband.window;
  const { logIn, today, map } = pagesOf(page);
  await logIn.logIn(olive.login, olive.password);
  await today.visitOf('Testina Beispiel').click();
  await map.marks.nth(markCount - 1).waitFor({ state: 'attached' });
  const box = await map.map.boundingBox();
  if (!box) throw new Error('the map is not to be seen');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await map.map.focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('PageUp');

  const panning: number[] = [];
  const idle: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    idle.push(
      ...(await framesDuring(page, (until) => page.waitForTimeout(Math.max(0, until - performance.now())))),
    );
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down({ button: 'middle' });
    panning.push(
      ...(await framesDuring(page, async (until) => {
        for (let step = 0; performance.now() < until; step += 1) {
          const angle = step / 20;
          await page.mouse.move(middle.x + 120 * Math.sin(angle), middle.y + 120 * Math.cos(angle) - 120);
        }
      })),
    );
    await page.mouse.up({ button: 'middle' });
  }
  await tautband.close();

  const usual = median(sorted(idle));
  const share = dropped(panning, usual) - dropped(idle, usual);
  return {
    what: `frame while panning ${markCount} marks`,
    aim: `${share.toFixed(1)} % dropped beyond idle, <= 5`,
    ours: sorted(panning),
    yardstick: sorted(idle),
  };
}
