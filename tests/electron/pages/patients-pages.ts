import type { Locator } from 'playwright';
import type { PlanKind } from '../../../shared/contract/coverage-records.ts';
import type { PatientInput } from '../../../shared/contract/patient-records.ts';
import { Screen } from './screen.ts';
import { literally, type Messages, say, sayAny } from './words.ts';

/** What is typed of a patient; what is left out stays empty. */
export type PatientTyped = {
  legalGivenNames?: string;
  legalFamilyName?: string;
  preferredName?: string;
  birthDate?: string;
  phone?: string;
  phn?: string;
  sex?: PatientInput['sex'];
  gender?: string;
  street?: string;
  city?: string;
  province?: string;
  postalCode?: string;
};

/** Where a patient is found or registered. */
export class PatientsPage extends Screen {
  readonly search = this.page.getByRole('combobox', {
    name: this.words.patients.search.label,
    exact: true,
  });
  readonly found = this.page
    .getByRole('listbox', { name: this.words.patients.search.results })
    .getByRole('option');
  readonly register = this.button(this.words.patients.register);

  /** Says how many were found, once the list is that of what is typed. */
  count(number: number): Locator {
    const { found_one, found_other } = this.words.patients.search;
    const words = say(number === 1 ? found_one : found_other, { count: number });
    return this.page.getByRole('status').filter({ hasText: new RegExp(`^${literally(words)}$`) });
  }

  /** The way to register somebody who was searched for in vain. */
  registerNamed(text: string): Locator {
    return this.button(say(this.words.patients.registerNamed, { text }));
  }

  foundPatient(name: string): Locator {
    return this.found.filter({ hasText: name });
  }
}

/** The form of a patient, new or changed. */
export class PatientDialog extends Screen {
  readonly register = this.dialog(this.words.patients.form.registerTitle);
  readonly edit = this.dialog(this.words.patients.form.editTitle);
  readonly submitNew = this.button(this.words.patients.form.register);
  readonly submitAnyway = this.button(this.words.patients.form.registerAnyway);
  readonly save = this.button(this.words.patients.form.save);
  readonly cancel = this.button(this.words.common.action.cancel);
  /** Unfolds what may follow the registration. */
  readonly more = this.button(this.words.patientDetails.more);

  /** A field of what may follow the registration. */
  detailOf(name: keyof Messages['patientDetails']['field']): Locator {
    return this.field(this.words.patientDetails.field[name], this.page.getByRole('dialog'));
  }

  fieldOf(name: Exclude<keyof PatientTyped, 'sex'>): Locator {
    return this.field(this.words.patients.form[name], this.page.getByRole('dialog'));
  }

  async fill({ sex, ...texts }: PatientTyped): Promise<void> {
    for (const [name, text] of Object.entries(texts)) {
      await this.fieldOf(name as keyof typeof texts).fill(text);
    }
    if (sex) await this.chip(this.words.patients.form.sex, this.words.patients.sex[sex]).click();
  }

  /** The notice that names likely duplicates. */
  duplicates(): Locator {
    return this.page.getByRole('dialog').getByText(this.words.patients.duplicates.body);
  }

  /** The notice that says who has the PHN that was typed. */
  registered(): Locator {
    return this.page.getByRole('dialog').getByText(this.words.patients.duplicates.registered);
  }

  /** The button that opens the patient most like the one typed. */
  openDuplicate(): Locator {
    const name = sayAny(this.words.patients.duplicates.open);
    return this.page.locator('button[type="submit"]').and(this.page.getByRole('button', { name }));
  }
}

/** One patient. */
export class PatientPage extends Screen {
  readonly startVisit = this.button(this.words.patients.chart.startVisit);
  readonly continueVisit = this.button(this.words.patients.chart.continueVisit);
  readonly edit = this.button(this.words.patients.chart.edit);

  readonly overTime = this.page.getByRole('tab', { name: this.words.overTime.title });
  readonly musclesOverTime = this.page.getByRole('table', { name: this.words.overTime.muscles.title });

  readonly addCoverage = this.button(this.words.coverage.add);
  readonly coverages = this.page.getByRole('table', { name: this.words.coverage.title, exact: true });

  /** The row of a coverage, which opens it. */
  coverage(payer: string): Locator {
    return this.button(say(this.words.coverage.open, { payer }), this.coverages);
  }

  name(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: new RegExp(`^${literally(name)}`) });
  }

  /** The visits at the left, the newest first. */
  readonly visits = this.page
    .getByRole('complementary', { name: this.words.patients.chart.visits })
    .getByRole('listitem');
}

/** The form of a coverage, new or changed. */
export class CoverageDialog extends Screen {
  readonly add = this.dialog(this.words.coverage.form.addTitle);
  readonly edit = this.dialog(this.words.coverage.form.editTitle);
  readonly save = this.button(this.words.common.action.save);
  readonly inForce = this.page.getByRole('checkbox', { name: this.words.coverage.form.active });

  kind(kind: PlanKind): Locator {
    return this.chip(this.words.coverage.form.planKind, this.words.coverage.kind[kind]);
  }

  fieldOf(name: 'payer' | 'policyNumber' | 'claimNumber' | 'injuryDate' | 'referredBy'): Locator {
    return this.field(this.words.coverage.form[name], this.page.getByRole('dialog'));
  }
}

/** The list of the day. */
export class TodayPage extends Screen {
  readonly title = this.heading(this.words.billing.today.title);
  readonly find = this.button(this.words.billing.today.find);
  readonly visits = this.page.getByRole('table', { name: this.words.billing.today.visits, exact: true });
  readonly unsigned = this.page.getByRole('table', { name: this.words.billing.today.unsigned, exact: true });

  visitOf(patientName: string): Locator {
    return this.visits.getByRole('row').filter({ hasText: patientName }).getByRole('button').first();
  }
}
