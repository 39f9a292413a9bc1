import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Messages, messages } from '../shared/messages/messages.ts';
import { pseudoMessages } from '../shared/messages/pseudo.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'tautband';
    nsSeparator: false;
    returnNull: false;
    resources: { tautband: Messages };
  }
}

/** `en-XA` is English with accented letters in brackets: it shows what does not come from the catalogue. */
export const locales = ['en', 'en-XA'] as const;
export type Locale = (typeof locales)[number];

/** The locale a window was opened with (`?locale=en-XA`); English unless a known one is named. */
export function localeOfAddress(search: string): Locale {
  const named = new URLSearchParams(search).get('locale');
  return locales.find((locale) => locale === named) ?? 'en';
}

/**
 * Starts the words of this window, synchronously: the first paint already has them. React escapes what it
 * shows, so i18next must not escape a second time. A key that is missing shows as the key itself.
 */
export function startI18n(locale: Locale = 'en'): i18n {
  const started = i18next.createInstance();
  void started.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    defaultNS: 'tautband',
    ns: ['tautband'],
    nsSeparator: false,
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    resources: {
      en: { tautband: messages },
      'en-XA': { tautband: pseudoMessages(messages) },
    },
  });
  return started;
}
