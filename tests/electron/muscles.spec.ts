import type { Visit, VisitSummary } from '../../shared/contract/visit-records.ts';
import { pointOf, sideOf } from '../../shared/domain/body/body-space.ts';
import { levelsOfMuscle, nearestLevel, positionAtLevel } from '../../shared/domain/body/spinal-levels.ts';
import { usualPlaceOf } from '../../shared/domain/body/usual-place.ts';
import { muscleCatalogue } from '../../shared/reference/muscles/muscle-catalogue.ts';
import { expect, test } from './clinic-fixtures.ts';
import { english } from './pages/words.ts';
import { openVisit } from './support/charting.ts';
import { callOnChart } from './support/command-line.ts';
import { demo } from './support/demo-chart.ts';
import { patientName } from './support/people.ts';

const { body, charting } = english;

/** All of them take over a minute: the usual run places every fourth, `TAUTBAND_MUSCLES=all` each one. */
const muscles = muscleCatalogue.filter(
  (_, index) => process.env.TAUTBAND_MUSCLES === 'all' || index % 4 === 0,
);

/** A muscle with the place it comes to by its name: its usual point, of a muscle by level at the nearest level. */
const charted = muscles.map((muscle, index) => {
  const usual = usualPlaceOf(muscle.id, index === 0 ? 'left' : 'right');
  const level = muscle.byLevel ? nearestLevel(usual, levelsOfMuscle(muscle)) : null;
  return { muscle, level, place: level === null ? usual : positionAtLevel(usual, level) };
});

test('a muscle is placed by its name, and found again on the map, in the ledger and in the chart', async ({
  openDemo,
}) => {
  test.setTimeout(240_000);
  const clinic = await openDemo('theo');
  const { map, page, visit } = clinic;
  await openVisit(clinic);
  await map.map.focus();
  for (const [index, { muscle }] of charted.entries()) {
    await page.keyboard.press('/');
    await expect(map.byName).toBeFocused();
    await page.keyboard.insertText(muscle.name);
    // The side of the first is said; those after it begin on the other.
    const side = index === 0 ? 'left' : 'right';
    if (index < 2) await visit.chip(charting.byName.side, body.patientSide[side]).press('Space');
    await map.byName.press('Enter');
    if (muscle.byLevel) await map.levels.locator('[data-nearest]').press('Enter');
  }
  await expect(visit.rows).toHaveCount(charted.length);
  const rows = await visit.rows.allTextContents();
  for (const [index, { muscle }] of charted.entries()) expect(rows[index]).toContain(muscle.name);

  const marked = new Set<string>();
  for (const view of ['whole', 'sides', 'feet'] as const) {
    await map.showScene(view);
    const labels = await map.marks.evaluateAll((marks) =>
      marks.map((mark) => mark.getAttribute('aria-label') ?? ''),
    );
    for (const label of labels) marked.add(label);
  }
  for (const { muscle, place } of charted) {
    const side = body.side[sideOf(place)];
    expect(
      [...marked].some((label) => label.includes(muscle.name) && label.includes(`, ${side}`)),
      muscle.id,
    ).toBe(true);
  }
  await visit.saved();
  await clinic.tautband.close();

  const { visits } = await callOnChart<{ visits: VisitSummary[] }>(clinic.chart, demo.theo, 'visits.ofDay');
  const id = visits.find((one) => one.patientName === patientName)?.id;
  const { sites } = await callOnChart<Visit>(clinic.chart, demo.theo, 'visits.get', { id });
  expect(sites).toHaveLength(charted.length);
  for (const [index, { muscle, level, place }] of charted.entries()) {
    const site = sites[index];
    expect(site).toMatchObject({ muscleId: muscle.id, segment: level, side: sideOf(place) });
    const found = pointOf(site?.position ?? place);
    expect(site?.position.view).toBe(place.view);
    expect(found.across).toBeCloseTo(pointOf(place).across, 1);
    expect(found.down).toBeCloseTo(pointOf(place).down, 1);
  }
});
