import i18next from 'i18next';
import { errors } from '../../shared/messages/en/errors.ts';

const catalogue = i18next.createInstance();
void catalogue.init({
  lng: 'en',
  initAsync: false,
  resources: { en: { translation: { errors } } },
  interpolation: { escapeValue: false },
});

/** Words and numbers of the details that a sentence may need; lists are joined. */
function parametersOf(details: Record<string, unknown>): Record<string, string | number> {
  const parameters: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'string' || typeof value === 'number') parameters[name] = value;
    if (Array.isArray(value)) parameters[name] = value.filter((item) => typeof item === 'string').join(', ');
  }
  if (typeof details.retryAt === 'string') parameters.time = details.retryAt;
  if (typeof details.triesBeforeWaiting === 'number') parameters.count = details.triesBeforeWaiting;
  if (typeof details.balanceCents === 'number') parameters.balance = (details.balanceCents / 100).toFixed(2);
  return parameters;
}

/** The sentence of the message catalogue for an error code, with the details it needs. */
export function sentenceFor(code: string, data: unknown): string {
  const details = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  const reason = typeof details.reason === 'string' ? details.reason : '';
  const parameters = parametersOf(details);
  if (reason && catalogue.exists(`errors.${code}.${reason}`)) {
    return catalogue.t(`errors.${code}.${reason}`, parameters);
  }
  if (reason && catalogue.exists(`errors.backup.${reason}`)) {
    parameters.reason = catalogue.t(`errors.backup.${reason}`);
  }
  if (code === 'NOT_AUTHORISED_TO_NEEDLE' && typeof details.expiredOn === 'string') {
    return catalogue.t('errors.NOT_AUTHORISED_EXPIRED', { day: details.expiredOn });
  }
  return catalogue.t(`errors.${code}`, parameters);
}
