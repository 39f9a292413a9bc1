import type { CDPSession, Locator } from 'playwright';
import {
  type BodyPoint,
  type BodyPosition,
  type BodySide,
  pointOf,
  positionAt,
} from '../../../shared/domain/body/body-space.ts';
import { figureMidline } from '../../../shared/domain/body/figure/figure.ts';
import { homeScene, type SceneName } from '../../../shared/domain/body/scenes.ts';
import { usualPlaceOf } from '../../../shared/domain/body/usual-place.ts';
import { muscleById } from '../../../shared/reference/muscles/muscles.ts';
import { expect } from '../fixtures.ts';
import { Screen } from './screen.ts';
import { literally, say } from './words.ts';

/** The name of a muscle on the screen. */
export function muscleName(muscleId: string): string {
  const muscle = muscleById(muscleId);
  if (!muscle) throw new Error(`no muscle ${muscleId}`);
  return muscle.name;
}

/** The body beside the visit, by mouse, finger and keys. */
export class BodyMapPanel extends Screen {
  readonly map = this.page.getByRole('application');
  readonly marks = this.map.locator('[data-mark]');
  /** The muscles to choose from after a tap. */
  readonly picker = this.page.getByRole('listbox', {
    name: new RegExp(
      `^(${literally(this.words.body.picker.nearest)}|${literally(this.words.body.picker.found)})$`,
    ),
  });
  readonly pickerSearch = this.page.getByRole('combobox', { name: this.words.body.picker.search });

  /** The field of a muscle typed by its name. */
  readonly byName = this.page.getByRole('combobox', { name: this.words.charting.byName.search });

  /** The levels to choose from, of a muscle that is charted by level. */
  readonly levels = this.page.getByRole('group', { name: this.words.body.level.group });

  /** A clock that runs, above the map or on the locked window. */
  readonly timer = this.page.getByRole('timer');

  /** Each tap charts left and right. */
  bothSides(): Locator {
    return this.button(this.words.charting.bothSides.toggle);
  }

  /** Presets and point sets. */
  favourites(): Locator {
    return this.button(this.words.charting.favourites.title);
  }

  view(side: BodyPosition['view']): Locator {
    return this.map.locator(`[data-side="${side}"]`).first();
  }

  /** Shows the whole view a position lies on, if it is not to be seen. */
  async show(position: BodyPosition): Promise<void> {
    if (await this.view(position.view).isVisible()) return;
    await this.showScene(homeScene(position));
    await expect(this.view(position.view)).toBeVisible();
  }

  async showScene(name: SceneName): Promise<void> {
    const { group, scene } = this.words.bodyViews;
    const views = this.page.getByRole('group', { name: group });
    if (name === 'whole' || name === 'sides') {
      await views.getByRole('button', { name: new RegExp(`^${literally(scene[name])}`) }).click();
      return;
    }
    // The third opens the list of close-ups; its name is that of the one shown.
    await views.getByRole('button').nth(2).click();
    await this.page.getByRole('menuitemradio', { name: new RegExp(`^${literally(scene[name])}`) }).click();
  }

  /** Where a position lies in the window, in pixels. */
  async pixelOf(position: BodyPosition): Promise<{ x: number; y: number }> {
    const panel = this.view(position.view);
    const box = await panel.boundingBox();
    const drawn = await panel.locator('svg').first().getAttribute('viewBox');
    if (!box || drawn === null) throw new Error(`the ${position.view} of the body is not to be seen`);
    const [left = 0, top = 0, width = 1, height = 1] = drawn.split(' ').map(Number);
    const { across, down } = pointOf(position);
    return {
      x: box.x + ((across + figureMidline - left) / width) * box.width,
      y: box.y + ((down - top) / height) * box.height,
    };
  }

  async tap(position: BodyPosition): Promise<void> {
    await this.show(position);
    const { x, y } = await this.pixelOf(position);
    await this.page.mouse.click(x, y);
  }

  /** A finger, as a touch screen reports it. */
  async touch(session: CDPSession, position: BodyPosition): Promise<void> {
    const point = await this.pixelOf(position);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  async drag(from: BodyPosition, to: BodyPosition): Promise<void> {
    const start = await this.pixelOf(from);
    const end = await this.pixelOf(to);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
    await this.page.mouse.move(end.x, end.y);
    await this.page.mouse.up();
  }

  muscle(muscleId: string): Locator {
    return this.picker
      .getByRole('option')
      .filter({ hasText: muscleName(muscleId) })
      .first();
  }

  /**
   * A tap where a muscle is usually needled, or beside it by thousandths of body height, and the muscle from the list;
   * of a muscle by level the level nearest to the tap. Answers where it was tapped. Where both sides are on, a tap makes
   * two marks.
   */
  async chart(muscleId: string, side: BodySide, beside?: BodyPoint, marks = 1): Promise<BodyPosition> {
    const usual = usualPlaceOf(muscleId, side);
    const { across, down } = pointOf(usual);
    const position = beside
      ? positionAt(usual.view, { across: across + beside.across, down: down + beside.down })
      : usual;
    // The marks of a view are counted on that view.
    await this.show(position);
    const before = await this.marks.count();
    await this.tap(position);
    await this.muscle(muscleId).click();
    if (muscleById(muscleId)?.byLevel) await this.levels.locator('[data-nearest]').click();
    await expect(this.marks).toHaveCount(before + marks);
    return position;
  }

  /** Starts a timer for the selected site, of so many minutes. */
  async startTimer(minutes: number): Promise<void> {
    await this.button(this.words.timers.set).click();
    await this.button(say(this.words.treatment.dwell.shortMinutes, { minutes })).click();
    await expect(this.timer).toHaveCount(1);
  }

  /** When the one timer on the screen, locked or not, will have run out: milliseconds since 1970. */
  async endOfTimer(): Promise<number> {
    return this.timer.evaluate((clock) => {
      const [minutes = '', seconds = ''] = (clock.textContent ?? '').split(':');
      return Date.now() + (Number(minutes) * 60 + Number(seconds)) * 1000;
    });
  }
}
