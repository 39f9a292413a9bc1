import { type BodyPosition, sideOf } from '../../shared/domain/body/body-space.ts';
import { usualPlaceOf } from '../../shared/domain/body/usual-place.ts';
import { muscleCatalogue } from '../../shared/reference/muscles/muscle-catalogue.ts';
import { expect, test } from './clinic-fixtures.ts';
import { muscleName } from './pages/body-map.ts';
import { english, literally, say } from './pages/words.ts';
import { openVisit } from './support/charting.ts';

const { body, charting } = english;

/** Pixels; half a percent of the height of the body in the smallest window. */
const tolerance = 3;

/** Every muscle with its place on one side or the other, view by view; some lie on the midline alone. */
const charted = muscleCatalogue
  .map((muscle, index) => ({ muscle, place: usualPlaceOf(muscle.id, index % 2 === 0 ? 'left' : 'right') }))
  .sort((one, other) => one.place.view.localeCompare(other.place.view));

test('every muscle is placed by a tap and its name, and found again where it was tapped', async ({
  openDemo,
}) => {
  test.setTimeout(300_000);
  const clinic = await openDemo('theo');
  const { map, page, visit } = clinic;
  await openVisit(clinic);

  async function expectMark(muscleId: string, place: BodyPosition): Promise<void> {
    // A level may follow the name, and what was charted follows the side.
    const name = say(body.map.mark, { number: '1', name: muscleName(muscleId), side: '' });
    await expect(map.marks).toHaveAccessibleName(
      new RegExp(`^${literally(name.replace(/, $/, ''))}.*, ${body.side[sideOf(place)]}, `),
    );
    const meant = await map.pixelOf(place);
    const box = await map.marks.boundingBox();
    const found = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    expect(Math.hypot(found.x - meant.x, found.y - meant.y), muscleId).toBeLessThan(tolerance);
  }

  // By its name alone it comes to its usual point, on the side that was said.
  await map.map.focus();
  await page.keyboard.press('/');
  await page.keyboard.type('QL');
  await visit.chip(charting.byName.side, body.patientSide.left).press('Space');
  await map.byName.press('Enter');
  await expectMark('quadratus-lumborum', usualPlaceOf('quadratus-lumborum', 'left'));
  await visit.undo.click();
  await expect(map.marks).toHaveCount(0);

  for (const { muscle, place } of charted) {
    await map.tap(place);
    await map.pickerSearch.fill(muscle.name);
    await map.pickerSearch.press('Enter');
    if (muscle.byLevel) await map.levels.locator('[data-nearest]').click();
    await expectMark(muscle.id, place);
    // Another muscle may lie under the mark.
    await visit.undo.click();
    await expect(map.marks).toHaveCount(0);
  }
});
