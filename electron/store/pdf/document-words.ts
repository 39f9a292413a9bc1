import i18next from 'i18next';
import type { Clinic } from '../../../shared/contract/clinic-records.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';

/** Gives the words for a key of the catalogue, `documents.receipt.total`. */
export type Translate = (key: string, parameters?: Readonly<Record<string, string | number>>) => string;

/** The words of a document from these parts of the catalogue. What is printed is no HTML: nothing is escaped. */
export function documentWords(parts: Readonly<Record<string, object>>): Translate {
  const catalogue = i18next.createInstance();
  void catalogue.init({
    lng: 'en',
    initAsync: false,
    resources: { en: { translation: parts } },
    interpolation: { escapeValue: false },
  });
  // A document names its own keys; a key that is missing shows as itself, and its test finds it.
  return catalogue.t as unknown as Translate;
}

/** Street, place and phone of the clinic, as its letterhead has them. `phoneLine` says the phone in words. */
export function clinicLines(
  { address, phone }: Pick<Clinic, 'address' | 'phone'>,
  phoneLine: (phone: string) => string,
): string[] {
  const { street, city, province, postalCode } = address;
  return [street, [city, province, postalCode].filter(Boolean).join(' '), phoneLine(formatPhone(phone))];
}
