import type { Locator, Page } from 'playwright';
import { english, literally, type Messages } from './words.ts';

/** What every page model has: the page, the words on it, and the ways to find things by them. */
export class Screen {
  readonly page: Page;
  readonly words: Messages;

  constructor(page: Page, words: Messages = english) {
    this.page = page;
    this.words = words;
  }

  button(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  /** A field by its label, needed or not. */
  field(label: string, within: Page | Locator = this.page): Locator {
    return within.locator('input, textarea').and(within.getByLabel(labelled(label)));
  }

  /** One of the choices under a label. */
  chip(label: string, choice: string, within: Page | Locator = this.page): Locator {
    const group = within.getByRole('radiogroup', { name: label, exact: true });
    const several = within.getByRole('group', { name: label, exact: true });
    return group
      .getByRole('radio', { name: choice, exact: true })
      .or(several.getByRole('checkbox', { name: choice, exact: true }));
  }

  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true });
  }

  /** What is told as it happens: a caution or a danger, in words. */
  notice(within: Page | Locator = this.page): Locator {
    return within.locator('[data-kind][role="alert"], [data-kind][role="status"]');
  }
}

/** The name of a field, with or without the star of a needed one. */
function labelled(label: string): RegExp {
  return new RegExp(`^${literally(label)}( \\*)?$`);
}
