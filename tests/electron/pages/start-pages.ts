import type { Locator } from 'playwright';
import type { ChartRefusalCode } from '../../../shared/contract/errors.ts';
import { Screen } from './screen.ts';
import { say } from './words.ts';

/** The first choice of all. */
export class FirstRunPage extends Screen {
  readonly title = this.heading(this.words.start.firstRun.title);

  setUp(): Locator {
    return this.page.getByRole('button', { name: this.words.start.firstRun.setUp });
  }

  demo(): Locator {
    return this.page.getByRole('button', { name: this.words.start.firstRun.demo });
  }
}

export type ClinicInput = {
  name: string;
  street: string;
  city: string;
  province: string;
  postalCode: string;
  phone: string;
  /** Typed into the list, then taken from it. */
  timeZone?: string;
};

export type StaffFieldsInput = {
  name: string;
  login: string;
  password: string;
  /** Null for somebody who does not chart. */
  registrationNumber?: string;
  authorisation?: { number: string; validFrom: string; expiresOn: string };
};

/** Three steps of the set-up. */
export class SetUpPages extends Screen {
  readonly clinicTitle = this.heading(this.words.start.setUp.clinicTitle);
  readonly ownerTitle = this.heading(this.words.start.setUp.ownerTitle);
  readonly feeTitle = this.heading(this.words.start.setUp.feeTitle);

  clinicField(name: Exclude<keyof ClinicInput, 'timeZone'>): Locator {
    return this.field(this.words.clinic.field[name]);
  }

  async fillClinic({ timeZone, ...texts }: ClinicInput): Promise<void> {
    for (const [name, text] of Object.entries(texts)) {
      await this.clinicField(name as keyof typeof texts).fill(text);
    }
    if (timeZone !== undefined) {
      await this.field(this.words.clinic.field.timeZone).first().fill(timeZone);
      await this.page.getByRole('option', { name: timeZone, exact: true }).click();
    }
  }

  async fillOwner(owner: StaffFieldsInput): Promise<void> {
    await new StaffFields(this.page, this.words).fill(owner);
  }

  async fillFee(amount: string): Promise<void> {
    await this.field(this.words.clinic.feeField.amount).fill(amount);
  }

  next(): Locator {
    return this.button(this.words.common.action.continue);
  }

  finish(): Locator {
    return this.button(this.words.start.setUp.finish);
  }
}

/** A person of the staff, in the set-up and in the dialog. */
export class StaffFields extends Screen {
  /** @param passwordLabel that of a new person unless told otherwise */
  async fill(person: StaffFieldsInput, passwordLabel: string = this.words.clinic.staffField.password) {
    const { staffField } = this.words.clinic;
    await this.field(staffField.name).fill(person.name);
    await this.field(staffField.login).fill(person.login);
    if (person.registrationNumber !== undefined) {
      await this.field(staffField.registrationNumber).fill(person.registrationNumber);
    }
    if (person.authorisation) {
      await this.field(staffField.authorisationNumber).fill(person.authorisation.number);
      await this.field(staffField.validFrom).fill(person.authorisation.validFrom);
      await this.field(staffField.expiresOn).fill(person.authorisation.expiresOn);
    }
    await this.field(passwordLabel).fill(person.password);
    await this.field(staffField.passwordAgain).fill(person.password);
  }
}

/** The code that is shown once, and its check. */
export class RecoveryCodePage extends Screen {
  readonly title = this.heading(this.words.start.recovery.title);
  readonly checkTitle = this.heading(this.words.start.recovery.checkTitle);

  /** The groups as they stand on the screen. */
  async groups(): Promise<string[]> {
    const list = this.page.getByRole('list', { name: this.words.start.recovery.code });
    return list.locator('code').allInnerTexts();
  }

  written(): Locator {
    return this.button(this.words.start.recovery.written);
  }

  group(number: number): Locator {
    return this.field(say(this.words.start.recovery.group, { number }));
  }

  /** Which groups are asked back, counting from 1. */
  async asked(): Promise<number[]> {
    const numbers = Array.from({ length: 14 }, (_, index) => index + 1);
    const found = await Promise.all(numbers.map(async (number) => (await this.group(number).count()) > 0));
    return numbers.filter((_, index) => found[index]);
  }

  confirm(): Locator {
    return this.button(this.words.start.recovery.confirm);
  }
}

/** Login and password. */
export class LogInPage extends Screen {
  readonly title = this.heading(this.words.start.logIn.title);
  readonly demoTitle = this.heading(this.words.start.logIn.demoTitle);
  readonly login = this.field(this.words.start.logIn.login);
  readonly password = this.field(this.words.start.logIn.password);
  readonly submit = this.button(this.words.start.logIn.submit);

  async logIn(login: string, password: string): Promise<void> {
    await this.submit.waitFor();
    await this.login.fill(login);
    await this.password.fill(password);
    await this.submit.click();
  }

  demoPerson(name: string): Locator {
    return this.page
      .getByRole('list', { name: this.words.start.logIn.demoPeople })
      .getByRole('button', { name });
  }
}

/** A chart that was not opened. */
export class RefusalPage extends Screen {
  title(code: ChartRefusalCode): Locator {
    return this.heading(this.words.start.refusal[code].title);
  }

  what(code: ChartRefusalCode): Locator {
    return this.page.getByText(this.words.start.refusal[code].what);
  }

  whatToDo(code: ChartRefusalCode): Locator {
    return this.page.getByText(this.words.start.refusal[code].whatToDo);
  }

  untouched(): Locator {
    return this.page.getByText(this.words.start.refusal.untouched);
  }

  retry(): Locator {
    return this.button(this.words.start.refusal.retry);
  }

  restore(): Locator {
    return this.button(this.words.start.restore.open);
  }
}
