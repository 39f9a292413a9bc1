import type { Locator } from 'playwright';
import { expect } from '../fixtures.ts';
import { Screen } from './screen.ts';
import { literally } from './words.ts';

type Area = 'today' | 'patients' | 'billing' | 'clinic';

/** The window around every page of somebody who is logged in. */
export class Frame extends Screen {
  readonly navigation = this.page.getByRole('navigation', { name: this.words.common.frame.navigation });
  /** The person at the top right, as the button of their menu. */
  readonly person = this.page.getByRole('button', {
    name: new RegExp(`^${literally(this.words.common.frame.loggedInAs)}`),
  });
  readonly lockButton = this.button(this.words.common.frame.lock);

  area(area: Area): Locator {
    return this.button(this.words.common.frame[area], this.navigation);
  }

  async goTo(area: Area): Promise<void> {
    await this.area(area).click();
    await expect(this.area(area)).toHaveAttribute('aria-current', 'page');
  }

  /** Chooses from the menu of the person. */
  async choose(word: string): Promise<void> {
    await this.person.click();
    await this.page.getByRole('menuitem', { name: word }).click();
  }

  async logOut(): Promise<void> {
    await this.choose(this.words.common.frame.logOut);
    await expect(this.navigation).toBeHidden();
  }

  /** Switches to the other colours. */
  async toDark(): Promise<void> {
    await this.choose(this.words.common.frame.toDark);
  }

  async toLight(): Promise<void> {
    await this.choose(this.words.common.frame.toLight);
  }
}
