import type { Locator } from 'playwright';
import { expect } from '../fixtures.ts';
import { Screen } from './screen.ts';

type Area = 'today' | 'patients' | 'billing' | 'clinic';

/** The window around every page of somebody who is logged in. */
export class Frame extends Screen {
  readonly navigation = this.page.getByRole('navigation', { name: this.words.common.frame.navigation });
  readonly logOutButton = this.button(this.words.common.frame.logOut);

  area(area: Area): Locator {
    return this.button(this.words.common.frame[area], this.navigation);
  }

  async goTo(area: Area): Promise<void> {
    await this.area(area).click();
    await expect(this.area(area)).toHaveAttribute('aria-current', 'page');
  }

  async logOut(): Promise<void> {
    await this.logOutButton.click();
    await expect(this.navigation).toBeHidden();
  }

  /** Switches to the other colours. */
  async toDark(): Promise<void> {
    await this.button(this.words.common.frame.toDark).click();
  }

  async toLight(): Promise<void> {
    await this.button(this.words.common.frame.toLight).click();
  }
}
