import type { Locator } from 'playwright';
import type { Role } from '../../../shared/contract/clinic-records.ts';
import { expect } from '../fixtures.ts';
import { Screen } from './screen.ts';
import { StaffFields, type StaffFieldsInput } from './start-pages.ts';

type Tab = 'clinic' | 'staff' | 'fees' | 'needles' | 'safety' | 'backups' | 'access';

/** What an owner looks after. */
export class ClinicPage extends Screen {
  readonly title = this.heading(this.words.clinic.title);
  readonly staffTable = this.page.getByRole('table', { name: this.words.clinic.tab.staff, exact: true });
  readonly addPerson = this.button(this.words.clinic.staff.add);
  readonly addFee = this.button(this.words.clinic.fees.add);
  readonly backUpNow = this.button(this.words.clinic.backups.run);
  readonly verify = this.button(this.words.clinic.access.verify);
  readonly save = this.button(this.words.common.action.save);

  tab(tab: Tab): Locator {
    return this.page.getByRole('tab', { name: this.words.clinic.tab[tab], exact: true });
  }

  async goTo(tab: Tab): Promise<void> {
    await this.tab(tab).click();
    await expect(this.tab(tab)).toHaveAttribute('aria-selected', 'true');
  }

  /** The list of needles, and the first size of it to be changed. */
  async openFirstNeedle(): Promise<void> {
    await this.goTo('needles');
    await this.page.locator('button[data-row]').first().click();
    await expect(this.dialog(this.words.needleList.changeTitle)).toBeVisible();
  }

  role(role: Role): Locator {
    return this.chip(this.words.clinic.staffField.roles, this.words.clinic.role[role]);
  }

  /** Adds somebody with these roles and no others. */
  async addStaff(person: StaffFieldsInput, roles: readonly Role[]): Promise<void> {
    await this.addPerson.click();
    for (const role of Object.keys(this.words.clinic.role) as Role[]) {
      const chosen = (await this.role(role).getAttribute('aria-checked')) === 'true';
      if (chosen !== roles.includes(role)) await this.role(role).click();
    }
    await new StaffFields(this.page, this.words).fill(person);
    await this.save.click();
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }
}
